// "Your data": a backup out, everything erased, the backup in again; damage and other files told.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { expectAccessible, insidePage, journey, xtask } from "./kit.mjs";

const sample = execFileSync(xtask, ["sample", "--entries", "60"], { encoding: "utf8" });
const apart = (text) => text.replace(/"exported_at":"[^"]*"/, "");
const file = (text, name = "backup.json") => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
const section = (page, name) => page.getByRole("region", { name });

async function bringIn(page, text) {
  await page.getByLabel("Backup file").setInputFiles(file(text));
}

async function savedBackup(page) {
  const download = page.waitForEvent("download");
  await section(page, "Backup").getByRole("button", { name: "Save a backup file" }).click();
  return readFileSync(await (await download).path(), "utf8");
}

journey("a backup goes out, everything is erased, and it comes in again the same", { at: "#/more/data", viewport: "both" }, async ({ page }) => {
  await bringIn(page, sample);
  await page.getByText("60 entries: new here.").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText("Kept in this browser", { exact: true }).waitFor();
  const first = await savedBackup(page);
  assert.equal(apart(first), apart(sample));

  await bringIn(page, first);
  await page.getByText("Everything in this file is here already.").waitFor();

  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("button", { name: "Yes, erase it all" }).click();
  await page.getByRole("heading", { name: "Everything is erased", level: 1 }).waitFor();
  assert.deepEqual(await insidePage(page, 'Object.keys(localStorage).filter((key) => key.startsWith("amends."))'), []);
  await page.getByRole("button", { name: "Start again" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();

  await page.goto(page.url().split("#")[0] + "#/more/data");
  await bringIn(page, first);
  await page.getByRole("button", { name: "Bring it in" }).click();
  assert.equal(apart(await savedBackup(page)), apart(sample));
  await page.reload();
  assert.equal(apart(await savedBackup(page)), apart(sample));
});

journey("bringing a file in can be undone", { at: "#/more/data" }, async ({ page }) => {
  await bringIn(page, sample);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText("60 entries.", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Nothing is kept yet.").waitFor();
  await page.reload();
  await page.getByText("Nothing is kept yet.").waitFor();
});

journey("a file that is no backup is told apart, and nothing changes", { at: "#/more/data" }, async ({ page }) => {
  const altered = sample.replace(/("at": ?)(\d+)/, (_, name, at) => name + (Number(at) + 60_000));
  assert.notEqual(altered, sample);
  for (const [text, sentence] of [
    ["", "This file is empty."],
    ['{"todos":[]}', "This file belongs to some other app."],
    [sample.slice(0, 500), "This file stops in the middle."],
    [altered, "This file isn't as it was when it was saved."],
  ]) {
    await bringIn(page, text);
    await page.getByText(sentence).waitFor();
  }
  await page.getByText("Nothing is kept yet.").waitFor();
});

journey("a damaged entry and a missing one are told at the start, with a number", { at: "#/more/data" }, async ({ page }) => {
  await bringIn(page, sample);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText("60 entries.", { exact: true }).waitFor();
  await insidePage(
    page,
    `{
      const keys = Object.keys(localStorage).filter((key) => key.startsWith("amends.1.r.")).sort();
      localStorage.removeItem(keys[3]);
      localStorage.setItem(keys[7], localStorage.getItem(keys[7]).replace("{", "["));
    }`,
  );
  await page.goto(page.url().split("#")[0] + "#/");
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Something is missing" }).waitFor();
  await page.getByText("1 entry that was kept here is missing.").waitFor();
  await page.getByText("1 piece can't be read.").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Bring a backup in" }).click();
  await bringIn(page, sample);
  await page.getByText("2 entries: new here.").waitFor();
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByText("60 entries.", { exact: true }).waitFor();
});
