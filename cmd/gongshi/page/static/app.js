// The page: what was dropped, which unit is shown, and what is requested of it.

import * as api from "./api.js";
import { $, $$, h, say, trouble } from "./dom.js";
import { isWords, listen } from "./drop.js";
import { Form } from "./form.js";
import * as kit from "./kit.js";
import { held, ledgers, load, make, put, release, remove } from "./ledgers.js";
import * as pages from "./pages.js";
import * as share from "./share.js";
import * as template from "./template.js";
import * as unitView from "./unit.js";

const tableName = "单位信息.xlsx";
const atOnce = 3; // ledgers on their way

let chosen = null; // {ledger, n}
let round = 0, remaking = false; // of remakeAll
let missing, all;
let words = ""; // the office's own, as the program calls them
let untaken = false; // something was filled in, and nothing downloaded since

// options are the choices that hold for all units.
const options = () => ({
  ...template.choice(), words, seal: $("#seal").value,
  attachment: $("#attachment").checked, mask: $("#mask").checked, draft: $("#draft").checked, force: $("#force").checked,
});
const formats = () => $$("[name=format]:checked").map((box) => box.value);

async function redraw(ledger, unit) {
  try {
    await load(ledger, unit, options());
    trouble("");
  } catch (fault) {
    if (fault.name !== "AbortError") trouble(fault.message);
    return;
  }
  show("redrawn");
}

// remakeAll makes all anew, first what is looked at. A newer choice begins a round of its own, which takes this one's place.
async function remakeAll() {
  const mine = ++round;
  remaking = ledgers.length > 0;
  if (chosen) await redraw(chosen.ledger, chosen.n);
  for (const ledger of [...ledgers]) {
    if (mine !== round) return;
    if (ledgers.includes(ledger)) await redraw(ledger, -1);
  }
  if (mine !== round) return;
  remaking = false;
  show();
}

// serve gives tables to the ledgers of their folders that have another, or none.
async function serve(tables, folder) {
  for (const ledger of [...ledgers]) {
    const table = tables[folder(ledger.name)], before = ledger.table;
    if (!table || table === before) continue;
    ledger.table = table;
    release(before);
    await redraw(ledger, -1);
  }
  release(...Object.values(tables));
}

// useWords takes an office's own words for all ledgers, those that are there already too.
async function useWords(file) {
  try {
    const answer = await api.words(file);
    if (answer.id) {
      release(words);
      words = answer.id;
      say(`用词“${file.name}”记下了`);
      await remakeAll();
    }
    if (answer.findings.length > 0) trouble(answer.findings.map((f) => f.text + "。").join("\n"));
  } catch (fault) {
    trouble(fault.message);
  }
}

// take reads files one after the other, a few at once. A file that was there before takes its own place again, and keeps what was filled in.
async function take(files) {
  if (files.length === 0) {
    trouble("里面没有台账（.xlsx、.xls、.et、.ods、.csv，或者 .docx 里的表格）。");
    return;
  }
  trouble("");
  const own = files.filter((f) => template.isTemplate(f.path));
  if (own.length > 0) await template.use(own.at(-1).file, remakeAll);
  const ownWords = files.filter((f) => isWords(f.path));
  if (ownWords.length > 0) await useWords(ownWords.at(-1).file);
  files = files.filter((f) => !own.includes(f) && !ownWords.includes(f));
  if (files.length === 0) return;
  const faults = [];
  const tables = {};
  const folder = (path) => path.slice(0, path.lastIndexOf("/") + 1);
  const isTable = (f) => f.path.slice(folder(f.path).length) === tableName;
  const list = files.filter((f) => !isTable(f));
  let done = 0;
  const step = () => {
    progress(done, list.length);
    done++;
  };
  step();
  const guarded = (name, work) => work().catch((fault) => fault.name === "AbortError" || faults.push(name + "：" + fault.message));
  for (const f of files.filter(isTable)) {
    await guarded(f.path, async () => (tables[folder(f.path)] = await api.upload(f.path, f.file)));
  }
  let begun = false;
  const next = list.values();
  const worker = async () => {
    for (const f of next) {
      await guarded(f.path, async () => {
        const id = await api.upload(f.path, f.file);
        if (id === "") return; // a text in a folder, no ledger
        const before = ledgers.find((l) => l.name === f.path);
        const ledger = make(f.path, id, tables[folder(f.path)], before);
        const requested = options();
        await load(ledger, -1, requested).catch((fault) => {
          release(id);
          throw fault;
        });
        const old = put(ledger);
        if (old && chosen?.ledger === old) chosen.ledger = ledger;
        if (!begun && !list.some((f) => f.path === chosen?.ledger.name)) chosen = { ledger, n: 0 }; // she wants to see what she drops
        begun = true;
        show("first page");
        if (JSON.stringify(requested) !== JSON.stringify(options())) await redraw(ledger, -1); // chosen while it was on its way
      });
      step();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  progress(0, 0);
  if (list.length === 0 && !ledgers.some((l) => tables[folder(l.name)])) faults.push(`“${tableName}”要和台账一起放进来。`);
  await serve(tables, folder);
  if (faults.length > 0) trouble(faults.join("\n"));
  if (list.length === 0) return;
  const units = ledgers.flatMap((l) => l.units);
  say(`看完了${list.length}份台账，一共${units.length}个单位，${units.filter((u) => u.ready).length}份公示可以下载。`);
}

function progress(done, total) {
  const p = $("#progress");
  p.hidden = total < 2;
  if (total < 2) return;
  $("progress", p).value = done / total;
  $("span", p).textContent = `已看 ${done} 份，共 ${total} 份`;
  if (done % 10 === 0) say($("span", p).textContent);
}

// show puts everything on the page as it is now; first the pictures, which take longest: the browser asks for them as soon as it has a moment, so the
// rest gives it one. mark is what the browser's clock calls the moment at which they are there.
function show(mark = "shown") {
  if (chosen) chosen.n = Math.min(chosen.n, chosen.ledger.units.length - 1); // it may have fewer now
  const unit = chosen?.ledger.units[chosen.n];
  if (unit) pages.show(chosen.ledger, unit).then(() => performance.mark(mark));
  queueMicrotask(describe);
}

// describe puts everything but the pictures on the page.
function describe() {
  const unit = chosen?.ledger.units[chosen.n];
  list();
  $("#unit").hidden = !unit;
  document.body.classList.toggle("full", ledgers.length > 0);
  if (!unit) return;
  const { ledger, n } = chosen;
  $("#unit h2").textContent = unit.title ? `《${unit.title}》` : unit.name;
  $("#unit .file span").textContent = ledger.name + (unit.several ? ` · ${unit.name}` : "") + (unit.pages.length > 0 ? ` · ${unit.pages.length}页` : "");
  unitView.numbers(unit.stats);
  unitView.take(unit, formats());
  share.take(unit);
  kit.take(unit, formats());
  unitView.findings(unit.findings, answer);
  const sets = (ledger.sets[n] ??= {});
  const owner = `${ledger.id}/${n}`;
  const asked = ledger.asked[n] ?? [];
  $("#missing").hidden = asked.length === 0;
  missing.show(owner, asked, sets, {}, unit.labels);
  missing.faults(unit.findings);
  if ($("#all").open) {
    all.show(owner, all.items.map((i) => i.name), sets, unit.info, unit.labels);
    all.faults(unit.findings);
  }
  const reading = $("#reading");
  if (reading.dataset.owner !== ledger.name) {
    reading.dataset.owner = ledger.name;
    reading.open = false;
    $("#password").value = ledger.reading.password;
    $("#sheets").value = ledger.reading.sheets.join("、");
    $("#columns").value = ledger.reading.columns;
  }
  if (unit.findings.some((f) => f.reading)) reading.open = true;
}

// list shows the units where there are several.
function list() {
  const units = ledgers.flatMap((ledger) => ledger.units.map((unit, n) => ({ ledger, unit, n })));
  const section = $("#units");
  section.hidden = units.length < 2;
  const ready = units.filter(({ unit }) => unit.ready);
  const wrong = units.length - ready.length;
  $("small", section).textContent = `${units.length}个，${ready.length}个可以下载${wrong > 0 ? `，${wrong}个还要改` : ""}`;
  const root = $("ul", section);
  const focused = document.activeElement?.dataset.row;
  root.replaceChildren(...units.map(({ ledger, unit, n }, i) => {
    const errors = unit.findings.filter((f) => f.severity === "error").length;
    const warnings = unit.findings.filter((f) => f.severity === "warning").length;
    const state = errors > 0 ? `${errors}处错误` : warnings > 0 ? `${warnings}处注意` : "可以下载";
    const line = h("span", { className: "bar" }, ...(unit.stats ? unitView.bar(unit.stats) : []));
    const button = h("button", { type: "button", "aria-pressed": String(chosen?.ledger === ledger && chosen.n === n) },
      h("span", { className: "name" }, unit.name), h("span", { className: "rate" }, unit.stats ? `${unit.stats.total}项 ${unit.stats.rate}` : "—"), line, h("span", { className: errors > 0 ? "state error" : "state" }, state));
    button.dataset.row = i;
    button.addEventListener("click", () => {
      chosen = { ledger, n };
      show();
      if (remaking) redraw(ledger, n); // its turn has not come yet
    });
    return h("li", {}, button);
  }));
  if (focused !== undefined) $(`[data-row="${focused}"]`, root)?.focus();
  const link = $("#zip");
  link.hidden = ready.length === 0 || formats().length === 0;
  link.setAttribute("aria-disabled", String(remaking));
  if (remaking) { // some are not yet as requested
    link.textContent = "正在按新的选择重做…";
    link.removeAttribute("href");
    return;
  }
  const double = twice(ready);
  link.textContent = double ? `打包下载（${ready.length}份公示，没有汇总：${double}，先移走一份）` : `全部打包下载（${ready.length}份公示和汇总）`;
  link.href = api.zip(units.map(({ unit }) => unit.view), formats());
}

// twice names the ledgers of a unit that has several, of which one has to go before anything is added up; "" where none has.
function twice(ready) {
  for (const { ledger, unit } of ready) {
    const same = [...new Set(ready.filter((r) => r.unit.name === unit.name).map((r) => r.ledger.name))];
    if (same.length > 1) return `“${unit.name}”的台账有${same.length}份，${same.join("、")}`;
  }
  return "";
}

// change is a field that was typed into.
function change(name, value, startTime) {
  const { ledger, n } = chosen;
  if ((ledger.sets[n][name] ?? "") === value) return;
  performance.mark("keystroke", { startTime });
  ledger.sets[n][name] = value;
  untaken = true;
  $("#quit").textContent = "退出";
  for (const input of $$("[data-item]")) { // the same item may stand in both forms
    if (input.dataset.item === name && input !== document.activeElement) input.value = value;
  }
  redraw(ledger, n);
}

// answer reads the ledger anew with what a finding's button says about its columns.
function answer(columns) {
  const { ledger } = chosen;
  ledger.reading = { ...ledger.reading, columns: [ledger.reading.columns, columns].filter(Boolean).join("，") };
  $("#columns").value = ledger.reading.columns;
  redraw(ledger, -1);
}

async function begin() {
  const { items, texts, formats, papers } = await api.setup();
  unitView.offer(formats);
  share.offer(formats, () => (untaken = false));
  kit.offer(papers, () => show());
  template.listen(texts, remakeAll);
  missing = new Form($("#missing .fields"), items, change);
  all = new Form($("#all .fields"), items, change);
  listen(take);
  pages.practise();
  for (const form of $$("form")) form.addEventListener("submit", (e) => e.preventDefault());
  $("#options").addEventListener("change", (e) => (e.target.name === "format" ? show() : remakeAll()));
  $("#all").addEventListener("toggle", () => show());
  $("#reading form").addEventListener("submit", () => {
    const { ledger } = chosen;
    ledger.reading = { password: $("#password").value, sheets: $("#sheets").value.split(/[、，,]/).map((s) => s.trim()).filter(Boolean), columns: $("#columns").value.trim() };
    redraw(ledger, -1);
  });
  $("#remove").addEventListener("click", () => {
    const { ledger } = chosen;
    remove(ledger);
    chosen = ledgers.length > 0 ? { ledger: ledgers[0], n: 0 } : null;
    if (!chosen) pages.clear();
    show();
    say("已移走 " + ledger.name);
    $("#choose-files").focus();
  });
  addEventListener("click", (e) => {
    if (e.target.closest("#take a[href], #zip[href], #kit a[href]")) untaken = false;
  });
  $("#quit").addEventListener("click", async (e) => {
    if (untaken) {
      untaken = false;
      e.target.textContent = "仍要退出";
      trouble("填的内容还没有下载成公示，退出以后就没有了。不要了的，按“仍要退出”。");
      return;
    }
    await api.quit().catch(() => {});
    document.body.replaceChildren(h("p", { className: "gone", role: "status" }, "程序已退出，放进来的台账没有留下。可以关闭这个窗口。"));
  });
}

// The program ends some time after its last page was closed, so each says when it is there and when it is not; what it had is forgotten with it,
// unless the browser holds it ready to come back.
const me = Math.random().toString(36).slice(2);
addEventListener("pageshow", () => api.visit(true, me));
addEventListener("pagehide", (e) => {
  if (!e.persisted && ledgers.length > 0) api.leave(held());
  api.visit(false, me);
});

begin().catch((fault) => trouble(fault.message));
