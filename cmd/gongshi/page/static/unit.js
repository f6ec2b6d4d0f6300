// One unit's numbers and findings.

import * as api from "./api.js";
import { $, $$, h } from "./dom.js";
import * as pages from "./pages.js";

const severities = { error: "错误", warning: "注意", info: "说明" };

export function bar(stats) {
  const parts = [["done", stats.done], ["open", stats.open], ["ongoing", stats.ongoing], ...stats.own.map(({ n }) => ["own", n])].filter(([, n]) => n > 0);
  return parts.map(([name, n]) => {
    const part = h("span", { className: name });
    part.style.flexGrow = n;
    return part;
  });
}

export function numbers(stats) {
  const section = $("#numbers");
  section.hidden = !stats;
  if (!stats) return;
  const figures = [["共", stats.total, "项", "total"], ["已完成", stats.done, "项", "done"], ["未完成", stats.open, "项", "open"], ["长期坚持", stats.ongoing, "项", "ongoing"], ...stats.own.map(({ name, n }) => [name, n, "项", "own"]), ["完成率", stats.rate || "—", "", "rate"]];
  $("dl", section).replaceChildren(...figures.map(([name, n, of, key]) => h("div", { className: key }, h("dt", {}, name), h("dd", {}, String(n), h("small", {}, of)))));
  const line = $(".bar", section);
  line.replaceChildren(...bar(stats));
  $(".key .own", section).hidden = stats.own.length === 0;
  line.setAttribute("aria-label", `已完成${stats.done}项，未完成${stats.open}项，长期坚持${stats.ongoing}项` + stats.own.map(({ name, n }) => `，${name}${n}项`).join(""));
  $(".others", section).replaceChildren(...stats.others.map(([name, n]) => h("span", {}, name + " " + n)));
}

// context shows the characters in question among what stands around them.
function context(text) {
  const from = text.indexOf("【"), to = text.lastIndexOf("】");
  if (from < 0 || to < from) return text;
  const span = h("span", { className: "context" });
  span.append(text.slice(0, from), h("mark", {}, text.slice(from + 1, to)), text.slice(to + 1));
  return span;
}

// answers are buttons, one for each way to read the ledger that was tried and works.
function answers(f, answer) {
  return f.answers.map(({ columns, reads }) => {
    const button = h("button", { type: "button" }, h("b", {}, columns), "：" + reads);
    button.addEventListener("click", () => answer(columns));
    return button;
  });
}

function line(f, number, answer) {
  const where = [f.where, f.place].filter(Boolean).join(" · ");
  const item = h("li", { id: "finding-" + number, tabIndex: -1 });
  const head = h("p", { className: "where" }, h("b", { className: "number" }, String(number + 1)), h("span", {}, where || "整份台账"));
  if (f.marks.length > 0) {
    const look = h("button", { type: "button", className: "link", "aria-label": `第${number + 1}条，在版面上看` }, "在版面上看");
    look.addEventListener("click", () => pages.point(number));
    head.append(look);
  }
  item.append(head);
  if (f.context) item.append(h("p", {}, context(f.context)));
  item.append(h("p", {}, f.text + "。"));
  const tried = answers(f, answer);
  if (tried.length > 0) item.append(h("p", { className: "hint" }, "按这样读（都不对的，改一改表头）："), h("div", { className: "answers" }, ...tried));
  else if (f.hint) item.append(h("p", { className: "hint" }, f.hint + "。"));
  return item;
}

// findings shows them; answer is called with what a button says about the columns.
export function findings(list, answer) {
  const root = $("#findings > div");
  const open = new Set($$("details[open]", root).map((d) => d.className));
  root.replaceChildren();
  if (list.length === 0) root.append(h("p", { className: "fine" }, "没有发现问题。"));
  for (const [key, name] of Object.entries(severities)) {
    const some = list.map((f, i) => [f, i]).filter(([f]) => f.severity === key);
    if (some.length === 0) continue;
    const group = h("details", { className: key, open: key !== "info" || open.has(key) }, h("summary", {}, h("b", {}, name), ` ${some.length}处`), h("ol", {}, ...some.map(([f, i]) => line(f, i, answer))));
    root.append(group);
  }
  pages.mark(list, (number) => {
    const item = $("#finding-" + number);
    item.closest("details").open = true;
    item.scrollIntoView({ block: "center" });
    item.focus();
  });
}

// offer makes a box and a button for each format that the program has.
export function offer(formats) {
  const last = $("#take [data-format=annotated]");
  for (const { name, label, usual, several } of formats) {
    if (!several) last.before(h("a", { className: "button strong", download: "", "data-format": name }, "下载 " + label), " ");
    $("#formats").append(h("label", {}, h("input", { type: "checkbox", name: "format", value: name, checked: usual }), " " + label), " ");
  }
}

// take sets the links to the files, and says why there are none.
export function take(unit, formats) {
  $("#take").hidden = false;
  for (const link of $$("#take [data-format]")) {
    const format = link.dataset.format;
    link.hidden = format !== "annotated" ? !formats.includes(format) : !formats.includes("docx") || !unit.findings.some((f) => f.rule);
    if (unit.ready) link.href = api.file(unit.view, format);
    else link.removeAttribute("href");
    link.setAttribute("aria-disabled", String(!unit.ready));
  }
  const errors = unit.findings.filter((f) => f.severity === "error");
  const missing = errors.filter((f) => f.missing).length;
  const proof = errors.filter((f) => f.rule).length;
  const rest = errors.length - missing - proof;
  const why = [];
  if (formats.length === 0) why.push("在“怎样出”里选一种格式");
  if (missing > 0) why.push(`还缺${missing}项内容，填好就能下载`);
  if (rest > 0) why.push(`台账有${rest}处错误，改好了再放一次`);
  if (proof > 0 && !unit.ready) why.push(`校对有${proof}处错误，改好台账再放一次；确实要照原样公布的，选“校对有错误也照出”`);
  $("#take .why").textContent = why.length > 0 ? why.join("；") + "。" : "";
}
