// Making elements. Text only ever becomes text: nothing here, or anywhere on the page, reads markup from a string.

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// h makes an element with properties and children; a string child is text.
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || ["role", "for", "elementtiming"].includes(name)) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((c) => c !== null && c !== ""));
  return element;
}

// say tells a screen reader what has happened.
export function say(text) {
  $("#status").textContent = text;
}

// trouble shows what went wrong; "" takes it away.
export function trouble(text) {
  const p = $("#trouble");
  p.textContent = text;
  p.hidden = text === "";
}
