// A short post on the phone: each keystroke is kept, and it is sent like an entry, once.

const { change, found, put, freshKey } = await import(document.body.dataset.store);

const NAME = "a post";
const OURS = ["form_token", "key"];

function fieldsOf(form) {
  const all = Object.fromEntries(new FormData(form));
  for (const name of OURS) delete all[name];
  return all;
}

function firstEmpty(form) {
  const needed = [...form.querySelectorAll("[data-needed]")];
  for (const field of needed) field.setAttribute("aria-invalid", String(!field.value.trim()));
  return needed.find((field) => !field.value.trim());
}

export async function wire(form, onHanded) {
  const draft = await found("drafts", NAME);
  const key = draft?.key ?? freshKey();
  for (const [name, text] of Object.entries(draft?.fields ?? {})) form.elements[name].value = text;
  form.addEventListener("input", async () => {
    await put("drafts", { name: NAME, key, fields: fieldsOf(form), kept_at: Date.now() });
    document.querySelector("[data-kept]").hidden = false;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const empty = firstEmpty(form);
    if (empty) return empty.focus();
    const me = await found("known", "me");
    const body = { key, typed_by: me?.person ?? document.body.dataset.person, typed_at: new Date().toISOString(), fields: fieldsOf(form) };
    const item = { key, address: "/count/posts.json", body, title: "Your post", state: "waiting", name: NAME, back: "/count/post" };
    await change(["drafts", "outbox"], (of) => {
      of("outbox").put(item);
      of("drafts").delete(NAME);
    });
    form.hidden = true;
    document.querySelector("[data-kept]").hidden = true;
    return onHanded(item);
  });
  form.dataset.ready = "";
}
