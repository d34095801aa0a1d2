// The form of a seat on the phone: one question a screen, the sum in sight, each keystroke kept.
// The server asks the same questions in the same words, for those without scripts.

const { change, found, put, remove, freshKey } = await import(document.body.dataset.store);

const TOTALS = ["valid_votes", "rejected", "electorate", "recounts"];
const OURS = ["form_token", "key", "step"];
const AGAIN = "Read the figures back against the returning officer’s sheet.";

const shown = (number) => number.toLocaleString("en-GB");

function numberOf(text) {
  const digits = text.replace(/[\s,]/g, "");
  return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : null;
}

// One seat's form, as it stands on the page.
class Sheet {
  constructor(form) {
    this.form = form;
    this.name = form.dataset.seat;
    this.key = freshKey();
  }

  text(name) { return String(new FormData(this.form).get(name) ?? "").trim(); }
  number(name) { return numberOf(this.text(name)); }
  get voteFields() { return [...this.form.querySelectorAll("[name^='votes-']")]; }
  get votes() { return this.voteFields.map((field) => numberOf(field.value)); }
  get sum() { return this.votes.reduce((sum, votes) => sum + (votes ?? 0), 0); }
  get step() { return this.form.elements.step.value; }

  // Who stands for a vote field: the words of its label in bold.
  person(field) { return field.closest(".vote").querySelector("label b").textContent; }

  ranked() {
    const rows = this.voteFields.map((field) => ({ field, votes: numberOf(field.value) ?? 0 }));
    return rows.sort((one, other) => other.votes - one.votes);
  }

  tied() {
    const [first, ...rest] = this.ranked();
    const level = first?.votes ? rest.filter((row) => row.votes === first.votes) : [];
    return level.length ? [first, ...level].map((row) => row.field) : [];
  }

  fields() {
    const all = Object.fromEntries(new FormData(this.form));
    for (const name of OURS) delete all[name];
    return all;
  }
}

function sumText(sheet) {
  const total = sheet.number("valid_votes");
  if (total === null) return `Sum ${shown(sheet.sum)}`;
  const over = sheet.sum - total;
  if (!over) return `Sum ${shown(sheet.sum)} = declared total`;
  return `Sum ${shown(sheet.sum)}, ${shown(Math.abs(over))} ${over > 0 ? "over" : "short of"} the total`;
}

function leadText(sheet) {
  const [first, second] = sheet.ranked();
  if (!first?.votes) return "No votes are filled in.";
  if (!second) return `${sheet.person(first.field)} stands alone.`;
  const level = sheet.tied();
  if (level.length) {
    const lot = sheet.form.querySelector("[name=drawn_by_lot]:checked");
    const fell = lot ? `The lot fell to ${lot.parentElement.textContent.trim()}.` : "No lot is filled in.";
    return `${level.map((field) => sheet.person(field)).join(" and ")} are level on ${shown(first.votes)}. ${fell}`;
  }
  const by = first.votes - second.votes;
  return `${sheet.person(first.field)} wins by ${shown(by)} ${by === 1 ? "vote" : "votes"}.`;
}

// What the phone can see by itself; the server looks again, and at more.
function* findings(sheet) {
  const [sum, total] = [sheet.sum, sheet.number("valid_votes")];
  const ballots = (total ?? sum) + (sheet.number("rejected") ?? 0);
  const electors = sheet.number("electorate");
  if (total !== null && sum !== total) {
    yield ["hold", `The votes add up to ${shown(sum)}, but ${shown(total)} valid votes were declared, a difference of ${shown(Math.abs(sum - total))}.`, AGAIN];
  }
  if (electors !== null && ballots > electors) {
    yield ["hold", `${shown(ballots)} ballots were counted, but only ${shown(electors)} people may vote there.`, AGAIN];
  }
  if (sheet.tied().length && !sheet.text("drawn_by_lot")) {
    yield ["hold", "First place is tied, and no lot is filled in.", "Ask to whom the lot fell."];
  }
  for (const field of sheet.voteFields.filter((field) => numberOf(field.value) === 0)) {
    yield ["warn", `${sheet.person(field)} has no votes at all.`, "Ask whether that figure is right."];
  }
}

export function listed(list, rows) {
  list.replaceChildren(...rows.map(([severity, message, remedy]) => {
    const item = document.createElement("li");
    const bold = document.createElement("b");
    item.className = severity;
    bold.textContent = message;
    item.append(bold, ` ${remedy}`);
    return item;
  }));
}

function faultIn(field) {
  const text = field.value.trim();
  const isNeeded = field.name.startsWith("votes-") || field.name === "valid_votes";
  if (field.name === "declared_at" || field.type === "radio" || numberOf(text) !== null) return "";
  if (text) return `“${text}” is no whole number. Type the figure in digits, as it was read out.`;
  return isNeeded ? "This is not filled in. Type the figure in digits, as it was read out." : "";
}

function tellFault(field, fault) {
  const id = `fault-${field.name}`;
  document.getElementById(id)?.remove();
  field.toggleAttribute("aria-invalid", false);
  field.removeAttribute("aria-describedby");
  if (!fault) return;
  const said = document.createElement("span");
  Object.assign(said, { id, className: "problem", textContent: fault });
  field.after(said);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", id);
}

// The first field of these that must be mended; every one says what is wrong with it.
function firstWrong(fields) {
  const wrong = fields.filter((field) => faultIn(field));
  for (const field of fields) tellFault(field, faultIn(field));
  return wrong[0];
}

function steps(sheet) {
  const all = [...sheet.form.querySelectorAll("[data-step]")].map((one) => one.dataset.step);
  return sheet.tied().length ? all : all.filter((step) => step !== "drawn_by_lot");
}

const typedFields = (place) => [...place.querySelectorAll(".vote input")];

function drawSum(sheet) {
  const total = sheet.number("valid_votes");
  for (const place of sheet.form.querySelectorAll("[data-sum]")) {
    place.textContent = sumText(sheet);
    place.classList.toggle("off", total !== null && total !== sheet.sum);
    place.classList.toggle("even", total === sheet.sum);
  }
}

function drawLots(sheet) {
  const chosen = sheet.text("drawn_by_lot") || sheet.lot;
  const place = sheet.form.querySelector("[data-lots]");
  place.replaceChildren(place.querySelector("legend"), ...sheet.tied().map((field) => {
    const row = document.createElement("p");
    const label = document.createElement("label");
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: "drawn_by_lot", value: field.name.slice("votes-".length) });
    radio.checked = radio.value === chosen;
    label.className = "choice";
    label.append(radio, ` ${sheet.person(field)}`);
    row.append(label);
    return row;
  }));
}

function drawReading(sheet) {
  for (const row of sheet.form.querySelectorAll("[data-reads]")) {
    const text = sheet.text(row.dataset.reads);
    const number = row.dataset.reads === "declared_at" ? null : numberOf(text);
    row.cells[1].textContent = number === null ? text || "–" : shown(number);
  }
  sheet.form.querySelector("[data-lead]").textContent = leadText(sheet);
  listed(sheet.form.querySelector("[data-found]"), [...findings(sheet)]);
}

function show(sheet, step, field) {
  for (const section of sheet.form.querySelectorAll("[data-step]")) section.hidden = section.dataset.step !== step;
  sheet.form.elements.step.value = step;
  if (step === "drawn_by_lot") drawLots(sheet);
  if (step === "read") drawReading(sheet);
  drawSum(sheet);
  const section = sheet.form.querySelector(`[data-step="${step}"]`);
  const first = field ?? section.querySelector(".vote input, .choice input") ?? section.querySelector("h2");
  first.focus();
  scrollTo(0, 0);
}

async function keep(sheet) {
  const draft = { name: sheet.name, key: sheet.key, fields: sheet.fields(), step: sheet.step, kept_at: Date.now() };
  await put("drafts", draft);
  document.querySelector("[data-kept]").hidden = false;
}

async function move(sheet, wish) {
  const section = sheet.form.querySelector(`[data-step="${sheet.step}"]`);
  const order = steps(sheet);
  const at = order.indexOf(sheet.step);
  if (order.includes(wish)) show(sheet, wish);
  else if (wish === "back") show(sheet, order[Math.max(at - 1, 0)]);
  else {
    const wrong = firstWrong(typedFields(section));
    if (wrong) return wrong.focus();
    const next = order[Math.min(at + 1, order.length - 1)];
    const left = next === "read" && firstWrong(typedFields(sheet.form));
    show(sheet, left ? left.closest("[data-step]").dataset.step : next, left || undefined);
  }
  return keep(sheet);
}

// The entry goes from what is typed to what is sent in one step: it is never in both, nor in none.
async function hand(sheet, onHanded) {
  const wrong = firstWrong(typedFields(sheet.form));
  if (wrong) return show(sheet, wrong.closest("[data-step]").dataset.step, wrong);
  const me = await found("known", "me");
  const person = me?.person ?? document.body.dataset.person;
  const typed = { key: sheet.key, seat: sheet.name, typed_by: person, typed_at: new Date().toISOString(), fields: sheet.fields() };
  const title = document.querySelector("[data-title]").textContent;
  const item = { key: sheet.key, address: "/count/entries.json", body: typed, title, state: "waiting", name: sheet.name, back: `/count/${sheet.name}` };
  await change(["drafts", "outbox"], (of) => {
    of("outbox").put(item);
    of("drafts").delete(sheet.name);
  });
  sheet.form.hidden = true;
  document.querySelector("[data-kept]").hidden = true;
  return onHanded(item);
}

function fill(sheet, draft) {
  sheet.key = draft.key;
  sheet.lot = draft.fields.drawn_by_lot;
  for (const field of typedFields(sheet.form)) field.value = draft.fields[field.name] ?? "";
  drawLots(sheet);
  show(sheet, steps(sheet).includes(draft.step) ? draft.step : "votes");
  document.querySelector("[data-kept]").hidden = false;
}

// The form of a seat that was never opened with a signal: who stands there is on the phone.
async function build(form) {
  const slug = decodeURIComponent(location.pathname.split("/").pop());
  const answer = await fetch("/count/seats.json").catch(() => null);
  const seats = answer?.ok ? (await answer.json()).seats : [];
  const seat = seats.find((one) => one.slug === slug || one.id === slug);
  if (!seat) {
    document.querySelector("[data-no-seat]").hidden = false;
    return false;
  }
  form.dataset.seat = seat.slug;
  document.querySelector("[data-title]").textContent = seat.name;
  for (const one of seat.candidates) addCandidate(form, one);
  form.hidden = false;
  return true;
}

function addCandidate(form, one) {
  const name = `votes-${one.id}`;
  const asks = document.querySelector("template[data-candidate]").content.cloneNode(true);
  const [input, label] = [asks.querySelector("input"), asks.querySelector("label")];
  Object.assign(input, { id: name, name });
  label.htmlFor = name;
  label.querySelector("b").textContent = one.name;
  label.querySelector(".dot").classList.add(one.css);
  label.querySelector(".party").append(one.party);
  form.querySelector("[data-candidates]").append(asks);
  const reads = document.querySelector("template[data-reading]").content.querySelector("tr").cloneNode(true);
  reads.dataset.reads = name;
  reads.cells[0].textContent = one.name;
  reads.querySelector("button").setAttribute("aria-label", `Change ${one.name}`);
  form.querySelector("[data-read-candidates]").append(reads);
}

function listens(sheet, onHanded) {
  const { form } = sheet;
  form.addEventListener("input", () => { drawSum(sheet); keep(sheet); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wish = event.submitter?.value ?? "next";
    if (wish === "send") hand(sheet, onHanded);
    else move(sheet, wish);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches(".vote input")) return;
    const fields = typedFields(event.target.closest("[data-step]"));
    const next = fields[fields.indexOf(event.target) + 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  document.querySelector("[data-afresh]").addEventListener("click", async () => {
    await remove("drafts", sheet.name);
    location.reload();
  });
}

export async function wire(form, onHanded) {
  if ("offline" in form.dataset && !(await build(form))) return;
  const sheet = new Sheet(form);
  const draft = await found("drafts", sheet.name);
  if (draft && !location.search.includes("again")) fill(sheet, draft);
  else drawSum(sheet);
  listens(sheet, onHanded);
  form.dataset.ready = "";
}
