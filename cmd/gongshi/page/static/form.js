// The fields of 基本信息. A field is made once and stays while its notice is redrawn, so that nobody loses the place at which they type.

import { $, h } from "./dom.js";

function field(item, value, current, change) {
  const id = "item-" + Math.random().toString(36).slice(2);
  let input;
  if (item.choices) {
    input = h("select", { id }, h("option", { value: "" }, current ? `按台账（${current}）` : `不填（${item.choices[0]}）`), ...item.choices.map((c) => h("option", { value: c }, c)));
  } else {
    input = h("input", { id, placeholder: current || (item.example ? "如：" + item.example : "") });
  }
  input.value = value;
  input.dataset.item = item.name;
  const fault = h("small", { className: "fault", id: id + "-fault", hidden: true });
  const hint = h("small", { id: id + "-hint" }, item.hint);
  input.setAttribute("aria-describedby", `${id}-fault ${id}-hint`);
  const tell = (e) => e.isComposing || change(item.name, input.value.trim(), e.timeStamp); // an input method is not done yet
  input.addEventListener("input", tell);
  input.addEventListener("compositionend", tell);
  return h("div", { className: "field" }, h("label", { for: id }, item.name), input, hint, fault);
}

// Form is a list of fields for one unit.
export class Form {
  constructor(root, items, change) {
    this.root = root;
    this.items = items;
    this.change = change;
    this.owner = null;
  }

  // show makes the fields of those names for a unit; those that are there stay.
  show(owner, names, values, current, labels = {}) {
    if (this.owner !== owner) {
      this.owner = owner;
      this.root.replaceChildren();
    }
    const there = new Set([...this.root.children].map((f) => f.dataset.name));
    const own = names.filter((name) => !this.items.some((item) => item.name === name)); // items that only the office's template knows
    [...this.items, ...own.map((name) => ({ name, hint: "", example: "" }))].forEach((item) => {
      if (!names.includes(item.name) || there.has(item.name)) return;
      const made = field(item, values[item.name] ?? "", current[item.name] ?? "", this.change);
      made.dataset.name = item.name;
      const order = this.items.findIndex((i) => i.name === item.name);
      const next = order < 0 ? null : [...this.root.children].find((f) => this.items.findIndex((i) => i.name === f.dataset.name) > order);
      this.root.insertBefore(made, next ?? null);
    });
    for (const f of this.root.children) $("label", f).textContent = labels?.[f.dataset.name] ?? f.dataset.name;
  }

  // faults says under each field what is wrong with it.
  faults(findings) {
    for (const f of this.root.children) {
      const wrong = findings.find((x) => x.item === f.dataset.name && x.severity === "error" && !x.missing);
      const small = $(".fault", f);
      small.textContent = wrong ? wrong.text : "";
      small.hidden = !wrong;
      $("input, select", f).setAttribute("aria-invalid", wrong ? "true" : "false");
    }
  }
}
