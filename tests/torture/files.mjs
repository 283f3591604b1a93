// Damages the files in which a stopped Chromium keeps localStorage, starts it again and compares what the app says with
// what is really there. Knows the history of a profile: what lay in storage after each visit.

import { closeSync, cpSync, openSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { begin, database, dump, forget, many, profileFrom, records, table, told } from "./chromium.mjs";
import { bringIn, history, keepNote, press } from "./steps.mjs";

const visits = 6;
const random = (end) => Math.floor(Math.random() * end);
const pick = (list) => list[random(list.length)];

/** Files of a database that hold anything, by the end or start of their names. */
const files = (folder, pattern) =>
  readdirSync(folder).filter((name) => pattern.test(name) && statSync(join(folder, name)).size > 0);
const holding = /\.(ldb|log)$/;

function flip(path, bits) {
  const bytes = readFileSync(path);
  for (let one = 0; one < bits; one += 1) bytes[random(bytes.length)] ^= 1 << random(8);
  writeFileSync(path, bytes);
}

/** Each damage gets the folder and older copies of it. */
const damages = {
  "one bit flipped in a table or log": (folder) => flip(join(folder, pick(files(folder, holding))), 1),
  "twenty bits flipped in a table or log": (folder) => flip(join(folder, pick(files(folder, holding))), 20),
  "4 KB of a table or log set to zero": (folder) => {
    const path = join(folder, pick(files(folder, holding)));
    const file = openSync(path, "r+");
    writeSync(file, Buffer.alloc(Math.min(4096, statSync(path).size)), 0, undefined, random(Math.max(1, statSync(path).size - 4096)));
    closeSync(file);
  },
  "a table or log cut off": (folder) => {
    const path = join(folder, pick(files(folder, holding)));
    truncateSync(path, random(statSync(path).size));
  },
  "a table deleted": (folder) => rmSync(join(folder, pick(files(folder, /\.ldb$/).concat(files(folder, /\.log$/)).slice(0, 1)))),
  "the log deleted": (folder) => readdirSync(folder).filter((name) => name.endsWith(".log")).forEach((name) => rmSync(join(folder, name))),
  "MANIFEST deleted": (folder) => readdirSync(folder).filter((name) => name.startsWith("MANIFEST")).forEach((name) => rmSync(join(folder, name))),
  "MANIFEST damaged": (folder) => flip(join(folder, pick(files(folder, /^MANIFEST/))), 5),
  "CURRENT deleted": (folder) => rmSync(join(folder, "CURRENT")),
  "one file from an older copy": (folder, older) => {
    const old = pick(older);
    const both = files(old, /./).filter((name) => readdirSync(folder).includes(name) && name !== "LOCK");
    const name = pick(both);
    if (name) cpSync(join(old, name), join(folder, name));
  },
  "the whole folder from an older copy": (folder, older) => {
    rmSync(folder, { recursive: true });
    cpSync(pick(older), folder, { recursive: true });
  },
};

/** A profile with several visits behind it; copies of its database and what was in storage after each. */
async function prepared(site) {
  const profile = profileFrom();
  const past = [];
  const older = [];
  const sample = history(60);
  for (let visit = 0; visit < visits; visit += 1) {
    const tab = await begin(profile, `${site.url}#/rooms/time`);
    if (visit === 0) await bringIn(tab.page, sample, 60);
    for (let one = 0; one < 4; one += 1) await keepNote(tab.page, `mark-${visit}-${one}`);
    past.push(await dump(tab.page));
    await tab.close();
    const copy = profileFrom();
    cpSync(database(profile), copy, { recursive: true });
    older.push(copy);
  }
  return { profile, past, older };
}

/** What must be the same for storage to be wholly as it was once: records and the lists of them. */
const essence = (all) =>
  JSON.stringify(Object.entries(all).filter(([key]) => /^amends\.1\.(r|x|census)\./.test(key)).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Damaged bytes that are in storage nowhere any more: neither where they were nor set aside. */
function notToBeHad(before, after, whole) {
  const aside = Object.entries(after)
    .filter(([key]) => key.startsWith("amends.1.aside."))
    .map(([, text]) => text);
  return Object.entries(before).filter(([key, text]) => {
    if (!key.startsWith("amends.1.r.") || whole[key] === text || after[key] === text) return false;
    return !aside.some((one) => one.includes(JSON.stringify(text).slice(1, -1)));
  }).length;
}

export async function run({ cycles = 220, parallel, site }) {
  console.log(`\n${cycles} damaged databases`);
  const { profile, past, older } = await prepared(site);
  const now = past.at(-1);
  const before = new Set(past.map(essence));
  const kinds = Object.keys(damages);
  const tally = Object.fromEntries(
    kinds.map((kind) => [kind, { tried: 0, unable: 0, unharmed: 0, wiped: 0, back: 0, told: 0, records: 0, undetected: 0, over: 0 }]),
  );

  await many(cycles, parallel, async (number) => {
    const kind = kinds[number % kinds.length];
    const counts = tally[kind];
    const copy = profileFrom(profile);
    damages[kind](database(copy), older.slice(0, -1));
    counts.tried += 1;
    let tab;
    try {
      // First without the app: what Chromium itself makes of its files.
      tab = await begin(copy, `${site.url}blank.html`, () => {});
      const given = await dump(tab.page);
      await tab.page.goto(`${site.url}#/`);
      await tab.page.getByRole("heading", { level: 1 }).first().waitFor();
      const said = await told(tab.page);

      const wanted = records(now);
      const lost = Object.keys(wanted).filter((key) => given[key] !== wanted[key]).length;
      if (lost === 0) counts.unharmed += 1;
      else if (Object.keys(given).length === 0) counts.wiped += 1;
      else if (before.has(essence(given))) counts.back += 1;
      else if (said.missing + said.damaged >= lost || said.text.includes("more may be missing")) {
        counts.told += 1;
        counts.records += lost;
      } else {
        counts.undetected += 1;
        console.log(`  ${kind}: ${lost} records lost, ${said.missing} + ${said.damaged} told, ${Object.keys(given).length} keys there`);
      }

      const onward = tab.page.getByRole("button", { name: "Go on without it" });
      if (await onward.isVisible()) await onward.click();
      else if (await tab.page.getByRole("button", { name: "Start", exact: true }).isVisible()) await press(tab.page, "Start");
      if (lost > 0 && (await keepNote(tab.page, `mark-9-${number}`))) {
        await tab.page.reload();
        await tab.page.getByRole("heading", { level: 1 }).first().waitFor();
      }
      const left = await dump(tab.page);
      counts.over += notToBeHad(given, left, now);
      counts.over += Object.entries(records(given)).filter(([key, text]) => wanted[key] === text && left[key] !== text).length;
    } catch (error) {
      counts.unable += 1;
      console.log(`  ${kind}: ${error.message.split("\n")[0]}`);
    }
    await tab?.kill();
    forget(copy);
  });
  [profile, ...older].forEach(forget);

  table(
    ["Damage", "Tried", "Unable to start", "No harm", "All gone", "Back to an earlier state", "App spoke of it", "Records lost and told", "Lost undetected", "Written over"],
    kinds.map((kind) => [kind, ...["tried", "unable", "unharmed", "wiped", "back", "told", "records", "undetected", "over"].map((name) => tally[kind][name])]),
  );
  return kinds.every((kind) => tally[kind].unable + tally[kind].undetected + tally[kind].over === 0);
}
