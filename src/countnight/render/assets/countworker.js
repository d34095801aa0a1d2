// Keeps the count's own pages on the phone, so that they open without a signal. Its place limits
// it to the addresses under /count/; it never sends anything, and never answers for the desk.

const KEPT = [/* kept */];
const PAGES = ["/count/", "/count/offline", "/count/post", "/count/seats.json"];
const CACHE = "countnight-count";
const PATIENCE_MS = 4000;

// Whether the page could be had and is kept; a way to the sign-in page is no page of ours.
async function keepPage(path) {
  const answer = await fetch(path, { cache: "no-store" }).catch(() => null);
  if (!answer?.ok || answer.redirected) return false;
  await (await caches.open(CACHE)).put(path, answer);
  return true;
}

async function keepPages() {
  const kept = await Promise.all(PAGES.map(keepPage));
  return kept.every(Boolean);
}

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(KEPT);
  await keepPages();
  await skipWaiting();
}

// Files of an earlier build go once every page of this one is kept.
async function tidy() {
  if (!(await keepPages())) return;
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (!KEPT.includes(pathname) && !PAGES.includes(pathname)) await cache.delete(request);
  }
}

async function keptOrFetched(path, request) {
  return (await caches.match(path)) ?? fetch(request);
}

function late() {
  return new Promise((_, refuse) => setTimeout(refuse, PATIENCE_MS, new Error("too slow")));
}

async function fetchedOrKept(request, path) {
  const answer = await Promise.race([fetch(request), late()]).catch(() => null);
  if (answer && answer.status < 500) return answer;
  return (await caches.match(path)) ?? answer ?? Response.error();
}

// Which kept page stands for the address: that of seats for a seat, else the list.
function keptFor(path) {
  if (PAGES.includes(path)) return path;
  return /^\/count\/[^/]+$/.test(path) ? "/count/offline" : "/count/";
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clients.claim().then(tidy)));
addEventListener("message", (event) => event.waitUntil(keepPages()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (KEPT.includes(pathname)) event.respondWith(keptOrFetched(pathname, request));
  else if (request.mode === "navigate" && pathname.startsWith("/count/")) event.respondWith(fetchedOrKept(request, keptFor(pathname)));
  else if (pathname === "/count/seats.json") event.respondWith(fetchedOrKept(request, pathname));
});
