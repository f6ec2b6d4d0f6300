// Files that are dropped or chosen, whole folders too, each with its path.

import { $ } from "./dom.js";

// isWords tells an office's own words from a ledger.
export const isWords = (path) => /(^|\/)gongshi\.words$/i.test(path);

const ledger = /\.(xlsx|xlsm|csv|ods|ots|fods|docx|docm|xlsb|xls|et)$/i;

// wanted leaves out of a folder what the command leaves out: hidden files and what spreadsheet programs leave lying while a file is open.
function wanted(path) {
  const parts = path.split("/");
  return (ledger.test(path) || isWords(path)) && !parts.at(-1).startsWith("~$") && !parts.slice(1).some((p) => p.startsWith("."));
}

async function walk(entry, path, found) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    if (path === "" || wanted(path + file.name)) found.push({ path: path + file.name, file });
    return;
  }
  const reader = entry.createReader();
  for (;;) { // a reader gives a hundred at a time
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const e of some) await walk(e, path + entry.name + "/", found);
  }
}

async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ path: file.name, file }));
  const found = [];
  for (const entry of entries) await walk(entry, "", found);
  return found;
}

// listen calls take with the files, sorted by their paths.
export function listen(take) {
  const hand = (files) => take(files.sort((a, b) => (a.path < b.path ? -1 : 1)));
  const zone = $("#drop");
  addEventListener("dragover", (e) => {
    e.preventDefault();
    zone.classList.add("over");
  });
  addEventListener("dragleave", (e) => e.relatedTarget === null && zone.classList.remove("over"));
  addEventListener("drop", async (e) => {
    e.preventDefault();
    zone.classList.remove("over");
    performance.mark("drop", { startTime: e.timeStamp });
    hand(await dropped(e.dataTransfer));
  });
  for (const [button, input] of [["#choose-files", "#files"], ["#choose-folder", "#folder"]]) {
    $(button).addEventListener("click", () => $(input).click());
    $(input).addEventListener("change", (e) => {
      performance.mark("drop", { startTime: e.timeStamp });
      const files = [...e.target.files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
      e.target.value = ""; // the same file may be chosen again once it is mended
      hand(input === "#folder" ? files.filter((f) => wanted(f.path)) : files);
    });
  }
}
