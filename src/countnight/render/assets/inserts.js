// Suggestions while one types: # a figure, @ a person, : a seat. Without scripts /desk/inserts
// has the same. The text field keeps the focus; the list is told to it as its active descendant.

const KINDS = { "#": "fact", "@": "person", ":": "seat" };
const ASKED = /(?:^|[\s(“"])([#@:])([\p{L}][\p{L}\d'’ -]{0,60})$/u;
const PATIENCE = 120; // milliseconds after the last key

const list = document.createElement("ul");
const said = document.createElement("p");
let field, from, found, chosen, timer, asking, closedAt;

function close() {
  clearTimeout(timer);
  asking?.abort();
  list.hidden = true;
  found = undefined;
  field?.removeAttribute("aria-activedescendant");
}

function choose(place) {
  chosen = place;
  [...list.children].forEach((item, n) => item.setAttribute("aria-selected", n === place));
  field.setAttribute("aria-activedescendant", `insert-${place}`);
  list.children[place].scrollIntoView({ block: "nearest" });
}

function put(place) {
  field.setRangeText(found[place].insert, from, field.selectionEnd, "end");
  close();
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function item({ insert, says, now }, n) {
  const row = document.createElement("li");
  row.id = `insert-${n}`;
  row.role = "option";
  const what = document.createElement("b");
  what.textContent = now ?? (insert.startsWith("{{") ? "not known yet" : insert);
  const which = document.createElement("span");
  which.className = "note";
  which.textContent = says;
  row.append(what, " ", which);
  row.addEventListener("mousedown", (event) => event.preventDefault());
  row.addEventListener("click", () => put(n));
  return row;
}

async function ask(kind, words) {
  asking = new AbortController();
  const query = new URLSearchParams({ kind, words, lang: field.lang });
  const answer = await fetch(`${field.dataset.inserts}?${query}`, {
    headers: { Accept: "application/json" }, signal: asking.signal,
  }).catch(() => null);
  if (!answer?.ok) return close();
  ({ found } = await answer.json());
  if (!found.length) return close();
  list.replaceChildren(...found.map(item));
  field.after(list);
  list.style.top = `${field.offsetTop + field.offsetHeight}px`;
  list.hidden = false;
  said.textContent = `${found.length} to put in. Arrows choose, Enter puts in, Escape closes.`;
  choose(0);
}

function typed() {
  const before = field.value.slice(0, field.selectionStart);
  const asked = field.selectionStart === field.selectionEnd && ASKED.exec(before);
  const start = asked ? before.length - asked[1].length - asked[2].length : -1;
  close();
  if (start !== closedAt) closedAt = undefined;
  if (!asked || start === closedAt) return;
  from = start;
  timer = setTimeout(ask, PATIENCE, KINDS[asked[1]], asked[2]);
}

function pressed(event) {
  if (!found || list.hidden || event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) choose((chosen + step + found.length) % found.length);
  else if (event.key === "Enter" || event.key === "Tab") put(chosen);
  else if (event.key === "Escape") {
    closedAt = from;
    close();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

for (const each of document.querySelectorAll("textarea[data-inserts]")) {
  each.setAttribute("aria-autocomplete", "list");
  each.setAttribute("aria-haspopup", "listbox");
  each.setAttribute("aria-controls", "inserts");
  each.addEventListener("input", (event) => {
    field = event.target;
    typed();
  });
  each.addEventListener("keydown", pressed);
  each.addEventListener("blur", close);
}
list.id = "inserts";
list.role = "listbox";
list.className = "inserts-list";
list.setAttribute("aria-label", "What can be put in");
list.hidden = true;
said.className = "vh";
said.role = "status";
document.querySelector("textarea[data-inserts]")?.after(list);
document.querySelector("main").append(said);
document.documentElement.dataset.inserts = "on";
