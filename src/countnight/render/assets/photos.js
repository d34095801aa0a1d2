// Photos at the desk: the focus by a press on the picture, and a word before a file is too large.
// All of it can be done without: by two numbers, and by sending the file.

function crops(image, across, down) {
  image.style.objectPosition = `${across}% ${down}%`;
}

function aims(frame) {
  const image = frame.querySelector("img");
  const fields = ["across", "down"].map((name) => document.querySelector(`[data-focus="${name}"]`));
  const shown = document.querySelector("[data-crops]");
  const point = Object.assign(document.createElement("span"), { className: "point" });
  const draw = () => {
    const [across, down] = fields.map((field) => Math.min(100, Math.max(0, field.valueAsNumber || 0)));
    point.style.left = `${across}%`;
    point.style.top = `${down}%`;
    for (const one of shown.children) crops(one, across, down);
  };
  image.addEventListener("click", (event) => {
    const box = image.getBoundingClientRect();
    fields[0].value = Math.round(((event.clientX - box.left) / box.width) * 100);
    fields[1].value = Math.round(((event.clientY - box.top) / box.height) * 100);
    draw();
  });
  for (const field of fields) field.addEventListener("input", draw);
  frame.append(point);
  frame.classList.add("ready");
  shown.hidden = false;
  document.querySelector("[data-how]").hidden = false;
  draw();
}

function sends(form) {
  const field = form.querySelector("[type=file]");
  const warning = form.querySelector("[data-too-large]");
  const isTooLarge = () => [...field.files].some((file) => file.size > Number(field.dataset.most));
  field.addEventListener("change", () => { warning.hidden = !isTooLarge(); });
  form.addEventListener("submit", (event) => {
    if (isTooLarge()) event.preventDefault();
    else form.querySelector("[data-sending]").textContent = "Sending and making the sizes…";
  });
}

document.querySelectorAll("[data-across]").forEach((one) => crops(one, one.dataset.across, one.dataset.down));
document.querySelectorAll("[data-aim]").forEach(aims);
document.querySelectorAll("[data-sends]").forEach(sends);
