/* A photo is made smaller in the browser before it is sent; where that cannot be done it goes as it is. */
(function () {
  "use strict";

  const input = document.querySelector("input[type=file][data-shrink]");
  if (!input || !window.createImageBitmap || !window.DataTransfer) return;
  const form = input.form;
  const status = form.querySelector("[data-progress]");
  const longest = Number(input.dataset.shrink);

  form.addEventListener("submit", function (event) {
    const file = input.files[0];
    if (!file || !/^image\/(jpeg|png|webp)$/.test(file.type)) return;
    event.preventDefault();
    status.textContent = status.dataset.progress;
    shrunk(file).then(function (small) {
      if (small && small.size < file.size) {
        const carrier = new DataTransfer();
        carrier.items.add(new File([small], "photo.jpg", { type: "image/jpeg" }));
        input.files = carrier.files;
      }
    }).catch(function () { /* as it is: the server says what is wrong */ }).finally(function () { form.submit(); });
  });

  async function shrunk(file) {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(image.width, image.height));
    if (scale === 1 && file.size < 2e6) return null;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const page = canvas.getContext("2d");
    page.fillStyle = "#fff";
    page.fillRect(0, 0, canvas.width, canvas.height);
    page.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(function (resolve) { canvas.toBlob(resolve, "image/jpeg", 0.86); });
  }
})();
