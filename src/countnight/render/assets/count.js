// The count on a phone: keeps what is typed, sends it once when there is a signal, and says plainly
// what has gone and what has not. Pages work without it, as long as there is a signal.

const { every, found, put, remove, change } = await import(document.body.dataset.store);

const AGAIN_MS = 10_000;
const TOO_LONG_MS = 20_000;
const DAY_MS = 86_400_000;

const place = document.querySelector("[data-outbox]");
let timer = 0;
let isSending = false;
let isAskedAgain = false;

function asked(address, options = {}) {
  return fetch(address, { cache: "no-store", signal: AbortSignal.timeout(TOO_LONG_MS), ...options });
}

// Who is signed in now, with the token that today's session wants; what was typed may be older.
async function whoAmI() {
  const answer = await asked("/count/me.json", { headers: { Accept: "application/json" } });
  if (answer.status === 401 || answer.status === 403) return { isOut: true };
  if (!answer.ok) throw new Error(String(answer.status));
  const me = await answer.json();
  await put("known", { name: "me", person: me.person, called: me.name });
  return me;
}

async function sendOne(item, me) {
  if (item.body.typed_by !== me.person) return { state: "other", why: `${me.name} is signed in, and somebody else typed this.` };
  const headers = { Accept: "application/json", "Content-Type": "application/json", "X-Form-Token": me.form_token };
  const answer = await asked(item.address, { method: "POST", headers, body: JSON.stringify(item.body) });
  if (answer.status === 401) return { state: "signed-out" };
  const told = await answer.json().catch(() => ({}));
  if (answer.ok) return { state: "sent", sent_at: Date.now(), words: told.words ?? "", findings: told.findings ?? [], entry: told.state ?? "" };
  const isForLater = answer.status >= 500 || answer.status === 429 || told.error?.code === "poll-open" || told.error?.code === "forbidden";
  return { state: isForLater ? "waiting" : "refused", why: told.error?.message ?? "The server did not take it." };
}

const isOpen = (item) => item.state !== "sent" && item.state !== "refused";

async function sendAll() {
  const items = (await every("outbox")).filter(isOpen);
  if (!items.length) return;
  const me = await whoAmI();
  for (const item of items) {
    const outcome = me.isOut ? { state: "signed-out" } : await sendOne(item, me);
    if (await found("outbox", item.key)) await put("outbox", { ...item, why: "", ...outcome });
  }
}

// One at a time, in this tab and in others; the server knows each entry by its key all the same.
async function send() {
  isAskedAgain = isSending;
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  try {
    await (navigator.locks ? navigator.locks.request("countnight-outbox", sendAll) : sendAll());
  } catch {
    // No signal, or the answer was lost: the entry stays, and is sent again under its key.
  }
  isSending = false;
  const items = await draw();
  if (isAskedAgain) send();
  else if (items.some((item) => item.state === "waiting")) timer = setTimeout(send, AGAIN_MS);
}

const WORDS = {
  waiting: (item) => `not sent yet. It is kept on this phone and goes out when there is a signal. ${item.why ?? ""}`,
  "signed-out": () => "not sent yet: you are signed out. It is kept on this phone.",
  other: (item) => `not sent: ${item.why}`,
  refused: (item) => `refused: ${item.why}`,
  sent: (item) => item.words,
};

function button(words, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: words });
  made.addEventListener("click", act);
  return made;
}

function link(words, href) {
  return Object.assign(document.createElement("a"), { textContent: words, href });
}

async function sendAsMe(item) {
  const me = await found("known", "me");
  await put("outbox", { ...item, state: "waiting", body: { ...item.body, typed_by: me.person } });
  send();
}

// What was refused is typed text again; it gets a new name when it is sent again.
async function reopen(item) {
  const draft = { name: item.name, key: item.key.split("").reverse().join(""), fields: item.body.fields, step: "read", kept_at: Date.now() };
  await change(["drafts", "outbox"], (of) => {
    of("drafts").put(draft);
    of("outbox").delete(item.key);
  });
  location.assign(item.back);
}

async function drop(item) {
  await remove("outbox", item.key);
  draw();
}

function remedies(item) {
  if (item.state === "waiting") return [button("Send now", send)];
  if (item.state === "signed-out") return [link("Sign in", `/desk/sign-in?next=${encodeURIComponent(location.pathname)}`)];
  if (item.state === "other") return [button("Send it under my name", () => sendAsMe(item))];
  return [button("Change it", () => reopen(item)), button("Throw it away", () => drop(item))];
}

function row(item) {
  const made = document.createElement("li");
  const bold = document.createElement("b");
  bold.textContent = item.title;
  made.dataset.state = item.state;
  made.append(bold, `: ${WORDS[item.state](item)} `, ...remedies(item));
  return made;
}

async function draw() {
  const items = await every("outbox");
  const unsent = items.filter((item) => item.state !== "sent");
  const list = document.createElement("ul");
  const head = document.createElement("p");
  list.append(...unsent.map(row));
  head.textContent = unsent.length ? `Not sent: ${unsent.length}` : "Everything is sent.";
  place.replaceChildren(head, list);
  place.hidden = !items.length;
  place.classList.toggle("all-sent", !unsent.length);
  drawDone(items);
  return items;
}

// The screen after sending says the same of the one entry, large.
function drawDone(items) {
  const done = document.querySelector("[data-done]");
  const item = done && items.find((one) => one.key === done.dataset.key);
  if (!item) return;
  done.dataset.state = item.state;
  done.querySelector("h1").textContent = item.state === "sent" ? "Sent" : "Not sent yet";
  done.querySelector("[data-done-words]").textContent = `${item.title}: ${WORDS[item.state](item)}`;
  done.querySelector("[data-done-link]").hidden = item.state !== "sent" || !item.body.seat;
  done.querySelector("[data-done-link]").href = `/count/sent/${item.key}`;
  listed(done.querySelector("[data-done-found]"), (item.findings ?? []).map((one) => [one.severity, one.message, one.remedy]));
}

let listed = () => {};

async function handed(item) {
  const done = document.querySelector("[data-done]");
  done.dataset.key = item.key;
  done.hidden = false;
  await draw();
  done.querySelector("h1").focus();
  send();
}

async function forgetOld() {
  const old = (await every("outbox")).filter((item) => item.state === "sent" && Date.now() - item.sent_at > DAY_MS);
  for (const item of old) await remove("outbox", item.key);
}

// Finding a seat needs no signal.
async function finds(field) {
  const list = document.querySelector("[data-found-seats]");
  const answer = await fetch("/count/seats.json").catch(() => null);
  const seats = answer?.ok ? (await answer.json()).seats : [];
  const look = () => {
    const words = field.value.trim().toLowerCase();
    list.hidden = !words;
    const near = words ? seats.filter((seat) => seat.name.toLowerCase().includes(words)).slice(0, 30) : [];
    list.replaceChildren(...near.map((seat) => {
      const item = document.createElement("li");
      item.append(link(seat.name, `/count/${seat.slug}`));
      return item;
    }));
  };
  field.addEventListener("input", look);
  field.dataset.ready = "";
}

async function begin() {
  const form = document.querySelector("form[data-script]");
  if (form) {
    const module = await import(form.dataset.script);
    listed = module.listed ?? listed;
    await module.wire(form, handed);
  }
  const field = document.querySelector("[data-find]");
  if (field) finds(field);
  if (form?.matches("[data-entry]:not([data-offline])")) await put("known", { name: "me", person: document.body.dataset.person });
  navigator.serviceWorker?.register("/count/worker.js").then((known) => known.active?.postMessage("refresh"), () => {});
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
  await forgetOld();
  await send();
}

begin();
