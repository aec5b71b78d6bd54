/* A worker: makes a photo smaller beside the page, so that typing goes on. */
"use strict";

self.onmessage = async function (event) {
  try {
    const image = await createImageBitmap(event.data.file, { imageOrientation: "from-image" });
    const scale = Math.min(1, event.data.longest / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    const page = canvas.getContext("2d");
    page.fillStyle = "#fff";
    page.fillRect(0, 0, canvas.width, canvas.height);
    page.drawImage(image, 0, 0, canvas.width, canvas.height);
    self.postMessage(await canvas.convertToBlob({ type: "image/jpeg", quality: 0.86 }));
  } catch (error) {
    self.postMessage(null);
  }
};
