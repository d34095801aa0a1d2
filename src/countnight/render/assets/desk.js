// The desk's keys and focus. Everything here has a link or a button too, so that pages work
// without it. A link, button or field takes a key by data-keys="a", or "g q" for one after another.

const PATIENCE = 1500; // milliseconds between the first key and the second
const REMEMBERED = "countnight.keys";
const TYPED_IN = "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]";

let begun = "";
let timer = 0;

const keysAreOn = () => localStorage.getItem(REMEMBERED) !== "off";

function forget() {
  clearTimeout(timer);
  begun = "";
}

function visible(node) {
  return !node.disabled && node.getClientRects().length > 0;
}

function wanted(keys) {
  const open = document.querySelector("dialog[open]");
  const nodes = (open ?? document).querySelectorAll("[data-keys]");
  return [...nodes].find((node) => node.dataset.keys === keys && visible(node));
}

function begins(keys) {
  return [...document.querySelectorAll("[data-keys]")].some((node) =>
    node.dataset.keys.startsWith(`${keys} `));
}

function act(node) {
  if (node.matches(TYPED_IN)) node.focus();
  else node.click();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.(TYPED_IN)) return;
  if (event.key !== "?" && !keysAreOn()) return;
  const keys = begun ? `${begun} ${event.key}` : event.key;
  forget();
  const node = wanted(keys);
  if (node) {
    event.preventDefault();
    act(node);
  } else if (begins(keys)) {
    begun = keys;
    timer = setTimeout(forget, PATIENCE);
  }
}

function opens(event) {
  const link = event.target.closest?.("[data-opens]");
  const dialog = link && document.getElementById(link.dataset.opens);
  if (!dialog || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  dialog.showModal();
  dialog.querySelector("[data-first]")?.focus();
}

function offersSwitch(box) {
  box.disabled = false;
  box.checked = keysAreOn();
  box.addEventListener("change", () => localStorage.setItem(REMEMBERED, box.checked ? "on" : "off"));
}

// A code that came behind the # never reaches a server's log; it goes into its field instead.
function takesFragment(field) {
  if (!location.hash || field.value) return;
  field.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, "", location.pathname + location.search);
}

addEventListener("keydown", pressed);
addEventListener("click", opens);
document.querySelectorAll("[data-keys-switch]").forEach(offersSwitch);
document.querySelectorAll("[data-from-fragment]").forEach(takesFragment);

// A page with data-watch asks now and then whether the night has moved, and says so; it never
// changes under the reader.
async function watches(page) {
  if (document.hidden) return;
  const answer = await fetch(page.dataset.watch, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok) return;
  const { position } = await answer.json();
  if (position > Number(page.dataset.position)) page.querySelector("[data-news]").hidden = false;
}
for (const page of document.querySelectorAll("[data-watch]")) setInterval(watches, 3000, page);

// A page whose session has ended takes up the new one, once the same person has signed in again in
// another tab; until then nothing typed here is lost. Scripts that are refused say "desk:refused".
let refused = false;

async function renews() {
  if (!refused) return;
  const answer = await fetch("/desk/account").catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const here = document.querySelector("[data-person]"), now = page.querySelector("[data-person]");
  const fields = document.querySelectorAll("[name=form_token]");
  const token = page.querySelector("[name=form_token]")?.value;
  if (here.dataset.person !== now?.dataset.person || fields[0].value === token) return;
  for (const field of fields) field.value = token;
  refused = false;
  document.dispatchEvent(new CustomEvent("desk:renewed"));
}
document.addEventListener("desk:refused", () => { refused = true; renews(); });
addEventListener("focus", renews);
