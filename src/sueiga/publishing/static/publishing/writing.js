/* What is typed on a writing's page is saved while it is typed; while there is no line it is kept on the phone.
   Without this script the same is done by the buttons. */
(function () {
  "use strict";

  const QUIET = 1500, AGAIN = 5000;
  const form = document.querySelector("form[data-writing]");
  if (!form) return;
  const state = form.querySelector("[data-state]");
  const place = "sueiga:" + location.pathname;
  let timer = 0, running = false, waiting = false, dirty = false;

  function typed() {
    const all = {};
    for (const field of form.elements) {
      if (!field.name || field.name === "csrfmiddlewaretoken" || field.type === "file" || field.type === "submit") continue;
      if (field.type === "radio" && !field.checked) continue;
      all[field.name] = field.type === "checkbox" ? field.checked : field.value;
    }
    return all;
  }

  function put(all) {
    for (const name in all) {
      const field = form.elements[name];
      if (!field) continue;
      if (field.type === "checkbox") field.checked = all[name]; else field.value = all[name];
    }
  }

  function differ(one, other) {
    return Object.keys(one).some(function (name) {
      return name !== "seen" && name !== "sitting" && name in other && String(one[name]).trim() !== String(other[name]).trim();
    });
  }

  function keep() {
    try { localStorage.setItem(place, JSON.stringify(typed())); } catch (error) { /* full */ }
  }

  function forget() {
    try { localStorage.removeItem(place); } catch (error) { /* none */ }
  }

  function say(words, wrong) {
    state.textContent = words;
    state.classList.toggle("unsaved", wrong);
  }

  function later(time) { clearTimeout(timer); timer = setTimeout(save, time); }

  function save() {
    if (running) { waiting = true; return; }
    running = true;
    const sent = typed(), body = new FormData(form);
    body.delete("photos");
    fetch(location.pathname, { method: "POST", body: body, credentials: "same-origin", headers: { "X-Autosave": "1" } })
      .then(function (answer) {
        if (answer.redirected || answer.status === 403 || answer.status === 404) { say(form.dataset.moved, true); return null; }
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).then(function (told) {
        if (!told) return;
        say(told.words, !told.saved || Boolean(told.fault));
        if (told.saved) form.elements.seen.value = told.version;
        if ((told.saved || told.beside) && !differ(sent, typed())) { dirty = false; forget(); }
      }).catch(function () {
        say(form.dataset.unsaved, true);
        waiting = false;
        later(AGAIN);
      }).finally(function () {
        running = false;
        if (waiting) { waiting = false; later(QUIET); }
      });
  }

  function changed() { dirty = true; keep(); later(QUIET); }

  form.addEventListener("input", function (event) { if (event.target.type !== "file") changed(); });
  form.addEventListener("submit", function (event) { if (!event.defaultPrevented) { clearTimeout(timer); keep(); dirty = false; } });
  window.addEventListener("beforeunload", function (event) { if (dirty) event.preventDefault(); });
  window.addEventListener("online", function () { if (dirty) later(0); });
  document.addEventListener("visibilitychange", function () { if (document.hidden && dirty) { clearTimeout(timer); save(); } });

  try {
    const left = JSON.parse(localStorage.getItem(place) || "null");
    if (left && differ(left, typed())) {
      put(left);
      say(form.dataset.found, false);
      dirty = true;
      later(QUIET);
    } else { forget(); }
  } catch (error) { /* nothing was left */ }
})();
