// Typing in the composer of the finished site, in Chromium: how long after each keystroke the letter has been read again
// and its marks drawn. Measured in the page from before the app hears the keystroke until it has done all it will do
// before the browser lays out and paints. Called by `cargo xtask bench`.

import { openApp } from "../browser/kit/app.mjs";
import { begin, findings, letterBox, room } from "../browser/kit/letter.mjs";
import { insidePage } from "../browser/kit/page.mjs";
import { letter, words } from "./letters.mjs";

const keystrokes = 600;

/** Notes the time of each keystroke. The app hears it between the two listeners, its own follow-up work included. */
const watch = `(() => {
  window.took = [];
  let start = 0;
  addEventListener("input", () => { start = performance.now(); }, { capture: true });
  addEventListener("input", () => { window.took.push(performance.now() - start); });
})()`;

async function measure(page, length, slower) {
  await insidePage(page, `location.hash = "#/rooms/apology"`);
  const text = letter(length);
  await begin(page, text);
  await letterBox(page).blur();
  const more = findings(page).getByRole("button", { name: /^Show \d+ more$/ });
  if (await more.count()) await more.click();
  const session = await page.context().newCDPSession(page);
  // All by this one session: when another ends, the machine is no longer slowed.
  const inPage = async (expression) => (await session.send("Runtime.evaluate", { expression, returnByValue: true })).result.value;
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await inPage(`window.took = []`);
  for (let at = 0; at < keystrokes; at += 1) {
    // A word here, a word there, as in rewriting.
    if (at % 12 === 0) {
      const place = Math.floor((text.length * ((at * 7) % keystrokes)) / keystrokes);
      await inPage(`(() => { const t = document.querySelector("#letter"); t.focus(); t.setSelectionRange(${place}, ${place}); })()`);
    }
    await page.keyboard.press("abcdefg hij "[at % 12] === " " ? "Space" : "abcdefg hij "[at % 12]);
  }
  const times = (await inPage(`window.took`)).sort((a, b) => a - b);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(2);
  const machine = slower === 1 ? "this machine" : `slowed ${slower} times`;
  console.log(`  ${String(words(text)).padStart(5)} words, ${machine.padEnd(16)} p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms  (${times.length} keystrokes)`);
}

// The real clock: a driven one counts whole milliseconds.
const app = await openApp({ ...room, viewport: "phone", clock: null });
console.log("\nAfter a keystroke in the composer, in Chromium: read again and drawn");
await insidePage(app.page, watch);
for (const [length, slower] of [[1_000, 1], [2_000, 1], [1_000, 4], [2_000, 4]]) await measure(app.page, length, slower);
await app.close();
process.exit(0);
