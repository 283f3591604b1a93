// What was written anew as a whole: it is said for a while that the browser is still putting it on the
// disk, and everything else goes on as before.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { allSealed, field, lock, lockedHeading, passphrase, patient, setPassphrase, unlock } from "../kit/locked.mjs";
import { savedFile, screen } from "../kit/steps.mjs";
import { alternative, started, stored } from "../kit/stored.mjs";

const timeout = 240_000;
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const said = (page) => page.getByRole("status").filter({ hasText: "Still being written." });
const advice = "Leave this page open for a minute.";
const many = Array.from({ length: 150 }, (_, n) => alternative(`Walk round the block, ${n} times`));

/** It is said on every screen for the whole time, and then no more. */
async function expectSaidForAWhile(page) {
  await said(page).getByText(advice).waitFor();
  await screen(page, "#/rooms");
  await page.clock.fastForward(50_000);
  await said(page).getByText(advice).waitFor();
  await page.clock.fastForward(20_000);
  await said(page).waitFor({ state: "detached" });
}

journey("after a passphrase was set or removed, it is said that this is still being written", { storage: stored(started, ...many), timeout }, async ({ page }) => {
  await setPassphrase(page);
  await expectAccessible(page);
  await expectSaidForAWhile(page);
  await screen(page, "#/more/passphrase/remove");
  await field(page, "Passphrase you use now, or recovery code").fill(passphrase);
  await press(page, "Remove it");
  await page.getByText("The passphrase is removed.").waitFor(patient);
  await expectSaidForAWhile(page);
});

journey("meanwhile it can be locked and left as always", { storage: stored(started), timeout }, async ({ page, url }) => {
  await setPassphrase(page);
  await said(page).waitFor();
  await lock(page);
  await unlock(page);
  await allSealed(page);
  await screen(page, "#/more/passphrase/remove");
  await field(page, "Passphrase you use now, or recovery code").fill(passphrase);
  await press(page, "Remove it");
  await said(page).waitFor(patient);
  await press(page, "Leave now");
  await page.waitForURL(/blank\.html$/);
  await page.goto(url);
  await page.getByRole("navigation", { name: "Main" }).or(lockedHeading(page)).first().waitFor();
});

journey("after a large file was brought in, it is said that this is still being written", { storage: stored(started, ...many), at: "#/more/data", timeout }, async ({ page }) => {
  const file = await savedFile(page, () => press(page, "Save a backup file"));
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await screen(page, "#/more/data");
  const bytes = { name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text) };
  await page.getByLabel("Backup file").setInputFiles(bytes);
  await press(page, "Bring it in");
  await page.getByText("It's in.").waitFor();
  await expectSaidForAWhile(page);
});

journey("after an ordinary save nothing of the kind is said", { storage: stored(started), at: "#/rooms/patience" }, async ({ page }) => {
  await page.getByRole("textbox", { name: "Something I could do instead" }).fill("Walk round the block");
  await press(page, "Put it on my list");
  await page.getByRole("status").filter({ hasText: "Kept in this browser" }).first().waitFor();
  assert.equal(await said(page).count(), 0);
});
