// The kit: which papers of a unit are wanted, and the link that brings them.

import * as api from "./api.js";
import { $, $$, h } from "./dom.js";

// offer makes a box for each paper that the program has; changed is called when one is ticked.
export function offer(papers, changed) {
  const boxes = papers.map(({ kind, readers, about, usual }) =>
    h("label", { title: about }, h("input", { type: "checkbox", name: "paper", value: kind, checked: usual }), ` ${kind}`, h("small", {}, `给${readers}`)));
  $("#kit fieldset").append(...boxes);
  $("#kit form").addEventListener("change", changed);
}

// take sets the link to the kit of a unit, and says why there is none.
export function take(unit, formats) {
  const papers = $$("#kit [name=paper]:checked").map((box) => box.value);
  const why = [];
  if (papers.length === 0) why.push("勾选一份材料");
  if (formats.length === 0) why.push("在“怎样出”里选一种格式");
  if (!unit.ready) why.push("先把上面的错误改好，或者在“怎样出”里选出草稿");
  const link = $("#kit a");
  if (why.length === 0) link.href = api.kit(unit.view, papers, formats, $("#kit [name=evidence]").checked);
  else link.removeAttribute("href");
  link.setAttribute("aria-disabled", String(why.length > 0));
  $("#kit .why").textContent = why.length > 0 ? why.join("；") + "。" : "";
}
