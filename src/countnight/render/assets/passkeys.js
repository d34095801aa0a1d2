// Passkeys: the form asks what the device must answer, the device answers, the form goes out.
// Without scripts, or where the browser has no passkeys, the form stays hidden.

const canDo = "PublicKeyCredential" in window
  && "parseCreationOptionsFromJSON" in PublicKeyCredential
  && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function asked(form) {
  const token = form.querySelector("[name=form_token]")?.value ?? "";
  const headers = { Accept: "application/json", "X-Form-Token": token };
  const answer = await fetch(`${form.getAttribute("action")}/begin`, { method: "POST", headers });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function credential(form) {
  const options = await asked(form);
  if (form.dataset.passkey === "create") {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function sent(event) {
  event.preventDefault();
  const form = event.target;
  const problem = form.querySelector("[role=alert]");
  problem.hidden = true;
  try {
    form.elements.answer.value = JSON.stringify((await credential(form)).toJSON());
    form.submit();
  } catch {
    problem.hidden = false;
  }
}

for (const form of canDo ? document.querySelectorAll("form[data-passkey]") : []) {
  form.hidden = false;
  form.addEventListener("submit", sent);
}
