// The engine's WebAssembly, write-good and alex, one after the other in this process, over the same letters.
// Called by `cargo xtask bench` with the engine's module.

import { createRequire } from "node:module";
import { resolve } from "node:path";
import { text as alex } from "alex";
import writeGood from "write-good";
import { letter, words } from "./letters.mjs";

createRequire(import.meta.url)(resolve(process.argv[2]));
const engine = globalThis.readLetter;

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Milliseconds for one reading: the median of several, after one that doesn't count. */
function time(read, text, rounds) {
  read(text);
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return median(times);
}

console.log("\nA whole letter read at once, in Node, engine as compiled for the page");
let before;
for (const [length, rounds] of [[100, 51], [1_000, 31], [10_000, 11], [100_000, 5]]) {
  const text = letter(length);
  const took = time(engine, text, rounds) / words(text);
  const ratio = before === undefined ? "" : `ten times the words take ${(took / before * 10).toFixed(1)} times as long`;
  console.log(`  ${String(words(text)).padStart(7)} words ${(took * words(text)).toFixed(2).padStart(9)} ms   ${ratio}`);
  before = took;
}

console.log("\nWords a second over the same letter, in the same process");
for (const [length, rounds] of [[1_000, 9], [10_000, 5]]) {
  const text = letter(length);
  const speed = (read) => words(text) / time(read, text, rounds) * 1_000;
  const ours = speed(engine);
  console.log(`  ${words(text)} words`);
  console.log(`    the engine  ${Math.round(ours).toString().padStart(9)}`);
  for (const [name, read] of [["write-good", writeGood], ["alex", alex]]) {
    const theirs = speed(read);
    console.log(`    ${name.padEnd(11)} ${Math.round(theirs).toString().padStart(9)}   the engine reads ${(ours / theirs).toFixed(1)} times as fast`);
  }
}
