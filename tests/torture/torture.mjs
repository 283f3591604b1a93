// What a real browser is put through. Called by `cargo xtask torture`.
//   --only kills|lock|files|quota|tabs   one part       --cycles N   how often       --parallel P   how many at once

import { host } from "../browser/kit/site.mjs";

const parts = ["kills", "lock", "files", "quota", "tabs"];

const word = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = word("--only");
if (only && !parts.includes(only)) {
  console.error(`There is no part “${only}”. There are ${parts.join(", ")}.`);
  process.exit(2);
}
const cycles = word("--cycles") && Number(word("--cycles"));
const parallel = Number(word("--parallel") ?? 6);

const site = await host();
let good = true;
for (const part of only ? [only] : parts) {
  const { run } = await import(`./${part}.mjs`);
  good = (await run({ cycles, parallel, site })) && good;
}
await site.stop();
process.exit(good ? 0 : 1);
