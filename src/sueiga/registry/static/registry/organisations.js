/* The registry's list: tidy addresses while filtering, the eldership outside the form, the device's own place. */
(function () {
  "use strict";

  document.addEventListener("htmx:configRequest", function (event) {
    if (event.target.id !== "find") return;
    const asked = event.detail.parameters;
    for (const name of new Set(Object.keys(asked))) {
      const values = [].concat(asked[name]).filter(Boolean);
      if (values.length) asked[name] = values.length > 1 ? values : values[0];
      else delete asked[name];
    }
    const typing = event.detail.triggeringEvent && event.detail.triggeringEvent.type === "input";
    if (!typing && isShown(asked)) event.preventDefault(); // leaving the field asks again what is there already
  });

  /* Whether the address already says all that is asked, so that going back needs one step, not two. */
  function isShown(asked) {
    const wanted = [];
    for (const name of new Set(Object.keys(asked))) {
      for (const value of [].concat(asked[name])) wanted.push(name + "=" + value);
    }
    const shown = Array.from(new URLSearchParams(window.location.search), function (pair) { return pair.join("="); });
    return wanted.sort().join("\n") === shown.sort().join("\n");
  }

  document.addEventListener("change", function (event) {
    const form = event.target.form;
    if (form && form.id === "find" && !form.contains(event.target) && window.htmx) window.htmx.trigger(form, "submit");
  });

  const filters = document.querySelector(".filters[data-open]");
  if (filters && window.matchMedia("(min-width: 64rem)").matches) filters.open = true; // a phone shows the result first

  const button = document.querySelector("[data-locate]");
  if (button && "geolocation" in navigator) {
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.geolocation.getCurrentPosition(function (place) {
        const address = new URL(window.location.href);
        address.searchParams.delete("near");
        address.searchParams.delete("page");
        address.searchParams.set("lat", place.coords.latitude.toFixed(3));
        address.searchParams.set("lon", place.coords.longitude.toFixed(3));
        address.searchParams.set("sort", "nearest");
        window.location.assign(address);
      }, function () { button.hidden = true; });
    });
  }
})();
