// Keeps the night's screen up to date, part by part; where one is reading or typing, it waits.

const EVERY = 5000; // milliseconds
const box = document.querySelector("[data-follow]");

function isBusy(part) {
  const held = document.activeElement;
  return part.contains(held) && held.matches("input, textarea, select, button");
}

function renew(found) {
  for (const part of document.querySelectorAll("[data-part]")) {
    const fresh = found.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!fresh || fresh.innerHTML === part.innerHTML || isBusy(part)) continue;
    const href = part.contains(document.activeElement) && document.activeElement.getAttribute("href");
    part.innerHTML = fresh.innerHTML;
    if (href) part.querySelector(`[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  }
}

async function look() {
  if (!box.checked || document.hidden) return;
  const answer = await fetch(location.pathname).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

box.disabled = false;
setInterval(look, EVERY);
