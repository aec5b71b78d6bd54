/* An application's pages: drafts are saved while they are written, and who else is here is asked now and then.
   Without this script the same is done by the buttons. What could not be saved yet is kept in the browser until it is. */
(function () {
  "use strict";

  const QUIET = 1500, AGAIN = 6000, EVERY = 30000;

  const here = document.querySelector("[data-here]");
  if (here) {
    const section = document.querySelector("h1").textContent.trim();
    setInterval(function () {
      if (document.hidden) return;
      fetch(here.dataset.here + "?section=" + encodeURIComponent(section), { credentials: "same-origin" })
        .then(function (answer) { return answer.json(); })
        .then(function (told) { here.textContent = told.others.length ? here.dataset.words + " " + told.others.join(", ") : ""; })
        .catch(function () { /* next time */ });
    }, EVERY);
  }

  document.querySelectorAll("form[data-guard]").forEach(function (form) {
    let dirty = false;
    form.addEventListener("input", function () { dirty = true; });
    form.addEventListener("change", function () { dirty = true; });
    form.addEventListener("submit", function () { dirty = false; });
    window.addEventListener("beforeunload", function (event) { if (dirty) event.preventDefault(); });
    if (form.hasAttribute("data-autosave")) autosave(form, function (value) { dirty = value; });
  });

  function autosave(form, mark) {
    const text = form.elements.text, seen = form.elements.seen;
    const state = form.querySelector("[data-state]"), count = form.querySelector("[data-count]");
    const place = "sueiga:" + location.pathname;
    let timer = 0, running = false, waiting = false;

    function later(time) { clearTimeout(timer); timer = setTimeout(save, time); }

    function keep() {
      try { localStorage.setItem(place, JSON.stringify({ text: text.value, seen: seen.value })); } catch (error) { /* full */ }
    }

    function forget() {
      try { localStorage.removeItem(place); } catch (error) { /* none */ }
    }

    function save() {
      if (running) { waiting = true; return; }
      running = true;
      const sent = text.value, done = form.elements.is_done.checked;
      state.textContent = form.dataset.saving;
      fetch(location.href, {
        method: "POST", body: new FormData(form), credentials: "same-origin", headers: { "X-Autosave": "1" }
      }).then(function (answer) {
        if (!answer.ok || answer.redirected) throw new Error(answer.status);
        return answer.json();
      }).then(function (told) {
        state.textContent = told.words;
        state.classList.toggle("too-long", !told.saved);
        if (told.saved) seen.value = told.version;
        if ((told.saved || told.beside) && text.value === sent && form.elements.is_done.checked === done) {
          mark(false);
          forget();
        }
      }).catch(function () {
        state.textContent = form.dataset.unsaved;
        state.classList.add("too-long");
        waiting = false;
        later(AGAIN);
      }).finally(function () {
        running = false;
        if (waiting) { waiting = false; later(QUIET); }
      });
    }

    function told() {
      const limit = Number(count.dataset.limit || 0);
      const length = text.value.length;
      count.textContent = length.toLocaleString(document.documentElement.lang) + " " + count.dataset.words;
      count.classList.toggle("too-long", limit > 0 && length > limit);
    }

    form.addEventListener("input", function () { keep(); told(); later(QUIET); });
    form.addEventListener("submit", function () { clearTimeout(timer); forget(); });
    try {
      const left = JSON.parse(localStorage.getItem(place) || "null");
      if (left && left.text !== text.value) { text.value = left.text; seen.value = left.seen; told(); mark(true); later(0); }
    } catch (error) { /* nothing was left */ }
  }
})();
