// Backups of a locked app: automatic ones go on after unlocking or say why not, and the copy that the
// page's first script saves comes in with what was set where it was made.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey, openApp } from "../kit.mjs";
import { askingPicker, bytesOf, picker, setUp, written } from "../kit/chosen.mjs";
import { field, lock, passphrase, patient, setPassphrase, unlock } from "../kit/locked.mjs";
import { screen, storageOf } from "../kit/steps.mjs";
import { alternative, started, stored } from "../kit/stored.mjs";

const timeout = 240_000;
const before = "Walk round the block";
const storage = stored(started, alternative(before));
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** The file as it is once it has changed. */
async function rewritten(page, was) {
  for (let tries = 0; (await bytesOf(page)).equals(was); tries += 1) {
    assert.ok(tries < 120, "the file wasn't written");
    await page.waitForTimeout(250);
  }
  return bytesOf(page);
}

journey("an automatic backup goes on after unlocking with the same passphrase", { storage, timeout, at: "#/more/data", before: picker }, async ({ page }) => {
  await setUp(page, passphrase);
  await written(page);
  await setPassphrase(page);
  await lock(page);
  const first = await bytesOf(page);
  await unlock(page);
  await rewritten(page, first);
  await screen(page, "#/more/data");
  await written(page);
});

journey("after unlocking it is said plainly that the file of automatic backups has another passphrase", { storage, timeout, at: "#/more/data", before: picker }, async ({ page, picture }) => {
  await setUp(page, "ladder window seven geese");
  await written(page);
  const first = await bytesOf(page);
  await setPassphrase(page);
  await lock(page);
  await unlock(page);
  await page.getByText("that file has a passphrase of its own").waitFor(patient);
  await picture("lock automatic differs");
  await expectAccessible(page);
  await page.locator(".notice", { hasText: "a passphrase of its own" }).getByRole("link", { name: "Look at it" }).click();
  await field(page, "Passphrase of the automatic backup").fill("ladder window seven geese");
  await press(page, "Go on");
  await written(page);
  assert.ok(!(await bytesOf(page)).equals(first));
  await screen(page, "#/");
  assert.equal(await page.getByText("a passphrase of its own").count(), 0);
});

journey("where the browser must be asked, one press after unlocking goes on with automatic backups", { storage, timeout, at: "#/more/data", before: askingPicker }, async ({ page, picture }) => {
  await setUp(page, passphrase);
  await written(page);
  const first = await bytesOf(page);
  await setPassphrase(page);
  await lock(page);
  await unlock(page);
  await page.getByText("the browser asks you first").waitFor(patient);
  await picture("lock automatic asks");
  await expectAccessible(page);
  await press(page, "Go on with them");
  await rewritten(page, first);
  assert.equal(await page.getByText("the browser asks you first").count(), 0);
});

journey("a copy of what was locked comes in with its passphrase or its code, and with nothing else", { storage, timeout, viewport: "phone", at: "#/more/data" }, async ({ page }) => {
  const code = await setPassphrase(page);
  await lock(page);
  const copy = JSON.stringify({ amends_raw_copy: 1, copied_at: "2026-11-23T09:00:00.000Z", keys: await storageOf(page) });
  assert.doesNotMatch(copy, /Walk/);
  const file = { name: "kept-2026-11-23.json", mimeType: "application/json", buffer: Buffer.from(copy) };
  for (const secret of [passphrase, code.toLowerCase()]) {
    const other = await openApp({ at: "#/more/data" });
    try {
      await other.page.getByLabel("Backup file").setInputFiles(file);
      const panel = other.page.getByRole("region", { name: "Open a locked copy" });
      await panel.waitFor();
      await expectAccessible(other.page);
      const typed = field(other.page, "Passphrase or recovery code of this copy");
      await press(other.page, "Open it");
      await other.page.getByText("Type the passphrase first.").waitFor();
      await typed.fill("otter lamp cedar violet");
      await press(other.page, "Open it");
      await other.page.getByText("This didn't open.").waitFor(patient);
      await other.picture("lock copy wrong");
      assert.deepEqual(await storageOf(other.page), {});
      await typed.fill(secret);
      await press(other.page, "Open it");
      await press(other.page, "Bring it in");
      await other.page.getByText("It's in.").waitFor();
      await screen(other.page, "#/rooms/patience");
      await other.page.getByText(before).first().waitFor();
      assert.ok(!(await insidePage(other.page, "JSON.stringify(localStorage)")).includes("amends.2."), "the lock doesn't come along");
      other.expectCleanConduct();
    } finally {
      await other.close();
    }
  }
});
