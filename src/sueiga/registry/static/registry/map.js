/* The map of a result: hexagons of the municipalities below, organisations above, near ones gathered in a grid.
   Reads #map-words (words, names, the base layer) and the points of [data-map][data-points]. */
(function () {
  "use strict";

  const CELL = 60; // pixels of the grid
  const APART = 50; // pixels between markers; one is at least 44 wide
  const CLOSEST = 13;
  const PILE = 12; // so many of one place are listed in a popup
  const COUNTRY = [[53.85, 20.9], [56.5, 26.9]];
  const SVG = "http://www.w3.org/2000/svg";
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  let shown = null;

  function drawn(name, attributes, parent) {
    const element = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    if (parent) parent.appendChild(element);
    return element;
  }

  function made(name, text, className, parent) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (className) element.className = className;
    if (parent) parent.appendChild(element);
    return element;
  }

  function corners(radius) {
    const half = radius / 2, wide = radius * Math.sqrt(3) / 2;
    return [[0, -radius], [wide, -half], [wide, half], [0, radius], [-wide, half], [-wide, -half]];
  }

  /* One organisation as a hexagon with its standing's shape; several as a larger one with their number. */
  function symbol(group, words) {
    const many = group.length > 1;
    const size = many ? 44 + Math.min(12, 3 * Math.floor(Math.log2(group.length))) : 44;
    const picture = drawn("svg", { viewBox: "-22 -22 44 44", "aria-hidden": "true" });
    drawn("polygon", { points: corners(many ? 19 : 13).join(" ") }, picture);
    if (many) drawn("text", {}, picture).textContent = String(group.length);
    else drawn("path", { d: words.shapes[group[0].standing], transform: "translate(-7 -7) scale(.583)" }, picture);
    return L.divIcon({
      html: picture, iconSize: [size, size], className: "map-point " + (many ? "cluster" : group[0].standing)
    });
  }

  function described(one, words) {
    const parts = [words.standings[one.standing], words.kinds[one.kind], one.place];
    if (one.doubtful) parts.push(words.doubtful);
    return parts.filter(Boolean).join(" · ");
  }

  function entry(one, words, parent) {
    const link = made("a", one.name, "", made("p", "", "", parent));
    link.href = words.page.replace("000000000", one.code);
    made("p", described(one, words), "meta", parent);
  }

  function card(group, words) {
    const content = made("div");
    if (group.length === 1) entry(group[0], words, content);
    else {
      const list = made("ul", "", "", content);
      for (const one of group.slice(0, PILE)) entry(one, words, made("li", "", "", list));
      if (group.length > PILE) made("p", words.more.replace("{count}", group.length - PILE), "meta", content);
    }
    return content;
  }

  function unpacked(data) {
    return data.code.map(function (code, i) {
      return {
        code: code, name: data.name[i], place: data.place[i], doubtful: data.doubtful[i],
        at: L.latLng(data.lat[i] / data.scale, data.lon[i] / data.scale),
        standing: data.standings[data.standing[i]], kind: data.kinds[data.kind[i]]
      };
    });
  }

  function inOnePlace(group) {
    return group.every(function (one) { return one.at.equals(group[0].at); });
  }

  /* Markers live as long as their cell of the grid is in view, so the focus survives panning. */
  function Points(map, points, words) {
    const layer = L.layerGroup().addTo(map);
    let markers = new Map(), zoom = null, cells = null;

    /* Points of one cell are one group; groups that would still overlap are joined, the larger ones first. */
    function gather() {
      zoom = map.getZoom();
      const grid = new Map();
      for (const one of points) {
        const at = map.project(one.at, zoom), key = Math.floor(at.x / CELL) + ":" + Math.floor(at.y / CELL);
        if (!grid.has(key)) grid.set(key, { x: 0, y: 0, group: [] });
        const cell = grid.get(key), size = cell.group.push(one);
        cell.x += (at.x - cell.x) / size;
        cell.y += (at.y - cell.y) / size;
      }
      cells = new Map();
      for (const cell of Array.from(grid.values()).sort(function (a, b) { return b.group.length - a.group.length; })) {
        const near = neighbour(cell);
        if (near) near.group.push.apply(near.group, cell.group);
        else cells.set(Math.floor(cell.x / CELL) + ":" + Math.floor(cell.y / CELL), cell);
      }
    }

    function neighbour(cell) {
      const x = Math.floor(cell.x / CELL), y = Math.floor(cell.y / CELL);
      for (const dx of [0, -1, 1]) for (const dy of [0, -1, 1]) {
        const other = cells.get((x + dx) + ":" + (y + dy));
        if (other && Math.hypot(other.x - cell.x, other.y - cell.y) < APART) return other;
      }
      return null;
    }

    function open(marker, group) {
      if (group.length > 1 && !inOnePlace(group) && map.getZoom() < CLOSEST) {
        const bounds = L.latLngBounds(group.map(function (one) { return one.at; }));
        const closer = Math.max(map.getZoom() + 1, Math.min(CLOSEST, map.getBoundsZoom(bounds, false, L.point(60, 60))));
        map.setView(bounds.getCenter(), closer);
        map.getContainer().focus();
        return;
      }
      const popup = L.popup({ maxWidth: Math.min(320, map.getSize().x - 60), minWidth: 220, offset: [0, -8] });
      popup.setLatLng(marker.getLatLng()).setContent(card(group, words)).openOn(map);
      const box = popup.getElement(), button = box.querySelector(".leaflet-popup-close-button");
      if (button) button.setAttribute("aria-label", words.close);
      box.querySelector(".leaflet-popup-content a").focus({ preventScroll: true });
      box.addEventListener("keydown", function (event) { if (event.key === "Escape") map.closePopup(popup); });
      popup.once("remove", function () {
        const icon = marker.getElement();
        if (icon && (box.contains(document.activeElement) || document.activeElement === document.body)) icon.focus({ preventScroll: true });
      });
    }

    function put(cell) {
      const group = cell.group;
      const marker = L.marker(map.unproject([cell.x, cell.y], zoom), { icon: symbol(group, words), riseOnHover: true });
      marker.on("click", function () { open(marker, group); });
      layer.addLayer(marker);
      const icon = marker.getElement();
      const many = inOnePlace(group) ? words.pile : words.cluster;
      icon.setAttribute("aria-label", group.length > 1 ? many.replace("{count}", group.length) : group[0].name + ", " + described(group[0], words));
      icon.addEventListener("keydown", function (event) {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        open(marker, group);
      });
      return marker;
    }

    function draw() {
      if (zoom !== map.getZoom()) {
        layer.clearLayers();
        markers = new Map();
        gather();
      }
      const view = map.getBounds().pad(0.1);
      const low = map.project(view.getNorthWest(), zoom), high = map.project(view.getSouthEast(), zoom);
      for (const [key, cell] of cells) {
        const visible = cell.x >= low.x && cell.x <= high.x && cell.y >= low.y && cell.y <= high.y;
        if (visible && !markers.has(key)) markers.set(key, put(cell));
        else if (!visible && markers.has(key)) {
          layer.removeLayer(markers.get(key));
          markers.delete(key);
        }
      }
    }

    map.on("moveend", draw);
    draw();
  }

  /* Neighbouring municipalities get different shades: each takes the first its neighbours have not. */
  function shades(centres, side) {
    const cells = new Map(), project = L.Projection.SphericalMercator;
    const key = function (x, y) { return Math.round(x / side / 2) + ":" + Math.round(y / side / 2); };
    for (const code of Object.keys(centres)) for (const centre of centres[code]) {
      const at = project.project(L.latLng(centre));
      const here = key(at.x, at.y);
      if (!cells.has(here)) cells.set(here, new Set());
      cells.get(here).add(code);
    }
    const taken = {};
    for (const code of Object.keys(centres)) {
      const near = new Set();
      for (const centre of centres[code]) {
        const at = project.project(L.latLng(centre));
        for (const dx of [-2, 0, 2]) for (const dy of [-2, 0, 2]) {
          for (const other of cells.get(key(at.x + dx * side, at.y + dy * side)) || []) near.add(taken[other]);
        }
      }
      taken[code] = [1, 2, 3, 4].find(function (shade) { return !near.has(shade); }) || 1 + Number(code) % 4;
    }
    return taken;
  }

  function mosaic(map, data) {
    const project = L.Projection.SphericalMercator, shade = shades(data.centres, data.side);
    const outline = corners(data.side), layers = [];
    const canvas = L.canvas({ padding: 0.4 });
    for (const code of Object.keys(data.centres)) {
      const rings = data.centres[code].map(function (centre) {
        const at = project.project(L.latLng(centre));
        return [outline.map(function (corner) { return project.unproject(L.point(at.x + corner[0], at.y + corner[1])); })];
      });
      layers.push([shade[code], L.polygon(rings, { renderer: canvas, interactive: false, color: "transparent", weight: 1.5, fillOpacity: 1 }).addTo(map)]);
    }
    function colour() {
      const style = getComputedStyle(map.getContainer());
      for (const [number, layer] of layers) layer.setStyle({
        fillColor: style.getPropertyValue("--land-" + number).trim(), color: style.getPropertyValue("--paper").trim()
      });
    }
    colour();
    dark.addEventListener("change", colour);
    map.on("unload", function () { dark.removeEventListener("change", colour); });
  }

  function names(map, municipalities) {
    const layer = L.layerGroup();
    for (const code of Object.keys(municipalities)) {
      const [name, lat, lon] = municipalities[code];
      const icon = L.divIcon({ html: made("span", name), className: "map-name", iconSize: [120, 20] });
      layer.addLayer(L.marker([lat, lon], { icon: icon, interactive: false, keyboard: false, zIndexOffset: -9999 }));
    }
    function toggle() { if (map.getZoom() >= 9) layer.addTo(map); else layer.remove(); }
    map.on("zoomend", toggle);
    toggle();
  }

  function fetched(address) {
    return fetch(address, { headers: { Accept: "application/json" } }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    });
  }

  function start(box) {
    const words = JSON.parse(document.getElementById("map-words").textContent);
    const base = words.hexagons ? fetched(words.hexagons) : Promise.resolve(null);
    Promise.all([fetched(box.dataset.points), base]).then(function (answers) {
      if (!box.isConnected) return;
      box.textContent = "";
      const lively = !still.matches;
      const map = shown = L.map(box, {
        zoomControl: false, attributionControl: Boolean(words.attribution), minZoom: 5.5, maxZoom: CLOSEST,
        zoomSnap: 0.1, zoomDelta: 1, maxBounds: L.latLngBounds(COUNTRY).pad(0.35), scrollWheelZoom: false,
        zoomAnimation: lively, fadeAnimation: lively, markerZoomAnimation: lively, inertia: lively
      });
      const points = unpacked(answers[0]);
      const bounds = points.length ? L.latLngBounds(points.map(function (one) { return one.at; })) : L.latLngBounds(COUNTRY);
      map.fitBounds(bounds, { padding: [24, 24], maxZoom: 11, animate: false });
      L.control.zoom({ position: "bottomleft", zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
      map.on("focus", function () { map.scrollWheelZoom.enable(); });
      map.on("blur", function () { map.scrollWheelZoom.disable(); });
      if (answers[1]) mosaic(map, answers[1]);
      else L.tileLayer(words.tiles, { attribution: words.attribution }).addTo(map);
      if (answers[1]) names(map, words.municipalities);
      Points(map, points, words);
    }).catch(function () {
      box.textContent = "";
      made("p", words.failed, "map-words", box);
    });
  }

  function look() {
    const box = document.querySelector("[data-map][data-points]:not([data-started])");
    if (!box || !document.getElementById("map-words")) return;
    if (shown) { shown.remove(); shown = null; }
    box.dataset.started = "";
    start(box);
  }

  document.addEventListener("htmx:afterSettle", look);
  look();
})();
