// Keeps a live page true without moving what is being read.
document.documentElement.classList.add("js");

// A tapped number opens its row of "How this was made".
document.addEventListener("click", (event) => {
  const figure = event.target.closest(".fig");
  const row = figure?.closest("article").querySelector(`[data-row="${figure.dataset.n}"]`);
  if (!row) return;
  row.closest("details").open = true;
  row.focus();
});

const data = document.body.dataset;
const { page, number, one, other, closed } = data;
const at = (id) => document.getElementById(id);
const all = (what, place = document) => [...place.querySelectorAll(what)];
const posts = at("posts");
const newer = at("newer");
const title = document.title;
const waiting = new Map();
let position = +data.position;
let seconds = +data.poll;
let source, isOver;

const isAbove = (a, b) =>
  a.dataset.at > b.dataset.at || (a.dataset.at === b.dataset.at && a.id < b.id);

// What has a script.
const wake = (place) => all("[data-module]", place).forEach((n) => import(n.dataset.module));

// The topmost thing in view stays where it is, whatever changes around it.
function steadily(change) {
  const places = matchMedia("(min-width: 1000px)").matches ? "#posts > *" : ".side > *, #posts > *";
  const box = (node) => node.getBoundingClientRect();
  const seen = all(places).filter((node) => box(node).bottom > 0);
  const tops = seen.map((node) => box(node).top);
  change();
  const kept = seen.findIndex((node) => node.isConnected);
  if (kept >= 0) scrollBy({ top: box(seen[kept]).top - tops[kept], behavior: "instant" });
}

function belongsHere(article) {
  const shown = all(".post");
  const edge = number > 1 ? shown[0] : all("[rel=next]")[0] && shown.at(-1);
  return !edge || isAbove(article, edge);
}

// What is open stays open and keeps the focus.
function fill(place, html) {
  const old = all("summary", place);
  const held = old.indexOf(document.activeElement);
  place.innerHTML = html;
  all("summary", place).forEach((each, n) => {
    each.parentNode.open = old[n]?.parentNode.open;
    if (n === held) each.focus({ preventScroll: true });
  });
}

function put(id, html) {
  const article = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  wake(article);
  const shown = at(`post-${id}`);
  if (shown) {
    for (const { name, value } of article.attributes) shown.setAttribute(name, value);
    fill(shown, article.innerHTML);
  } else if (belongsHere(article)) {
    if (!waiting.has(id)) announceSoon();
    waiting.set(id, article);
  }
}

function colour({ seat, party, gain, label }) {
  for (const hex of all(`[data-seat="${seat}"]`)) {
    hex.setAttribute("class", `hex ${party ? `${party} in` : "out"}${gain ? " gain" : ""}`);
    hex.querySelector("title").textContent = `${hex.dataset.name}: ${label}`;
  }
  for (const cell of all(`[data-line="${seat}"] td span`)) {
    cell.className = `party ${party ?? "none"}`;
    cell.textContent = label;
  }
}

function take(delta) {
  if (delta.to <= position) return;
  position = delta.to;
  steadily(() => {
    for (const { op, post, html } of delta.changes) {
      if (op === "put") put(post, html);
      else if (!waiting.delete(post)) at(`post-${post}`)?.remove();
    }
    if (delta.summary !== null) fill(at("summary"), delta.summary);
    fill(at("state"), delta.state.html);
    at("status").innerHTML = delta.state.status;
    delta.state.seats.forEach(colour);
  });
  count();
}

function count() {
  const n = waiting.size;
  newer.hidden = !n;
  newer.textContent = n === 1 ? one : other.replace("{n}", n);
  document.title = n ? `(${n}) ${title}` : title;
}

// One sentence for all that comes within a second.
let timer;
function announceSoon() {
  timer ??= setTimeout(() => {
    timer = null;
    if (waiting.size) at("announce").textContent = newer.textContent;
  }, 1000);
}

function reveal() {
  all(".fresh").forEach((old) => old.classList.remove("fresh"));
  at("none")?.remove();
  for (const article of waiting.values()) {
    article.classList.add("fresh");
    const next = [...posts.children].find((shown) => isAbove(article, shown));
    posts.insertBefore(article, next ?? null);
  }
  waiting.clear();
  at("announce").textContent = "";
  count();
  const [heading] = all(".fresh .headline");
  heading.tabIndex = -1;
  heading.focus();
  heading.parentNode.scrollIntoView();
}

// One thing at a time; what is lost is asked for again.
let queue = Promise.resolve();
const inTurn = (job) => (queue = queue.then(job).catch(() => {}));

// A cache may say "not yet" for a second after a change: that is asked again.
async function walk(to) {
  for (let tries = 4; position < to && tries; tries--) {
    const was = position;
    const answer = await fetch(`/live/${page}/since/${was}.json`);
    if (answer.ok) take(await answer.json());
    if (position > was) tries = 5;
    else await new Promise((done) => setTimeout(done, 1100));
  }
}

async function ask() {
  const head = await (await fetch(`/live/${page}/head.json`)).json();
  seconds = head.poll_seconds;
  await walk(head.position);
  if (!head.closed) return;
  isOver = true;
  source?.close();
}

async function poll() {
  if (!document.hidden) await inTurn(ask);
  if (!isOver) setTimeout(poll, seconds * (900 + 200 * Math.random()));
}

function listen() {
  let failures = 0;
  source = new EventSource(`/live/${page}/events`);
  source.onopen = () => (failures = 0);
  // A new stream first says where the page stands: what came before it has addresses.
  source.addEventListener("hello", (event) => {
    inTurn(() => walk(JSON.parse(event.data).position));
    inTurn(ask);
  });
  source.addEventListener("change", (event) => {
    const delta = JSON.parse(event.data);
    inTurn(async () => {
      await walk(delta.from);
      if (position >= delta.from) take(delta);
    });
  });
  source.onerror = () => {
    if (isOver || (source.readyState < 2 && ++failures < 3)) return;
    source.close();
    poll();
  };
}

wake();
if (page && closed === undefined) {
  if (newer.type === "button") newer.onclick = reveal;
  window.EventSource ? listen() : poll();
}
