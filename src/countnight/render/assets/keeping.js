// Keeps what one writes: on the server every few seconds, for its writer alone, and on the device
// until the server has it. A version that was kept from elsewhere is never overwritten.

const LONG_ENOUGH = 3_000; // milliseconds after a change until it is kept
const LONGEST = 15_000; // milliseconds for which an answer is awaited
const RETRY = 10_000; // milliseconds until the next try without a connection
const PREFIX = "countnight.words.";
const NOT_WORDS = ["form_token", "kept", "act"];
const SAYS = {
  401: "You are signed out. What you write is kept on this device: sign in, and it is offered again.",
  403: "This page may be out of date. What you write is kept on this device.",
  413: "This is too long to be kept by itself. It is kept on this device.",
  gone: "This was sent or thrown away elsewhere. What you write is kept on this device; “Save” makes a post of its own of it.",
  full: "Nothing more can be kept for you: throw something away, or submit it. What you write is kept on this device.",
  moved: "This was changed in another tab or on another device. Nothing is overwritten: “Save” shows both.",
  offline: "No connection. What you write is kept on this device, and sent as soon as there is one.",
};

const person = document.querySelector("[data-person]")?.dataset.person;
const clock = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

function wordsIn(form) {
  return [...new FormData(form)].filter(([name, text]) => typeof text === "string" && !NOT_WORDS.includes(name));
}

function onDevice() {
  const keys = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  return keys.map((name) => [name, JSON.parse(localStorage.getItem(name))]).filter(([, kept]) => kept.person === person);
}

class Keeper {
  constructor(form) {
    this.form = form;
    this.told = form.querySelector("[data-kept]");
    this.trouble = form.querySelector("[data-keep-trouble]");
    this.name = PREFIX + form.elements.key.value;
    this.kept = JSON.stringify(wordsIn(form));
    this.timer = 0;
    this.saving = this.leaves = false;
    this.paused = "paused" in form.dataset;
    // A form that came back from the server with words in it may hold some that were never kept.
    if (form.dataset.unkept) this.kept = "";
    for (const kind of ["input", "change"]) form.addEventListener(kind, () => this.changed());
    form.addEventListener("focusout", () => this.soon(0));
    form.addEventListener("submit", () => this.leave());
    document.addEventListener("visibilitychange", () => document.hidden && this.soon(0));
    document.addEventListener("desk:renewed", () => this.soon(0));
    addEventListener("online", () => this.soon(0));
    addEventListener("pagehide", () => this.remember());
    document.querySelector("form[action='/desk/sign-out']")?.addEventListener("submit", (event) => this.signOut(event));
    this.changed();
  }

  isKept() {
    const fields = [...this.form.querySelectorAll("textarea, [name=headline]")];
    if (this.form.elements.kept.value === "0" && !fields.some((one) => one.value.trim())) return true;
    return JSON.stringify(wordsIn(this.form)) === this.kept;
  }

  changed() {
    if (this.isKept()) return;
    this.remember();
    if (!this.timer) this.soon(LONG_ENOUGH);
  }

  remember() {
    if (this.isKept() || this.leaves) return;
    const kept = { person, at: clock(), revision: this.form.elements.kept.value, words: wordsIn(this.form) };
    try {
      localStorage.setItem(this.name, JSON.stringify(kept));
    } catch {
      this.say("This device can keep nothing more. Save now.");
    }
  }

  // The server says whether it has the words; until then they stay on the device.
  leave() {
    this.remember();
    clearTimeout(this.timer);
    this.paused = true;
  }

  async signOut(event) {
    if (!this.isKept() && !this.paused) {
      event.preventDefault();
      await this.save();
      if (!this.isKept()) return;
      event.target.submit();
    }
    this.leaves = true;
    for (const [name] of onDevice()) localStorage.removeItem(name);
  }

  soon(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), milliseconds);
  }

  async save() {
    clearTimeout(this.timer);
    this.timer = 0;
    if (this.paused || this.saving || this.isKept()) return;
    this.saving = true;
    const words = JSON.stringify(wordsIn(this.form));
    try {
      const answer = await fetch(this.form.dataset.keep, {
        method: "POST",
        body: new URLSearchParams([...new FormData(this.form)].filter(([, text]) => typeof text === "string")),
        headers: { Accept: "application/json", "X-Form-Token": this.form.elements.form_token.value },
        signal: AbortSignal.timeout(LONGEST),
        keepalive: document.hidden,
      });
      if (answer.ok) this.take(await answer.json(), words);
      else this.refused(answer.status);
    } catch {
      this.say(SAYS.offline);
      this.soon(RETRY);
    }
    this.saving = false;
    if (!this.timer) this.changed();
  }

  take({ state, revision, at }, words) {
    if (state !== "kept") {
      this.paused = true;
      this.say(SAYS[state]);
      return;
    }
    this.kept = words;
    this.form.elements.kept.value = revision;
    if (this.isKept()) localStorage.removeItem(this.name);
    this.told.textContent = `Kept at ${at}, for you alone.`;
    this.say("");
  }

  refused(status) {
    if (status === 401 || status === 403) document.dispatchEvent(new CustomEvent("desk:refused", { detail: status }));
    this.say(SAYS[status] ?? SAYS.offline);
    if (!(status in SAYS)) this.soon(RETRY);
    else this.timer = -1;
  }

  say(words) {
    if (this.trouble.textContent !== words) this.trouble.textContent = words;
    this.trouble.hidden = !words;
  }
}

// Words that the server never had are offered again, on the device on which they were written.
async function offers(form, place) {
  for (const [name, kept] of onDevice()) {
    const key = name.slice(PREFIX.length);
    const answer = await fetch(`/desk/write/kept.json?key=${encodeURIComponent(key)}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer?.ok) return;
    if ((await answer.json()).state === "sent") {
      localStorage.removeItem(name);
      continue;
    }
    if (key === form.elements.key.value && JSON.stringify(kept.words) === JSON.stringify(wordsIn(form))) continue;
    show(form, place, { name, key, ...kept });
    return;
  }
}

function show(form, place, { name, revision, words, at }) {
  const first = new Map(words).get("headline") || new Map(words).get("body") || "";
  place.querySelector("p").textContent = `On this device are words from ${at} that were not kept: “${first.slice(0, 80)}”.`;
  place.querySelector("[data-take]").onclick = () => {
    const carrier = document.createElement("form");
    Object.assign(carrier, { method: "post", action: form.action, hidden: true });
    for (const [field, text] of [...words, ["kept", revision], ["form_token", form.elements.form_token.value]]) {
      const node = Object.assign(document.createElement("textarea"), { name: field });
      node.value = text;
      carrier.append(node);
    }
    document.body.append(carrier);
    carrier.submit();
  };
  place.querySelector("[data-leave]").onclick = () => {
    localStorage.removeItem(name);
    place.hidden = true;
    offers(form, place);
  };
  place.hidden = false;
}

for (const form of document.querySelectorAll("form[data-keep]")) {
  new Keeper(form);
  offers(form, document.querySelector("[data-unsaved]"));
}
