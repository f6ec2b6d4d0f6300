// The notice text: a bundled one, or a file of the office's own.

import * as api from "./api.js";
import { $, $$, h, say, trouble } from "./dom.js";

const select = $("#text");

// choice is the part of a request that says which text to use.
export const choice = () => {
  const template = select.selectedOptions[0]?.dataset.template ?? "";
  return { text: template ? "" : select.value, template };
};

function tell(name, findings) {
  const errors = findings.filter((f) => f.severity === "error");
  if (errors.length > 0 && $("#unit").hidden) trouble(`模板“${name}”用不了：${errors[0].text}。`); // its own place is not to be seen
  $("#template-fault").replaceChildren(...(errors.length === 0 ? [] : [
    h("strong", {}, `模板“${name}”用不了：`),
    h("ul", {}, ...errors.map((f) => h("li", {}, f.text + "。" + (f.hint ? f.hint + "。" : "")))),
  ]));
}

// isTemplate tells a template that is dropped from a ledger.
export const isTemplate = (path) => /\.tmpl$/i.test(path);

// use takes a file as the text of all notices; one of the same name stands in the place of what it was before. changed is called when it is chosen.
export async function use(file, changed) {
  let answer;
  try {
    answer = await api.template(file);
  } catch (fault) {
    answer = { id: "", findings: [{ severity: "error", text: fault.message.replace(/。$/, ""), hint: "" }] };
  }
  tell(file.name, answer.findings);
  $("#how").open = true;
  if (!answer.id) {
    say(`模板“${file.name}”用不了`);
    return;
  }
  const old = $$("option", select).find((o) => o.dataset.template && o.value === file.name);
  const option = old ?? h("option", { value: file.name }, "自己的：" + file.name);
  option.dataset.template = answer.id;
  if (!old) select.append(option);
  option.selected = true;
  if ($("#unit").hidden) $("#drop span").textContent = `模板“${file.name}”记下了，再把台账拖到这里`;
  follow();
  changed();
}

// follow lets the link give the text that is chosen, to be changed.
function follow() {
  const { text, template } = choice();
  const kind = text || $$("option", select)[1].value;
  const link = $("#template-start");
  link.hidden = template !== "";
  link.href = api.text(kind);
  link.textContent = `下载“${kind}”的模板来改`;
}

// listen offers the bundled texts. What is chosen there is a change of the form, as any other.
export function listen(texts, changed) {
  select.append(...texts.map((t) => h("option", { value: t }, t)));
  follow();
  select.addEventListener("change", () => {
    tell("", []);
    follow();
  });
  $("#template").addEventListener("click", () => $("#template-file").click());
  $("#template-file").addEventListener("change", (e) => {
    e.stopPropagation(); // it is no choice yet
    const [file] = e.target.files;
    e.target.value = ""; // the same file may be chosen again once it is mended
    if (file) use(file, changed);
  });
}
