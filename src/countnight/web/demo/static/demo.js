// Keeps the demo's bar true on an open page. Without it the buttons still work, by reloading.
const bar = document.querySelector("[data-demo]");
const EVERY_MILLISECONDS = 1000;

const show = (told) => {
  bar.querySelector("[data-demo-clock]").textContent = told.clock;
  bar.querySelector("[data-demo-speed]").textContent = told.speed;
  for (const button of bar.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(Number(button.value) === told.chosen));
  }
};

const refresh = async () => {
  if (document.hidden) return;
  try {
    const answer = await fetch("/demo/clock.json", { credentials: "omit" });
    if (answer.ok) show(await answer.json());
  } catch {
    // The demo has ended: the bar keeps what it last knew.
  }
};

const choose = async (event) => {
  event.preventDefault();
  const choice = new FormData(event.target);
  choice.set("speed", event.submitter.value);
  const body = new URLSearchParams(choice);
  await fetch("/demo/speed", { method: "POST", body, credentials: "omit", redirect: "manual" });
  await refresh();
};

bar.querySelector("form").addEventListener("submit", choose);
setInterval(refresh, EVERY_MILLISECONDS);
