// The main job, from the first minute to the backup brought in again.

import assert from "node:assert/strict";
import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible, journey, keptOffline } from "../kit.mjs";
import { heading, savedFile, screen, settled } from "../kit/steps.mjs";

const act = "I read her messages for three months and told her I hadn't.";
const promised = "Put my phone on the table when I come in";
const letter = [
  "I read your messages for three months, and I lied when you asked me.",
  "Mistakes were made.",
  "You checked the doors at night and slept badly because of me.",
  "I have told you everything, and you can ask me again.",
].join("\n\n");

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const link = (page, name) => page.getByRole("link", { name, exact: true }).first().click();
const answer = (page, question, choice) =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: choice, exact: true }).check();

async function firstVisit(page) {
  await page.getByRole("heading", { name: "A private place to work on your side" }).waitFor();
  await press(page, "Start");
  await page.getByRole("heading", { name: "Is any of this true?" }).waitFor();
  await press(page, "None of this");
  await page.getByRole("textbox", { name: "What I did" }).fill(act);
  await press(page, "Keep");
  await page.getByRole("status").filter({ hasText: "Kept in this browser" }).waitFor();
  await answer(page, "Has it stopped?", "Yes");
  await press(page, "Keep");
  await page.getByRole("heading", { name: "Have they asked for no contact?" }).waitFor();
  await press(page, "No");
  await page.getByRole("heading", { name: "One thing you'll do by tomorrow night" }).waitFor();
  await press(page, "Leave this out");
  await page.getByRole("heading", { name: "That's enough for today" }).waitFor();
  await press(page, "Go to Today");
  await page.getByRole("heading", { name: "Monday", level: 1 }).waitFor();
}

async function writeLetter(page) {
  await screen(page, "#/rooms/apology");
  await press(page, "Start with a blank page");
  const box = page.getByRole("textbox", { name: "Your letter" });
  await box.fill(letter);
  await box.blur();
  const findings = page.getByRole("region", { name: "Findings" });
  await findings.getByText("Mistakes were made", { exact: false }).first().waitFor();
  await box.fill(letter.replace("Mistakes were made.", "I chose to look, and I chose to lie about it."));
  await box.blur();
  await findings.getByText("Mistakes were made", { exact: false }).first().waitFor({ state: "detached" });
  await press(page, "Keep this version");
  await page.getByText("Version kept.").waitFor();
}

async function give(page) {
  await link(page, "Is it ready?");
  await answer(page, "Have they been heard", "Yes");
  await answer(page, "Is contact welcome?", "Yes");
  await answer(page, "Would reading this harm them?", "No");
  await answer(page, "Does it tell them something they don't know yet?", "No");
  await answer(page, "Have you apologised for this before", "No");
  await press(page, "It is ready");
  await answer(page, "How did you give it?", "I read it aloud");
  await press(page, "I've given it");
  await page.getByText("You've given it. Nothing is owed back.").waitFor();
}

async function promise(page) {
  await screen(page, "#/rooms/promises");
  await link(page, "Make a promise");
  await settled(page);
  await page.getByRole("textbox", { name: "What will you do?" }).fill(promised);
  await answer(page, "How often?", "Every day");
  await press(page, "Keep");
  await page.getByRole("status").filter({ hasText: "Kept in this browser" }).waitFor();
}

const week = 7 * 24 * 60 * 60 * 1000;

async function missAWeekLater(page) {
  await page.clock.fastForward(week);
  await page.reload();
  await screen(page, "#/");
  await page.getByText("days aren't marked").waitFor();
  await press(page, `Missed: ${promised}`);
  await answer(page, "Who brought it up?", "Nobody yet");
  await page.getByRole("textbox", { name: "What will you do about it?" }).fill("Put it on the table now, and say so");
  await press(page, "Keep");
  await page.getByText("Tell them by").first().waitFor();
}

/** A backup without the time of its writing, which is the only thing that may differ. */
const apartFromTime = (text) => text.replace(/"exported_at":"[^"]*"/, "");

async function backup(page) {
  await screen(page, "#/more/data");
  return savedFile(page, () => press(page, "Save a backup file"));
}

async function eraseAll(page) {
  await press(page, "Erase everything");
  await press(page, "Yes, erase it all");
  await page.getByRole("heading", { name: "Everything is erased", level: 1 }).waitFor();
  await press(page, "Start again");
  await page.getByRole("heading", { name: "A private place to work on your side" }).waitFor();
}

async function bringIn(page, text) {
  const file = join(mkdtempSync(join(tmpdir(), "amends-")), "backup.json");
  writeFileSync(file, text);
  await screen(page, "#/more/data");
  await page.getByLabel("Backup file").setInputFiles(file);
  await press(page, "Bring it in");
  await page.getByText("It's in.").waitFor();
}

journey(
  "from the first visit to a backup brought in again, everything is there and the same",
  { viewport: "both" },
  async ({ page, site }) => {
    await firstVisit(page);
    await writeLetter(page);
    await give(page);
    await promise(page);
    await missAWeekLater(page);

    await screen(page, "#/timeline");
    for (const line of ["Gave the letter: read aloud", "The letter is ready", promised, act]) {
      await page.getByText(line, { exact: false }).first().waitFor();
    }
    await expectAccessible(page);

    const first = await backup(page);
    assert.match(first.name, /^backup-2026-11-30\.json$/);
    await eraseAll(page);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await bringIn(page, first.text);
    const second = await backup(page);
    assert.equal(apartFromTime(second.text), apartFromTime(first.text));

    // Twice changes nothing.
    await screen(page, "#/more/data");
    await page.reload();
    const third = await backup(page);
    assert.equal(apartFromTime(third.text), apartFromTime(first.text));

    await keptOffline(page);
    await site.stop();
    await page.reload();
    await screen(page, "#/timeline");
    await page.getByText(act).first().waitFor();
  },
);
