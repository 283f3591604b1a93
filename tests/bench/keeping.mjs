// How long keeping one entry takes among ten thousand, readable and sealed: from the press on "Keep and close" until
// the press is dealt with, by which time the entry has been written and read back. Called by `cargo xtask bench`; it
// prints figures and never fails on them.

import { insidePage } from "../browser/kit/page.mjs";
import { closeBrowser, openApp } from "../browser/kit/app.mjs";
import { setPassphrase } from "../browser/kit/locked.mjs";
import { sample } from "../browser/kit/sample.mjs";
import { started, stored } from "../browser/kit/stored.mjs";

const rounds = 300;
const entries = Number(process.env.AMENDS_ENTRIES ?? 10_000);

/** Keeps one note after the other as a hand would, and tells how long each took and how much of that storage took. */
const keep = `(async () => {
  const until = async (found) => { while (!found()) await new Promise((done) => setTimeout(done, 1)); return found(); };
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const put = (field, text) => { field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })); };
  let stored = 0;
  for (const name of ["setItem", "getItem", "removeItem", "key"]) {
    const real = Storage.prototype[name];
    Storage.prototype[name] = function (...words) {
      const start = performance.now();
      try { return real.apply(this, words); } finally { stored += performance.now() - start; }
    };
  }
  const all = [];
  for (let round = 0; round < ${rounds}; round += 1) {
    location.hash = "#/rooms/time/note";
    const text = await until(() => document.querySelector("main textarea"));
    put(text, "Number " + round + ": you chose this. Remember why you chose it, and what it was like before.");
    put(document.querySelector("main input[type=date]"), "2031-12-31");
    await frame();
    const button = [...document.querySelectorAll("main button")].find((one) => one.textContent === "Keep and close");
    stored = 0;
    const before = localStorage.length;
    const start = performance.now();
    button.click();
    const press = performance.now() - start;
    const inside = stored;
    if (localStorage.length <= before) throw new Error("nothing was written by the press");
    await until(() => location.hash !== "#/rooms/time/note");
    await frame();
    all.push({ press, inside, shown: performance.now() - start });
  }
  return all;
})()`;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);

async function measure(name, storage, seal) {
  const app = await openApp({ storage, clock: null });
  if (seal) await setPassphrase(app.page);
  const all = await insidePage(app.page, keep);
  for (const [what, part] of [["the press", "press"], ["storage, of that", "inside"], ["until it is shown", "shown"]]) {
    const times = all.map((one) => one[part]).sort((a, b) => a - b);
    console.log(`  ${`${name}, ${what}`.padEnd(44)} ${at(times, 0.5)} ms, p95 ${at(times, 0.95)}, p99 ${at(times, 0.99)}, most ${at(times, 1)}`);
  }
  await app.close();
}

console.log(`\nKeeping an entry in Chromium: median of ${rounds}`);
await measure("one entry", stored(started), false);
await measure(`${entries} entries`, sample(entries), false);
await measure(`${entries} sealed`, sample(entries), true);
await closeBrowser();
process.exit(0);
