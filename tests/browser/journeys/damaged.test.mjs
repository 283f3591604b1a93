// Pieces that can't be read: shown with how many there are, thrown away when the person says so, and
// gone with the entry they are of. Also what undo says when something can't be put back.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey, until } from "../kit.mjs";
import { savedFile, screen } from "../kit/steps.mjs";
import { alternative, idOf, started, stored } from "../kit/stored.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const whole = "Walk round the block";
const broken = "Walk by their house";
/** A second text of the same entry, whose checksum isn't right. */
const piece = { [`amends.1.r.${idOf(whole)}.${idOf("broken")}`]: `p${"x".repeat(16)}{"body":{"what":"${broken}"}}` };
const storage = { ...stored(started, alternative(whole)), ...piece };
const isThere = (text) => `Object.values(localStorage).some((value) => value.includes(${JSON.stringify(text)}))`;

async function goOn(page) {
  await page.getByRole("heading", { name: "Something is missing", level: 1 }).waitFor();
  await page.getByText("1 piece can't be read.").waitFor();
  await press(page, "Go on without it");
}

journey("what can't be read is counted, saved in a backup, and thrown away when the person says so", { viewport: "both", storage, at: "#/rooms" }, async ({ page }) => {
  await goOn(page);
  await screen(page, "#/more/data");
  const section = page.getByRole("region", { name: "Pieces that can't be read" });
  await section.getByText(/^1 piece can't be read\. It is \d+ characters long\.$/).waitFor();
  await expectAccessible(page);
  const saved = await savedFile(page, () => section.getByRole("button", { name: "Save a backup first" }).click());
  assert.ok(saved.text.includes(broken));
  await section.getByRole("button", { name: "Throw it away" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Yes, throw it away" }).click();
  await section.getByText("It's gone.").waitFor();
  assert.ok(!(await insidePage(page, isThere(broken))));
  assert.ok(await insidePage(page, isThere(whole)));
  await page.reload();
  await page.getByRole("heading", { name: "Your data", level: 1 }).waitFor();
  assert.equal(await section.count(), 0);
});

journey("what can't be read of an entry goes with it, and comes back with undo", { storage, at: "#/rooms" }, async ({ page }) => {
  await goOn(page);
  await screen(page, `#/rooms/patience/${idOf(whole)}`);
  assert.ok(await insidePage(page, isThere(broken)));
  await press(page, "Erase");
  await until(page, `!${isThere(broken)} && !${isThere(whole)}`);
  await page.getByRole("button", { name: "Undo" }).click();
  await until(page, `${isThere(broken)} && ${isThere(whole)}`);
});

journey("undo says so when half-written text can't be put back, and can be tried again", { storage: stored(started, alternative(whole)), at: `#/rooms/patience/${idOf(whole)}`, tolerate: /quota/i }, async ({ page }) => {
  const box = page.getByRole("textbox", { name: "Something I could do instead" });
  await box.fill("Walk round the block twice");
  const onDesk = isThere("block twice");
  await until(page, onDesk);
  await page.getByRole("link", { name: "Rooms" }).first().click();
  await page.getByRole("heading", { name: "Rooms", level: 1 }).waitFor();
  await screen(page, `#/rooms/patience/${idOf(whole)}`);
  await press(page, "Erase");
  await until(page, `!${onDesk} && !${isThere(whole)}`);

  // From now on the browser refuses half-written text, and nothing else.
  await insidePage(
    page,
    `window.writes = Storage.prototype.setItem;
     Storage.prototype.setItem = function (key, text) {
       if (key.startsWith("amends.1.desk.")) throw new DOMException("quota", "QuotaExceededError");
       window.writes.call(this, key, text);
     }`,
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("status").filter({ hasText: "Not kept" }).first().waitFor();
  await until(page, isThere(whole));
  assert.ok(!(await insidePage(page, onDesk)));
  await insidePage(page, `Storage.prototype.setItem = window.writes`);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("status").filter({ hasText: "Kept in this browser" }).first().waitFor();
  await until(page, onDesk);
  assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0);
});
