// Reads what one types against the night's facts, after a pause. What they contradict or do not
// support is underlined where it stands, and told below the field, with the right figure to put in.
// One request at a time; an answer to words that have changed meanwhile marks nothing.

const PAUSE = 400; // milliseconds without a key before the words are read
const LONGEST = 15_000; // milliseconds for which an answer is awaited
const WAITS = [2_000, 5_000, 15_000, 30_000]; // milliseconds between tries without a connection
const COPIED = ["font", "letterSpacing", "wordSpacing", "lineHeight", "textIndent", "textAlign",
  "tabSize", "direction", "overflowWrap", "wordBreak", "padding", "borderWidth"];
const GROWS = /[\p{L}\p{N}]/u;
const SAYS = {
  401: "You are signed out, so nothing is read against the facts. Your words stay here: sign in, in a new tab, and go on.",
  403: "This page may be out of date, so nothing is read against the facts. Your words stay here: look in a new tab whether you are signed in.",
  413: "This is too long to be read against the facts while one types; use the button for it.",
  offline: "No connection, so nothing is read against the facts now. Your words stay here.",
  other: "The facts cannot be asked just now. Your words stay here, and it is tried again.",
};

function made(tag, values = {}, ...inside) {
  const node = Object.assign(document.createElement(tag), values);
  node.append(...inside);
  return node;
}

// --- the underlines: the same words once more, behind the field and letter for letter in its place

function layered(node) {
  const had = document.activeElement === node;
  const layer = made("div", { className: "layer", ariaHidden: "true" });
  const frame = made("div", { className: "typed" });
  node.before(frame);
  frame.append(layer, node);
  if (had) node.focus();
  return layer;
}

function fit({ node, layer }) {
  const style = getComputedStyle(node);
  const size = (...names) => names.reduce((sum, name) => sum + parseFloat(style[name]), 0);
  for (const name of COPIED) layer.style[name] = style[name];
  // A scroll bar takes room from the words.
  layer.style.width = `${node.clientWidth + size("borderLeftWidth", "borderRightWidth")}px`;
  layer.style.height = `${node.offsetHeight}px`;
  if (node.tagName === "TEXTAREA") {
    layer.style.whiteSpace = style.whiteSpace;
  } else {
    // One line, which the browser sets in the middle of the field, and clips at its padding.
    layer.style.whiteSpace = "pre";
    const [right, left] = [size("borderRightWidth", "paddingRight"), size("borderLeftWidth", "paddingLeft")];
    layer.style.clipPath = `inset(0 ${Math.round(right)}px 0 ${Math.round(left)}px)`;
    layer.style.lineHeight = `${node.clientHeight - size("paddingTop", "paddingBottom")}px`;
  }
  follow({ node, layer });
}

function follow({ node, layer }) {
  layer.scrollTop = node.scrollTop;
  layer.scrollLeft = node.scrollLeft;
}

function draw(field) {
  const { node, layer } = field;
  const pieces = [];
  let done = 0;
  for (const one of placed(field)) {
    if (one.start < done) continue;
    pieces.push(node.value.slice(done, one.start));
    pieces.push(made("mark", { className: one.severity === "hold" ? "wrong" : "unsure" }, one.words));
    done = one.end;
  }
  // The last character gives a last, empty line the height that it has in the field.
  layer.replaceChildren(...pieces, node.value.slice(done), "\u200b");
  follow(field);
}

function placed(field) {
  return field.findings.filter((one) => one.start !== null).sort((a, b) => a.start - b.start);
}

// --- the list below the field

function list(field) {
  const rows = field.findings.map((one) => row(field, one));
  field.list.replaceChildren(...rows);
  field.list.hidden = rows.length === 0;
}

function row(field, one) {
  const parts = [];
  if (one.start !== null) {
    parts.push(made("button", { type: "button", className: "quiet", onclick: () => select(field, one) },
      made("span", { className: "vh" }, "Show "), one.words), " ");
  }
  parts.push(made("b", {}, one.message), " ");
  if (one.start !== null && one.suggestion) {
    parts.push(made("button", { type: "button", className: "use", onclick: () => use(field, one) },
      `Use ${one.suggestion}`, made("span", { className: "vh" }, ` instead of ${one.words}`)));
  } else {
    parts.push(one.suggestion ? `Suggested: ${one.suggestion}` : one.remedy);
  }
  return made("li", { className: one.severity }, ...parts);
}

function select({ node }, { start, end }) {
  node.focus();
  node.setSelectionRange(start, end);
}

function use(field, one) {
  const { node } = field;
  if (node.value.slice(one.start, one.end) !== one.words) return;
  select(field, one);
  // The browser's own insertion, so that it can be undone like any other typing.
  if (document.execCommand("insertText", false, one.suggestion)) return;
  node.setRangeText(one.suggestion, one.start, one.end, "end");
  node.dispatchEvent(new Event("input", { bubbles: true }));
}

// --- findings through an edit: what stands before or behind it stays, what it touched goes

function moved(field) {
  const { before, findings, node: { value: after } } = field;
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  field.before = after;
  field.findings = findings.flatMap((one) => {
    if (one.start === null) return [one];
    const { start, end } = one.end <= head ? one : { start: one.start + shift, end: one.end + shift };
    const is_whole = one.end <= head || one.start >= before.length - tail;
    const grew = GROWS.test(after[start - 1] ?? "") || GROWS.test(after[end] ?? "");
    return is_whole && !grew ? [{ ...one, start, end }] : [];
  });
}

// Places come as code points, and a field counts in UTF-16.
function offsets(text) {
  const found = [];
  let at = 0;
  for (const sign of text) {
    found.push(at);
    at += sign.length;
  }
  return [...found, at];
}

function taken(findings, text) {
  const at = offsets(text);
  return findings.map((one) => {
    if (one.start === null) return one;
    const [start, end] = [at[one.start], at[one.end]];
    return { ...one, start, end, words: text.slice(start, end) };
  });
}

// --- asking

class Reader {
  constructor(form) {
    this.form = form;
    this.says = form.querySelector("[data-says]");
    this.fields = [...form.querySelectorAll("[data-read]")].map((node) => this.field(node));
    this.timer = this.tries = 0;
    this.asking = this.again = false;
    this.position = null;
    const resized = new ResizeObserver(() => {
      this.fields.forEach(fit);
      this.soon(PAUSE);
    });
    for (const { node } of this.fields) resized.observe(node);
    addEventListener("online", () => this.soon(0));
    addEventListener("focus", () => this.afresh());
    document.addEventListener("desk:renewed", () => this.afresh());
  }

  field(node) {
    const field = { node, read: null, before: node.value, findings: [], layer: layered(node) };
    field.list = made("ul", { className: "found", id: `${node.id}-found`, hidden: true });
    node.closest(".field").after(field.list);
    const told = node.getAttribute("aria-describedby");
    node.setAttribute("aria-describedby", [told, field.list.id].filter(Boolean).join(" "));
    node.addEventListener("scroll", () => follow(field));
    for (const kind of ["keyup", "select", "blur"]) node.addEventListener(kind, () => follow(field));
    node.addEventListener("input", () => this.typed(field));
    fit(field);
    draw(field);
    return field;
  }

  typed(field) {
    field.read = null;
    moved(field);
    draw(field);
    list(field);
    this.soon(PAUSE);
  }

  soon(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), milliseconds);
  }

  afresh() {
    for (const field of this.fields) field.read = null;
    this.soon(0);
  }

  async ask() {
    this.again = this.asking;
    const due = this.fields.filter(({ node, read }) => node.value !== read && (node.value || read));
    if (this.asking || !due.length || !this.form.checkVisibility()) return;
    this.asking = true;
    const texts = new Map(due.map((field) => [field, field.node.value]));
    try {
      const answer = await this.fetched(texts);
      if (answer.ok) this.take(await answer.json(), texts);
      else this.refused(answer.status);
    } catch {
      this.failed("offline");
    }
    this.asking = false;
    if (this.again) this.soon(0);
  }

  fetched(texts) {
    const { lang, seat, group } = this.form.dataset;
    const fields = Object.fromEntries([...texts].map(([{ node }, text]) => [node.name, text]));
    return fetch("/desk/proofread", {
      method: "POST",
      headers: {
        Accept: "application/json",
        "Content-Type": "application/json",
        "X-Form-Token": this.form.elements.form_token.value,
      },
      body: JSON.stringify({ fields, lang, seat, group }),
      signal: AbortSignal.timeout(LONGEST),
    });
  }

  take({ position, fields }, texts) {
    this.tries = 0;
    if (this.position !== null && position !== this.position) {
      // The night has moved: what was read before is read again.
      for (const field of this.fields) if (!texts.has(field)) field.read = null;
      this.again = true;
    }
    this.position = position;
    for (const [field, text] of texts) {
      if (field.node.value !== text) {
        this.again = true;
        continue;
      }
      field.read = text;
      field.before = text;
      const findings = taken(fields[field.node.name], text);
      // What says the same stays as it is: somebody may be about to press one of its buttons.
      if (JSON.stringify(findings) === JSON.stringify(field.findings)) continue;
      field.findings = findings;
      draw(field);
      list(field);
    }
    document.querySelectorAll("[data-checked]").forEach((node) => node.remove());
    this.tell();
  }

  tell() {
    const found = this.fields.flatMap((field) => field.findings);
    const wrong = found.filter((one) => one.severity === "hold").length;
    const other = found.length - wrong;
    const parts = [];
    if (wrong) parts.push(`${wrong} contradicted by the facts`);
    if (other) parts.push(`${other} to check by hand`);
    this.say(parts.length ? `Read as you type: ${parts.join(", ")}.` : "Read as you type: nothing contradicts the facts.");
  }

  refused(status) {
    if (status === 401 || status === 403) document.dispatchEvent(new CustomEvent("desk:refused", { detail: status }));
    if (status in SAYS) this.say(SAYS[status]);
    else this.failed("other");
  }

  failed(why) {
    this.say(SAYS[why]);
    this.soon(WAITS[Math.min(this.tries, WAITS.length - 1)]);
    this.tries += 1;
  }

  say(words) {
    if (this.says.textContent !== words) this.says.textContent = words;
  }
}

for (const form of document.querySelectorAll("form[data-proofread]")) new Reader(form);
