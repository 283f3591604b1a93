// Kills Chromium (SIGKILL) while a passphrase is being set, changed or removed, with a few hundred entries in storage,
// and looks whether every one of them can be read afterwards. Also measures how long such a rewrite is on its way to disk.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { choosePassphrase, field, lockedHeading, passphrase, patient, putOnPaper, setPassphrase, unlock } from "../browser/kit/locked.mjs";
import { insidePage } from "../browser/kit/page.mjs";
import { screen } from "../browser/kit/steps.mjs";
import { begin, database, dump, forget, many, profileFrom, records, table, wait } from "./chromium.mjs";
import { bringIn, history, press } from "./steps.mjs";

const entries = 300;
const other = "ladder window seven geese";

const proof = (page) => field(page, "Passphrase you use now, or recovery code");

/** What a person does up to the press after which everything is rewritten, that press included. */
const ways = {
  "set a passphrase": async (page) => {
    const groups = await choosePassphrase(page);
    await putOnPaper(page, groups, "Lock it");
  },
  "change it": async (page) => {
    await unlock(page);
    await screen(page, "#/more/passphrase");
    await page.getByRole("link", { name: "Change the passphrase" }).click();
    await proof(page).fill(passphrase);
    await field(page, "New passphrase").fill(other);
    await field(page, "The same again").fill(other);
    await press(page, "Change it");
  },
  "remove it": async (page) => {
    await unlock(page);
    await screen(page, "#/more/passphrase/remove");
    await proof(page).fill(passphrase);
    await press(page, "Remove it");
  },
};

const beginning = (page) =>
  lockedHeading(page).or(page.getByRole("navigation", { name: "Main" })).or(page.getByRole("heading", { level: 1 })).first().waitFor(patient);

/** The newest write into the database, in ms since 1970. */
const lastWrite = (profile) =>
  Math.max(...readdirSync(database(profile)).map((name) => {
    try {
      return statSync(join(database(profile), name)).mtimeMs;
    } catch {
      return 0;
    }
  }));

/** A profile with a history in it, all of it on disk; with or without a passphrase. */
async function prepared(site, sample, locked) {
  const profile = profileFrom();
  const tab = await begin(profile, `${site.url}#/more/data`);
  await bringIn(tab.page, sample, entries);
  let onDisk;
  if (locked) {
    await setPassphrase(tab.page);
    const rewritten = Date.now();
    // What follows a rewrite comes in one go, late. Two quiet minutes mean that it is over.
    while (Date.now() - Math.max(rewritten, lastWrite(profile)) < 120_000) await wait(1000);
    onDisk = Math.max(0, lastWrite(profile) - rewritten) / 1000;
  }
  await tab.close();
  return { profile, onDisk };
}

/** Opens what is locked with whichever passphrase holds. Says which, or "none" where nothing was locked. */
async function opened(page) {
  await beginning(page);
  if (!(await lockedHeading(page).isVisible())) return "none";
  for (const [name, secret] of [["old", passphrase], ["new", other]]) {
    await field(page, "Passphrase").fill(secret);
    await press(page, "Unlock");
    const inside = page.getByRole("navigation", { name: "Main" }).or(page.getByRole("heading", { name: "Something is missing" }));
    await inside.or(page.getByText("That didn't open it.")).first().waitFor(patient);
    if (await inside.first().isVisible()) return name;
  }
  throw new Error("neither passphrase opens it");
}

export async function run({ cycles = 60, parallel, site }) {
  const sample = history(entries);
  console.log(`\n${cycles} kills while a passphrase is set, changed or removed, ${entries} entries`);
  const [plain, locked] = await Promise.all([prepared(site, sample, false), prepared(site, sample, true)]);
  const kinds = Object.keys(ways);
  const tally = Object.fromEntries(kinds.map((kind) => [kind, { kills: 0, unable: 0, none: 0, old: 0, new: 0, lost: 0 }]));

  await many(cycles, parallel, async (number) => {
    const kind = kinds[number % kinds.length];
    const counts = tally[kind];
    const profile = profileFrom(kind === kinds[0] ? plain.profile : locked.profile);
    // Half of the kills come while it is at work, half while Chromium still has it to write.
    const after = Math.random() * (number % 2 ? 25_000 : 100_000);
    try {
      const tab = await begin(profile, site.url, beginning);
      try {
        await ways[kind](tab.page);
        await wait(after);
      } finally {
        await tab.kill();
      }
      counts.kills += 1;
      let next;
      try {
        next = await begin(profile, site.url, beginning);
        counts[await opened(next.page)] += 1;
      } catch (error) {
        counts.unable += 1;
        console.log(`  ${kind}, ${after.toFixed(0)} ms: ${error.message.split("\n")[0]}`);
      }
      if (next) {
        try {
          await screen(next.page, "#/more/data");
          await next.page.getByText(`${entries} entries.`, { exact: true }).waitFor({ timeout: 20_000 });
        } catch {
          const there = Object.keys(records(await dump(next.page))).length;
          counts.lost += 1;
          const text = (await insidePage(next.page, "document.body.innerText")).slice(0, 300).replaceAll("\n", " / ");
          console.log(`  ${kind}, ${after.toFixed(0)} ms: not all readable, ${there} in storage: ${text}`);
        }
        await next.kill();
      }
    } catch (error) {
      console.log(`  ${kind}: not played: ${error.message.split("\n")[0]}`);
    }
    forget(profile);
  });
  forget(plain.profile);
  forget(locked.profile);

  table(
    ["Killed after asking to", "Kills", "Unable to start or open", "Not locked afterwards", "Old passphrase opened it", "New passphrase opened it", "Not every entry readable"],
    kinds.map((kind) => [kind, ...["kills", "unable", "none", "old", "new", "lost"].map((name) => tally[kind][name])]),
  );
  console.log(`\nSealing ${entries} entries was wholly on disk ${locked.onDisk.toFixed(0)} s after the app had finished it.`);
  return kinds.every((kind) => tally[kind].unable === 0 && tally[kind].lost === 0);
}
