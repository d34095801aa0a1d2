// Shows posts of other sites where the reader has allowed the site, on this device alone.
const KEY = "countnight.embeds";
const all = (what) => [...document.querySelectorAll(what)];
const top = (node) => node.getBoundingClientRect().top;

// Which sites are allowed, by name; null where the device keeps nothing.
function allowed() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return Object.fromEntries(Object.entries(kept ?? {}).map(([site, name]) => [site, `${name}`]));
  } catch (fault) {
    return fault instanceof SyntaxError ? {} : null;
  }
}

function choose(site, name) {
  const sites = allowed();
  if (!sites) return;
  delete sites[site];
  if (name) sites[site] = name;
  try {
    localStorage.setItem(KEY, JSON.stringify(sites));
  } catch {
    // The device is full: nothing is allowed.
  }
}

const part = (figure, name) =>
  figure.querySelector("template").content.querySelector(name).cloneNode(true);

function dress(figure, sites) {
  const state = Object.hasOwn(sites, figure.dataset.site) ? "shown" : "ask";
  if (figure.dataset.state === state) return;
  figure.dataset.state = state;
  figure.querySelector(":scope > .ask, :scope > .shown")?.remove();
  figure.querySelector("template").before(part(figure, `.${state}`));
}

// At the foot of the page stands what is allowed, with a way to take it back.
function tell(figures, sites) {
  all(".foot .allowed").forEach((old) => old.remove());
  const foot = document.querySelector(".foot");
  for (const [site, name] of figures.length && foot ? Object.entries(sites) : []) {
    const row = part(figures[0], ".allowed");
    Object.assign(row.dataset, { site, name });
    for (const words of row.children) words.textContent = words.textContent.replace("{name}", name);
    foot.append(row);
  }
}

// What the reader looks at, or has just pressed, stays where it is.
function refresh(held) {
  const sites = allowed();
  const figures = all("figure.embed[data-site]");
  if (!sites) return;
  const still = held ?? all(".post").find((post) => post.getBoundingClientRect().bottom > 0);
  const was = still && top(still);
  figures.forEach((figure) => dress(figure, sites));
  tell(figures, sites);
  if (still?.isConnected) scrollBy({ top: top(still) - was, behavior: "instant" });
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-embeds]");
  if (!button) return;
  const place = button.closest("[data-site]");
  const { site, name } = place.dataset;
  choose(site, button.dataset.embeds === "allow" && name);
  const held = button.closest("figure.embed, .foot");
  refresh(held);
  const next = held.querySelector("[data-embeds]") ?? held;
  if (next === held) held.tabIndex = -1;
  next.focus({ preventScroll: true });
});
addEventListener("storage", () => refresh());
addEventListener("pageshow", () => refresh());

// Posts come, are revealed and change on an open page.
new MutationObserver(() => {
  if (document.querySelector("figure.embed[data-site]:not([data-state])")) refresh();
}).observe(document.body, { childList: true, subtree: true });
refresh();

// The page around one frame looks once more, so that no link to it goes round the question.
const frame = document.querySelector("template.frame");
if (frame && Object.hasOwn(allowed() ?? {}, frame.dataset.site)) {
  document.body.replaceChildren(frame.content);
}
