/* Photos of a writing: made smaller in the browser, then sent in pieces. A line that breaks is waited for, and the next
   piece follows the last one that came; photos not sent yet are kept on the phone, so that even a closed page goes on. */
(function () {
  "use strict";

  const LONGEST = 2000, PIECE = 131072, AGAIN = [1000, 2000, 5000, 10000];
  const box = document.querySelector("[data-choose]");
  if (!box || !window.fetch || !window.Blob || !window.crypto) return;
  const input = box.querySelector("input[type=file]"), form = input.form;
  const coming = form.querySelector("[data-coming]"), photos = form.querySelector("[data-photos]");
  const state = form.querySelector("[data-state]"), words = box.dataset;
  const token = form.elements.csrfmiddlewaretoken.value;
  const queue = [];
  let running = false, wanted = null;
  input.removeAttribute("name");

  /* Kept on the phone until they have come. */
  const shelf = new Promise(function (resolve) {
    try {
      const asked = indexedDB.open("sueiga-photos", 1);
      asked.onupgradeneeded = function () { asked.result.createObjectStore("photos", { keyPath: "key" }); };
      asked.onsuccess = function () { resolve(asked.result); };
      asked.onerror = function () { resolve(null); };
    } catch (error) { resolve(null); }
  });

  function onShelf(mode, act) {
    return shelf.then(function (base) {
      if (!base) return undefined;
      return new Promise(function (resolve) {
        const asked = act(base.transaction("photos", mode).objectStore("photos"));
        asked.onsuccess = function () { resolve(asked.result); };
        asked.onerror = function () { resolve(undefined); };
      });
    }).catch(function () { return undefined; });
  }

  function newKey() {
    const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function line(name) {
    const row = document.createElement("li"), what = document.createElement("span"), bar = document.createElement("progress");
    const stop = document.createElement("button");
    what.className = "what";
    what.textContent = name;
    stop.type = "button";
    stop.className = "plain";
    stop.textContent = words.cancel;
    bar.setAttribute("aria-label", name);
    bar.max = 1;
    row.append(what, stop, bar);
    coming.append(row);
    return { row: row, what: what, bar: bar, stop: stop, name: name };
  }

  function tell(job, said, wrong) {
    job.line.what.textContent = job.name + ": " + said;
    job.line.what.classList.toggle("wrong", Boolean(wrong));
  }

  function smaller(file) {
    if (!window.Worker || !window.OffscreenCanvas) return Promise.resolve(null);
    return new Promise(function (resolve) {
      const worker = new Worker(words.worker);
      worker.onmessage = function (event) { worker.terminate(); resolve(event.data); };
      worker.onerror = function () { worker.terminate(); resolve(null); };
      worker.postMessage({ file: file, longest: LONGEST });
    });
  }

  function add(job) {
    job.line = line(job.name);
    job.line.stop.addEventListener("click", function () { job.stopped = true; end(job); });
    queue.push(job);
    run();
  }

  function end(job) {
    if (job.wake) job.wake();
    job.line.row.remove();
    onShelf("readwrite", function (photos) { return photos.delete(job.key); });
  }

  async function run() {
    if (running) return;
    running = true;
    while (queue.length) {
      const job = queue[0];
      if (!job.stopped) await send(job);
      queue.shift();
    }
    running = false;
    if (wanted) { const button = wanted; wanted = null; form.requestSubmit(button); }
  }

  function ask(job, method, headers, body) {
    const address = words.upload.replace("00000000-0000-0000-0000-000000000000", job.key);
    return fetch(address, {
      method: method, body: body, credentials: "same-origin", headers: Object.assign({ "X-CSRFToken": token }, headers)
    }).then(function (answer) {
      if (answer.redirected || answer.status >= 500) throw new Error(answer.status);
      return answer.json().then(function (told) { return { status: answer.status, told: told }; });
    });
  }

  function pause(job, tries) {
    return new Promise(function (resolve) {
      job.wake = resolve;
      const timer = setTimeout(resolve, AGAIN[Math.min(tries, AGAIN.length - 1)]);
      window.addEventListener("online", function () { clearTimeout(timer); resolve(); }, { once: true });
    });
  }

  async function send(job) {
    if (!job.blob) {
      tell(job, words.making);
      const small = await smaller(job.file);
      job.blob = small && small.size < job.file.size ? small : job.file;
      await onShelf("readwrite", function (photos) { return photos.put({ key: job.key, writing: words.key, name: job.name, blob: job.blob }); });
    }
    let tries = 0, offset = -1;
    while (!job.stopped) {
      try {
        const answer = offset < 0
          ? await ask(job, "POST", { "Upload-Length": String(job.blob.size) })
          : await ask(job, "PUT", { "Upload-Offset": String(offset), "Content-Type": "application/octet-stream" }, job.blob.slice(offset, offset + PIECE));
        if (answer.status === 200 || answer.status === 412) {
          tries = 0;
          offset = answer.told.offset;
          job.line.bar.value = offset / job.blob.size;
          tell(job, Math.floor(100 * offset / job.blob.size) + " %");
          if (answer.told.done) { await show(answer.told.photo); end(job); return; }
        } else {
          tell(job, answer.told.words || String(answer.status), true);
          onShelf("readwrite", function (photos) { return photos.delete(job.key); });
          return;
        }
      } catch (error) {
        tell(job, words.waiting, true);
        await pause(job, tries++);
        offset = -1;
      }
    }
  }

  function show(key) {
    return fetch(location.pathname, { credentials: "same-origin" }).then(function (answer) { return answer.text(); }).then(function (page) {
      const found = new DOMParser().parseFromString(page, "text/html").getElementById("photo-" + key);
      if (found && !document.getElementById("photo-" + key)) photos.append(document.adoptNode(found));
    });
  }

  input.addEventListener("change", function () {
    Array.from(input.files).forEach(function (file) { add({ key: newKey(), name: file.name, file: file }); });
    input.value = "";
  });
  form.addEventListener("submit", function (event) {
    if (!running) return;
    event.preventDefault();
    wanted = event.submitter;
    state.textContent = words.busy;
  }, true);
  onShelf("readonly", function (photos) { return photos.getAll(); }).then(function (left) {
    (left || []).forEach(function (one) { if (one.writing === words.key) add({ key: one.key, name: one.name, blob: one.blob }); });
  });
})();
