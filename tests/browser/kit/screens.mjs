// Every screen there is, found as a person would find it: by following links. Addresses that differ
// only in which record or day they name count as one screen.

import { insidePage } from "./page.mjs";
import { heading, screen } from "./steps.mjs";

/** Where following links begins: what can be typed or installed as a shortcut. */
const doors = ["#/", "#/rooms", "#/timeline", "#/more", "#/nowhere"];

/** The screen an address belongs to: records and days left open. */
function kindOf(hash) {
  return hash
    .split("?")[0]
    .split("/")
    .map((part) => {
      if (/^[\w-]{22}$/.test(part)) return ":record";
      if (/^\d{4}(-\d\d){0,2}$/.test(part)) return ":day";
      return part;
    })
    .join("/");
}

/** The addresses of this app that the page links to. */
function linked(page) {
  return insidePage(
    page,
    `[...document.querySelectorAll('a[href^="#/"]')].map((link) => link.getAttribute("href"))`,
  );
}

/** How many addresses of one kind are opened, and how many that turn out to differ are looked at. */
const opened = 8;
const lookedAt = 4;

/**
 * Goes to each screen once and calls `look(address)` there. Records of one room may have different
 * screens: those with another heading count as another. Returns the addresses it looked at.
 */
export async function everyScreen(page, look) {
  const seen = new Set();
  const kinds = new Map();
  const visited = [];
  const waiting = [...doors];
  while (waiting.length > 0) {
    const hash = waiting.shift();
    const kind = kindOf(hash);
    const known = kinds.get(kind) ?? { opened: 0, headings: new Set() };
    const most = kind === hash ? 1 : opened;
    if (seen.has(hash) || known.opened >= most || known.headings.size >= lookedAt) continue;
    seen.add(hash);
    kinds.set(kind, known);
    known.opened += 1;
    await screen(page, hash);
    const title = await heading(page).first().innerText();
    if (known.headings.has(title)) continue;
    known.headings.add(title);
    waiting.push(...(await linked(page)));
    visited.push(hash);
    await look(hash);
  }
  return visited;
}
