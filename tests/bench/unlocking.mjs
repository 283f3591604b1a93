// How long a locked app takes to open in Chromium, from the press to the screen behind: with one entry,
// and with ten thousand entries. Called by `cargo xtask bench`; it prints figures and never fails on them.

import { insidePage } from "../browser/kit/page.mjs";
import { closeBrowser, openApp } from "../browser/kit/app.mjs";
import { field, lockedHeading, passphrase, setPassphrase } from "../browser/kit/locked.mjs";
import { sample } from "../browser/kit/sample.mjs";
import { started, stored } from "../browser/kit/stored.mjs";

const rounds = 5;
const entries = Number(process.env.AMENDS_ENTRIES ?? 10_000);

/** Presses Unlock and waits for the frame that shows the app. */
const press = `(async () => {
  const start = performance.now();
  document.querySelector("button[type=submit]").click();
  while (!document.querySelector("nav")) await new Promise((done) => setTimeout(done, 1));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
})()`;

const units = `Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0)`;

async function measure(name, storage) {
  // The real clock: a driven one stands still while the worker works.
  const app = await openApp({ storage, clock: null });
  const { page } = app;
  const readable = await insidePage(page, units);
  const begun = performance.now();
  await setPassphrase(page);
  const set = performance.now() - begun;
  const sealed = await insidePage(page, units);
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.reload();
    await lockedHeading(page).waitFor();
    await field(page, "Passphrase").fill(passphrase);
    times.push(await insidePage(page, press));
  }
  times.sort((a, b) => a - b);
  const [least, middle, most] = [times[0], times[Math.floor(rounds / 2)], times[rounds - 1]].map(Math.round);
  console.log(`  ${name.padEnd(18)} ${middle} ms (${least} to ${most}); setting it, all steps of a test: ${Math.round(set / 1000)} s`);
  console.log(`  ${"".padEnd(18)} ${readable} UTF-16 units readable, ${sealed} sealed`);
  await app.close();
}

console.log(`\nUnlocking in Chromium: median of ${rounds}`);
await measure("one entry", stored(started));
await measure(`${entries} entries`, sample(entries));
await closeBrowser();
process.exit(0);
