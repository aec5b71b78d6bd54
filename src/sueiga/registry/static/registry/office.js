/* Keys for deciding: J/K or arrows move, 1–4 answer, R says why, X marks, U undoes. Everything works without this file. */
"use strict";

const rows = [...document.querySelectorAll("[data-candidate]")];
const undo = document.querySelector("[data-undo]");
const many = document.querySelector("[data-many]");

function current() {
  return rows.indexOf(document.activeElement?.closest("[data-candidate]"));
}

function go(index) {
  const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function answer(number) {
  rows[Math.max(0, current())]?.querySelectorAll("button[name=kind]")[number - 1]?.click();
}

function why() {
  const details = rows[Math.max(0, current())]?.querySelector("details");
  if (!details) return;
  details.open = true;
  details.querySelector("input").focus();
}

function mark() {
  const row = rows[Math.max(0, current())];
  row?.querySelector("input[type=checkbox]").click();
}

function takeBack() {
  if (!undo) return;
  undo.elements.next.value += `#row-${Math.max(0, current()) + 1}`;
  undo.requestSubmit();
}

const keys = {
  j: () => go(current() + 1), arrowdown: () => go(current() + 1),
  k: () => go(current() - 1), arrowup: () => go(current() - 1),
  r: why, x: mark, u: takeBack,
  1: () => answer(1), 2: () => answer(2), 3: () => answer(3), 4: () => answer(4),
};

function isTyping(target) {
  return target.matches("input:not([type=checkbox]), select, textarea, [contenteditable]");
}

document.addEventListener("keydown", (event) => {
  const act = keys[event.key.toLowerCase()];
  if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  event.preventDefault();
  act();
});

function count() {
  const marked = document.querySelectorAll("[data-candidate] input[type=checkbox]:checked").length;
  many?.classList.toggle("some", marked > 0);
  const place = document.querySelector("[data-marked]");
  if (place) place.textContent = marked ? `(${marked})` : "";
}

document.addEventListener("change", count);
for (const hidden of document.querySelectorAll("[data-keys], [data-key], [data-mark-all]")) hidden.hidden = false;
document.querySelector("[data-mark-all]")?.addEventListener("click", () => {
  const boxes = [...document.querySelectorAll("[data-candidate] input[type=checkbox]")];
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
  count();
});
for (const form of document.querySelectorAll("[data-candidate] form")) {
  form.addEventListener("submit", () => form.closest("[data-candidate]").classList.add("sent"));
}
if (rows.length && location.hash.startsWith("#row-")) go(Number(location.hash.slice(5)) - 1);
count();
