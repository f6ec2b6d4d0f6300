// What the page asks of the program. Addresses are relative to the page's own, which holds the token.

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (fault) {
    if (fault.name === "AbortError") throw fault;
    throw new Error("程序没有回答，可能已经退出了。重新打开程序，再放一次台账。");
  }
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer;
}

const post = (path, value, signal) =>
  ask(path, { method: "POST", body: JSON.stringify(value), headers: { "Content-Type": "application/json" }, signal });

export const setup = async () => (await ask("setup")).json();

// upload hands over one file under a name with its folders, and gives the name that the program has for it.
export async function upload(name, file) {
  if (file.size > 64 << 20) throw new Error("文件超过 64 MB，不像是台账。删去表格中的图片和附件再试。");
  const answer = await ask("ledger?name=" + encodeURIComponent(name), { method: "POST", body: file });
  return (await answer.json()).id;
}

// template hands over an office's own template: the name that the program has for it, "" where it has an error, and what was found.
export const template = async (file) =>
  (await ask("template?name=" + encodeURIComponent(file.name), { method: "POST", body: file })).json();

// words hands over an office's own words: the name that the program has for them, and what of them is not understood.
export const words = async (file) =>
  (await ask("words?name=" + encodeURIComponent(file.name), { method: "POST", body: file })).json();

export const notice = async (request, signal) => (await (await post("notice", request, signal)).json()).units;
export const forget = (ids) => post("forget", ids);
// visit says that this page is open, or closed; the answer is not waited for, and may come when there is no page any more. It is sent as JSON: plain
// text goes without our origin in browsers that keep to the letter (Fetch, "append a request Origin header"), and the program would refuse it.
const beacon = (path, value) => void navigator.sendBeacon(path, new Blob([JSON.stringify(value)], { type: "application/json" }));
export const visit = (open, page) => beacon(open ? "opened" : "closed", page);
export const leave = (ids) => beacon("forget", ids);
export const quit = () => post("quit", {});

export const picture = (ledger, unit, key) => `picture/${ledger}/${unit}/${key}`;
export const practice = "practice";
export const file = (view, format) => `file/${view}/${format}`;
export const pages = (view, format) => `file/${view}/${format}?each=1`;
export const article = async (view) => (await ask(`article/${view}`)).json();
export const text = (kind) => "text/" + encodeURIComponent(kind);
export const zip = (views, formats) => `zip?${formats.map((f) => "f=" + f).join("&")}&v=${views.join(",")}`;
export const kit = (view, papers, formats, evidence) =>
  `kit?${[...papers.map((k) => "k=" + encodeURIComponent(k)), ...formats.map((f) => "f=" + f)].join("&")}${evidence ? "&e=1" : ""}&v=${view}`;
