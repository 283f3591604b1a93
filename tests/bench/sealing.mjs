// How long the shipped worker takes in Chromium to seal and to open a megabyte at the work factor
// that backups are written with. Called by `cargo xtask bench`.

import { errand } from "../browser/kit/worker.mjs";
import { openApp } from "../browser/kit/app.mjs";

const rounds = 5;
const workFactor = 16;
const plain = Buffer.from("I said I was at work and I wasn't. ".repeat(30_000)).subarray(0, 1 << 20);

const middle = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const told = (times) => `${middle(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`;

// The real clock: a driven one stands still while the worker works.
const app = await openApp({ clock: null });
const [sealing, opening] = [[], []];
for (let round = 0; round < rounds; round += 1) {
  const sealed = await errand(app.page, ["seal", plain, "six plain words", workFactor]);
  const opened = await errand(app.page, ["open", sealed.last[1], "six plain words"]);
  if (!plain.equals(opened.last[1])) throw new Error("What was opened isn't what was sealed.");
  sealing.push(sealed.took);
  opening.push(opened.took);
}
console.log(`\nA megabyte in the worker, work factor ${workFactor}, in Chromium: median of ${rounds}`);
console.log(`  seal ${told(sealing)}`);
console.log(`  open ${told(opening)}`);
await app.close();
process.exit(0);
