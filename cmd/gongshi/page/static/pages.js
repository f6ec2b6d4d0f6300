// The pages of a notice as pictures, with the places of its findings on them.

import * as api from "./api.js";
import { $, $$, h } from "./dom.js";

const root = $("#pages");
let shown = ""; // whose pages they are

// show puts a unit's pages there. A page that looks as before stays as it is; the others change when their pictures have come. The promise is kept
// when those in sight have.
export function show(ledger, unit) {
  const owner = `${ledger.id}/${unit.unit}`;
  if (owner !== shown) {
    shown = owner;
    root.replaceChildren();
    root.scrollTop = 0;
  }
  const stale = unit.pages.length === 0;
  root.classList.toggle("stale", stale && $("figure", root) !== null);
  $(".empty", root)?.remove();
  const coming = [], later = [];
  if (stale) {
    if (!$("figure", root)) root.append(h("p", { className: "empty" }, "这份台账还画不出公示：先按提示改好。"));
    return Promise.all(coming);
  }
  const figures = $$("figure", root);
  figures.slice(unit.pages.length).forEach((f) => f.remove());
  const inSight = figures.map((f) => { // asked of all before anything is changed: else each answer would lay the page out anew
    const box = f.getBoundingClientRect();
    return box.bottom > 0 && box.top < innerHeight;
  });
  unit.pages.forEach((page, i) => {
    let figure = figures[i];
    if (!figure) {
      figure = h("figure", {}, h("img", { decoding: i === 0 ? "sync" : "async", loading: i === 0 ? "eager" : "lazy", elementtiming: "page" }), h("figcaption"));
      figures[i] = figure;
    }
    const img = $("img", figure);
    if (figure.dataset.key !== page.key) {
      figure.dataset.key = page.key;
      const load = () => figure.dataset.key === page.key && (img.src = api.picture(ledger.id, unit.unit, page.key));
      if (i === 0 || inSight[i]) {
        load();
        coming.push(img.decode().catch(() => {})); // it is no longer wanted
      } else {
        later.push(load);
      }
    }
    figure.classList.toggle("landscape", page.landscape);
    img.alt = `${unit.title}，第${i + 1}页，共${unit.pages.length}页`;
    [img.width, img.height] = page.landscape ? [1123, 794] : [794, 1123];
    $("figcaption", figure).textContent = `第${i + 1}页，共${unit.pages.length}页`;
  });
  root.append(...figures.slice(root.childElementCount, unit.pages.length));
  const there = Promise.all(coming);
  there.then(painted).then(() => later.forEach((load) => load())); // what she looks at comes first
  return there;
}

// painted waits until what is there now is on the screen: a picture that came before that would have the first ones wait for it.
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

// practise draws a picture for nobody, so that the browser has done once by then what makes its first picture slow.
export function practise() {
  const img = h("img", { src: api.practice });
  img.decode().catch(() => {});
}

// clear takes all pages away.
export function clear() {
  shown = "";
  root.classList.remove("stale");
  root.replaceChildren(h("p", { className: "empty" }, "公示的每一页会显示在这里，和打印出来的一样。"));
}

// mark shows on the pages where findings are. choose is called with a finding's number when its place is pressed.
export function mark(findings, choose) {
  $$(".mark", root).forEach((m) => m.remove());
  const figures = $$("figure", root);
  findings.forEach((f, number) => {
    f.marks.forEach((m, i) => {
      const button = h("button", { type: "button", className: "mark " + f.severity, title: f.text, tabIndex: -1, "aria-label": `提示 ${number + 1}：${f.text}` });
      Object.assign(button.style, { left: percent(m.x), top: percent(m.y), width: percent(m.width), height: percent(m.height) });
      button.dataset.finding = number;
      button.addEventListener("click", () => choose(number));
      if (i === 0) button.append(h("span", {}, String(number + 1)));
      figures[m.page]?.append(button);
    });
  });
}

const percent = (share) => (share * 100).toFixed(3) + "%";

// point brings a finding's first place into sight.
export function point(number) {
  $$(".mark.chosen", root).forEach((m) => m.classList.remove("chosen"));
  const marks = $$(`.mark[data-finding="${number}"]`, root);
  marks.forEach((m) => m.classList.add("chosen"));
  marks[0]?.scrollIntoView({ block: "center", behavior: "auto" });
}

// A page that was never in sight is fetched before it is printed.
addEventListener("beforeprint", () => $$("img", root).forEach((img) => (img.loading = "eager")));
