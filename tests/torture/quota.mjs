// Lets the room in storage end at every boundary of a save, of setting a passphrase and of bringing a backup in: nothing
// may be lost, and the app must say so in a sentence. In throw-away profiles of one browser.

import { readFileSync } from "node:fs";
import { closeBrowser, openApp } from "../browser/kit/app.mjs";
import { allSealed, choosePassphrase, patient, putOnPaper, unlock } from "../browser/kit/locked.mjs";
import { insidePage } from "../browser/kit/page.mjs";
import { screen } from "../browser/kit/steps.mjs";
import { alternative, started, stored } from "../browser/kit/stored.mjs";
import { many, records, dump, table } from "./chromium.mjs";
import { history, press } from "./steps.mjs";

const sentence = "I read her messages for three months and said I hadn't.";
const earlier = Array.from({ length: 30 }, (_, number) => alternative(`Walk round the block ${number}`));
const storage = stored(started, ...earlier);

const used = `Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0)`;

/** Takes all the room there is but `left` UTF-16 units. */
const leave = (page, left) =>
  insidePage(page, `localStorage.setItem("another", "x".repeat(Math.max(0, 5 * 1024 * 1024 - (${used}) - 7 - ${left})))`);
const free = (page) => insidePage(page, `localStorage.removeItem("another")`);
const status = (page, text) => page.getByRole("status").filter({ hasText: text }).first();

async function backup(page) {
  await screen(page, "#/more/data");
  const arriving = page.waitForEvent("download");
  await press(page, "Save a backup file");
  return readFileSync(await (await arriving).path(), "utf8");
}

async function expect(truth, what) {
  if (!(await truth)) throw new Error(what);
}

/** Every record from before is there as it was. */
async function expectEarlier(page, before) {
  const after = await dump(page);
  for (const [key, text] of Object.entries(records(before))) await expect(after[key] === text, `${key} is not as it was`);
}

/** Keeps a text. True when there was room; otherwise it must be told, on screen, in a backup, and kept once there is. */
async function save(page, left) {
  await screen(page, "#/rooms/ownership");
  const before = await dump(page);
  if (left !== undefined) await leave(page, left);
  await page.getByRole("textbox", { name: "What I did" }).fill(sentence);
  await press(page, "Keep this version");
  await status(page, "Kept in this browser").or(status(page, "Not kept")).first().waitFor();
  const kept = await status(page, "Kept in this browser").isVisible();
  if (!kept) {
    await page.getByText("There is no room left").first().waitFor();
    await screen(page, "#/timeline");
    await page.getByText(sentence).first().waitFor();
    await expect((await backup(page)).includes(sentence), "the backup lacks the text");
    await free(page);
    await press(page, "Try again");
    await status(page, "Kept in this browser").waitFor();
  }
  await expectEarlier(page, before);
  await page.reload();
  await screen(page, "#/timeline");
  await page.getByText(sentence).first().waitFor();
  return kept;
}

/** Sets a passphrase. True when there was room; otherwise it must be told, and everything be as it was. */
async function seal(page, left) {
  const groups = await choosePassphrase(page);
  const before = await dump(page);
  if (left !== undefined) await leave(page, left);
  await putOnPaper(page, groups, "Lock it");
  const done = page.getByText("The passphrase is set.");
  const refused = page.getByText("There isn't enough room in this browser for that").or(page.getByText("There is no room left"));
  await done.or(refused).first().waitFor(patient);
  const kept = await done.isVisible();
  if (kept && !(await refused.first().isVisible())) await allSealed(page);
  else await expectEarlier(page, before);
  await free(page);
  await page.reload();
  if (kept) await unlock(page);
  await screen(page, "#/rooms/patience");
  for (let number = 0; number < earlier.length; number += 1) {
    await page.getByText(`Walk round the block ${number}`, { exact: true }).first().waitFor();
  }
  return kept;
}

const sample = history(60);

/** Brings a backup in. True when there was room; otherwise it must be told, and nothing be changed. */
async function bring(page, left) {
  await screen(page, "#/more/data");
  const before = await dump(page);
  if (left !== undefined) await leave(page, left);
  await page.getByLabel("Backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer: Buffer.from(sample) });
  const refused = page.getByText("There isn't enough room in this browser").or(page.getByText("There is no room left"));
  const offered = page.getByRole("button", { name: "Bring it in" });
  await offered.or(refused).first().waitFor();
  if (await offered.isVisible()) await offered.click();
  const done = page.getByText("It's in.").or(status(page, "Kept in this browser"));
  await done.or(refused).first().waitFor();
  const kept = !(await refused.first().isVisible());
  await expectEarlier(page, before);
  const added = Object.keys(records(await dump(page))).length - Object.keys(records(before)).length;
  await expect(added === (kept ? 60 : 0), `${added} entries came in`);
  if (!kept) await expect((await backup(page)).includes("Walk round the block 7"), "the backup lacks an entry");
  await free(page);
  await page.reload();
  await expectEarlier(page, before);
  return kept;
}

/** What bringing in leaves free on purpose: what browsers allow, less what the app allows itself. */
const margin = 5 * 1024 * 1024 - 4_500_000;

const things = { "keep a text": [save, 40, 0], "set a passphrase": [seal, 20, 0], "bring 60 entries in": [bring, 20, margin] };

async function playing(play) {
  const app = await openApp({ storage, clock: null, tolerate: /quota/i });
  app.page.setDefaultTimeout(60_000);
  try {
    const result = await play(app.page);
    app.expectCleanConduct();
    return result;
  } catch (error) {
    throw app.explained(error);
  } finally {
    await app.close();
  }
}

export async function run({ cycles, parallel }) {
  console.log("\nRoom that ends at every boundary");
  const rows = [];
  let good = true;
  for (const [name, [thing, usual, beyond]] of Object.entries(things)) {
    const steps = cycles ? Math.max(4, Math.round(cycles / 3)) : usual;
    // How much room it takes when there is plenty.
    const needs = await playing(async (page) => {
      await screen(page, "#/rooms");
      const before = await insidePage(page, used);
      await thing(page);
      return Math.max(400, (await insidePage(page, used)) - before);
    });
    const counts = { kept: 0, told: 0, wrong: 0 };
    const refusedUpTo = [];
    await many(steps, parallel, async (number) => {
      // A change passes through more room than it takes in the end: half of the tries lie beyond that.
      const part = number / (steps - 1);
      const left = beyond + Math.round(part < 0.5 ? part * 2 * needs : needs + (part - 0.5) * 2 * (needs * 2 + 4096));
      try {
        const kept = await playing((page) => thing(page, left));
        counts[kept ? "kept" : "told"] += 1;
        if (!kept) refusedUpTo.push(left);
      } catch (error) {
        counts.wrong += 1;
        console.log(`  ${name}, ${left} units left: ${error.message.split("\n").slice(0, 3).join(" / ")}`);
      }
    });
    good &&= counts.wrong === 0;
    rows.push([name, needs, steps, counts.kept, counts.told, Math.max(0, ...refusedUpTo), counts.wrong]);
  }
  await closeBrowser();
  table(["What", "Units it takes", "Rooms tried", "Done", "Refused in a sentence", "Refused up to", "Anything lost or not told"], rows);
  return good;
}
