// Buttons and keys for Markdown above every text field with data-markdown. What they put in is the
// browser's own typing, so that Ctrl+Z takes it out again. Without scripts one types the signs.

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
const LINK = /^https?:\/\/\S+$/;

function put(field, text, start, end) {
  field.focus();
  field.setSelectionRange(start, end);
  const command = text ? "insertText" : "delete";
  if (document.execCommand(command, false, text)) return;
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function chosen({ value, selectionStart: start, selectionEnd: end }) {
  return { value, start, end, words: value.slice(start, end) };
}

// **words** become words again; of three signs the innermost are taken.
function wrapped(field, sign) {
  const { value, start, end, words } = chosen(field);
  const before = value.slice(0, start).match(/\**$/)[0].length;
  const after = value.slice(end).match(/^\**/)[0].length;
  const signs = Math.min(before, after);
  const size = sign.length;
  if (signs === size || signs === 3) {
    put(field, words, start - size, end + size);
    field.setSelectionRange(start - size, end - size);
    return;
  }
  put(field, sign + words + sign, start, end);
  field.setSelectionRange(start + size, end + size);
}

function linked(field) {
  const { start, end, words } = chosen(field);
  if (LINK.test(words)) {
    put(field, `[](${words})`, start, end);
    field.setSelectionRange(start + 1, start + 1);
    return;
  }
  put(field, `[${words}](https://)`, start, end);
  const address = start + words.length + 3;
  field.setSelectionRange(address, address + "https://".length);
}

function listed(field) {
  const { value, start, end } = chosen(field);
  const from = value.lastIndexOf("\n", start - 1) + 1;
  const next = value.indexOf("\n", end);
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split("\n");
  const is_list = lines.every((line) => line.startsWith("- "));
  const text = lines.map((line) => (is_list ? line.slice(2) : `- ${line}`)).join("\n");
  put(field, text, from, to);
  field.setSelectionRange(from, from + text.length);
}

const ACTS = [
  { words: "Bold", key: "b", act: (field) => wrapped(field, "**") },
  { words: "Italic", key: "i", act: (field) => wrapped(field, "*") },
  { words: "Link", key: "k", act: linked },
  { words: "List", act: listed },
];

function button(field, { words, key, act }) {
  const node = document.createElement("button");
  node.type = "button";
  node.textContent = words;
  if (key) {
    node.title = `${APPLE ? "⌘" : "Ctrl+"}${key.toUpperCase()}`;
    node.setAttribute("aria-keyshortcuts", `${APPLE ? "Meta" : "Control"}+${key.toUpperCase()}`);
  }
  node.addEventListener("mousedown", (event) => event.preventDefault());
  node.addEventListener("click", () => act(field));
  return node;
}

function pressed(event, field) {
  if (event.altKey || event.shiftKey || event.isComposing || !(APPLE ? event.metaKey : event.ctrlKey)) return;
  const found = ACTS.find(({ key }) => key === event.key.toLowerCase());
  if (!found) return;
  event.preventDefault();
  found.act(field);
}

for (const field of document.querySelectorAll("textarea[data-markdown]")) {
  const bar = document.createElement("div");
  bar.className = "bar";
  bar.role = "group";
  bar.ariaLabel = "Format the text";
  bar.append(...ACTS.map((one) => button(field, one)));
  (field.closest(".typed") ?? field).before(bar);
  field.addEventListener("keydown", (event) => pressed(event, field));
}
