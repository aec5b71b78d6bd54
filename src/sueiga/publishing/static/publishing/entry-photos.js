/* Photos of an entry: made smaller in the browser, then sent with the form by its own "Save". Without this script, or
   where the browser can't, they go as they are. */
(function () {
  "use strict";

  const LONGEST = 2000;
  const box = document.querySelector("[data-shrink]");
  if (!box || !window.DataTransfer) return;
  const input = box.querySelector("input[type=file]"), form = input.form;
  const state = form.querySelector("[data-state]"), save = form.querySelector("[data-save]");

  function smaller(file) {
    if (!window.Worker || !window.OffscreenCanvas) return Promise.resolve(file);
    return new Promise(function (resolve) {
      const worker = new Worker(box.dataset.worker);
      function done(blob) {
        worker.terminate();
        resolve(blob && blob.size < file.size ? new File([blob], file.name, { type: blob.type }) : file);
      }
      worker.onmessage = function (event) { done(event.data); };
      worker.onerror = function () { done(null); };
      worker.postMessage({ file: file, longest: LONGEST });
    });
  }

  input.addEventListener("change", async function () {
    if (!input.files.length) return;
    state.textContent = box.dataset.making;
    const chosen = new DataTransfer();
    for (const file of input.files) chosen.items.add(await smaller(file));
    input.files = chosen.files;
    state.textContent = box.dataset.sending;
    form.requestSubmit(save);
  });
})();
