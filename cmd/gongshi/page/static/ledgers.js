// The ledgers that were dropped: what the program says of their units, and what was filled in for them.

import * as api from "./api.js";

export const ledgers = []; // sorted by their names
let questions = 0; // how many were asked

// make is a ledger that is not read yet. What was filled in before for one of its name is still there, and the fields that hold it.
export function make(name, id, table, before) {
  const sets = before?.sets ?? {};
  const asked = Object.entries(before?.asked ?? {}).map(([n, names]) => [n, names.filter((item) => sets[n]?.[item])]);
  return {
    name, id, table: table ?? before?.table, units: [], sets, asked: Object.fromEntries(asked),
    reading: before?.reading ?? { password: "", sheets: [], columns: "" },
    waiting: {}, // what is asked for, by the unit
    answered: {}, // of each unit the number of the question that is answered
  };
}

// load asks for a ledger's units, or for one of them; an older question for the same is dropped. An answer that is late, behind that to a newer
// question, changes nothing: else the page, and the files, would lack what was typed last.
export async function load(ledger, unit, options) {
  ledger.waiting[unit]?.abort();
  const control = (ledger.waiting[unit] = new AbortController());
  const question = ++questions;
  const units = await api.notice({ ledger: ledger.id, table: ledger.table ?? "", unit, sets: ledger.sets, ...ledger.reading, ...options }, control.signal);
  if (unit < 0) ledger.units.length = units.length;
  for (const u of units) {
    if (u.unit >= ledger.units.length || ledger.answered[u.unit] > question) continue;
    ledger.answered[u.unit] = question;
    ledger.units[u.unit] = u;
    ledger.asked[u.unit] = [...new Set([...(ledger.asked[u.unit] ?? []), ...u.missing])];
  }
}

// put takes a ledger in, in the place of what had its name before, which it gives.
export function put(ledger) {
  const at = ledgers.findIndex((l) => l.name === ledger.name);
  if (at < 0) {
    ledgers.push(ledger);
    ledgers.sort((a, b) => (a.name < b.name ? -1 : 1));
    return null;
  }
  const before = ledgers[at];
  ledgers[at] = ledger;
  end(before);
  return before;
}

export function remove(ledger) {
  ledgers.splice(ledgers.indexOf(ledger), 1);
  end(ledger);
}

function end(ledger) {
  for (const question of Object.values(ledger.waiting)) question.abort();
  release(ledger.id, ledger.table);
}

// release lets the program forget what no ledger is made of any more.
export function release(...ids) {
  const there = held();
  const free = ids.filter((id) => id && !there.includes(id));
  if (free.length > 0) api.forget(free).catch(() => {});
}

// held is all that the program keeps for this page.
export const held = () => [...new Set(ledgers.flatMap((l) => [l.id, l.table]).filter(Boolean))];
