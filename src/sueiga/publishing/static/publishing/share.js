// The share bar: copies the page's address; where the telephone has its own way to share, the button opens that.
(() => {
  "use strict";
  for (const bar of document.querySelectorAll("[data-share]")) {
    const button = bar.querySelector("[data-share-copy]");
    const address = bar.dataset.share;
    if (!navigator.share && !(navigator.clipboard && window.isSecureContext)) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        if (navigator.share && window.matchMedia("(pointer: coarse)").matches) {
          await navigator.share({ title: document.title, url: address });
          return;
        }
        await navigator.clipboard.writeText(address);
        button.textContent = button.dataset.copied;
        bar.querySelector("[role=status]").textContent = button.dataset.copied;
      } catch {
        // the reader closed the choice, or does not let pages write to the clipboard
      }
    });
  }
})();
