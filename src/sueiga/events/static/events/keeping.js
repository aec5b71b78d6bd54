// What is typed into a long form stays on this device until it is saved: a lost line or a closed page loses nothing.
(() => {
  const quietly = (work) => { try { return work(); } catch { return null; } };
  const PREFIX = "sueiga:event-";

  if (document.querySelector("[data-saved]")) {
    quietly(() => {
      for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
        if (JSON.parse(localStorage.getItem(key)).sent) localStorage.removeItem(key);
      }
    });
  }
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const key = PREFIX + form.dataset.keep;
  const skipped = new Set(["csrfmiddlewaretoken", "seen"]);
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const fields = () => [...form.elements].filter((field) => field.name && !skipped.has(field.name));
  const name = (field) => (field.type === "radio" ? `${field.name}=${field.value}` : field.name);
  const values = () => Object.fromEntries(fields().map((field) => [name(field), isTick(field) ? field.checked : field.value]));
  const keep = (sent) => quietly(() => localStorage.setItem(key, JSON.stringify({ sent, values: values() })));

  const shown = JSON.stringify(values());
  const kept = quietly(() => JSON.parse(localStorage.getItem(key))?.values);
  if (kept && !document.getElementById("error-summary") && JSON.stringify(kept) !== shown) {
    for (const field of fields()) {
      if (!(name(field) in kept)) continue;
      if (isTick(field)) field.checked = kept[name(field)];
      else field.value = kept[name(field)];
    }
    const note = document.querySelector("[data-kept]");
    note.hidden = false;
    note.querySelector("[data-forget]").addEventListener("click", () => {
      quietly(() => localStorage.removeItem(key));
      location.reload();
    });
  }
  form.addEventListener("input", () => keep(false));
  form.addEventListener("submit", () => keep(true));
})();
