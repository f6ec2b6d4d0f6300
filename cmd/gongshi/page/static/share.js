// Two ways out besides files of papers: the words for a website's editor, and pictures for a group.

import * as api from "./api.js";
import { $, trouble } from "./dom.js";

let view = ""; // whose words are copied
let pictures = ""; // the format of pictures

// offer learns what the pictures are called; taken is called when something was copied.
export function offer(formats, taken) {
  pictures = formats.find((f) => f.several).name;
  $("#copy").addEventListener("click", async () => {
    if ($("#copy").getAttribute("aria-disabled") === "true") return;
    tell("");
    try {
      await copy(view);
      tell("已复制。到网站后台或者公众号的编辑器里粘贴，标题、缩进和表格都在。");
      taken();
    } catch (fault) {
      trouble(fault.message);
    }
  });
}

const tell = (text) => ($("#take .told").textContent = text);

// copy puts a view's words on the clipboard. A browser may want to be asked while the button is still pressed, so it is handed what is yet to come; where it
// does not take that, the words go the old way when they are there.
async function copy(of) {
  const coming = api.article(of);
  const blob = (part, type) => {
    const made = coming.then((article) => new Blob([article[part]], { type }));
    made.catch(() => {}); // it is told below
    return made;
  };
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/html": blob("html", "text/html"), "text/plain": blob("text", "text/plain") })]);
  } catch {
    if (!copyNow(await coming)) throw new Error("浏览器不让复制。在“怎样出”里勾上“网页”，下载以后打开，全选、复制。");
  }
}

// copyNow reports whether the browser let it copy.
function copyNow({ html, text }) {
  let done = false;
  const put = (e) => {
    e.clipboardData.setData("text/html", html);
    e.clipboardData.setData("text/plain", text);
    e.preventDefault();
    done = true;
  };
  document.addEventListener("copy", put);
  document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
}

// take sets the buttons for a unit.
export function take(unit) {
  if (view !== unit.view) tell("");
  view = unit.view;
  $("#copy").setAttribute("aria-disabled", String(!unit.ready));
  for (const [kind, address] of [["long", api.file], ["each", api.pages]]) {
    const link = $(`#take [data-share=${kind}]`);
    link.hidden = kind === "each" && unit.pages.length === 1;
    if (unit.ready) link.href = address(unit.view, pictures);
    else link.removeAttribute("href");
    link.setAttribute("aria-disabled", String(!unit.ready));
  }
}
