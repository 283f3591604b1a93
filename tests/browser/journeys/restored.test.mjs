// A page that the browser kept whole while the person was elsewhere, and shows again on Back. It has
// heard nothing of other tabs meanwhile.

import assert from "node:assert/strict";
import { insidePage, journey } from "../kit.mjs";
import { lock, lockedHeading, passphrase, patient, setPassphrase, tryToUnlock, unlock } from "../kit/locked.mjs";
import { alternative, started, stored } from "../kit/stored.mjs";

const before = "Walk round the block";
const after = "Ring Tomasz";
const options = { storage: stored(started, alternative(before)), keepsPages: true, at: "#/rooms/patience" };
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Goes elsewhere, does something there, and comes back by the browser's Back, to a page that says one of these words. */
async function away(page, url, says, meanwhile) {
  await page.evaluate(() => {
    window.addEventListener("pageshow", (event) => sessionStorage.setItem("kept whole", String(event.persisted)));
  });
  await page.goto(`${url}blank.html`);
  await meanwhile();
  await page.evaluate(() => history.back());
  // The page is on its way twice: shown again, and loaded anew by itself.
  const arrived = () => insidePage(page, `document.readyState === "complete" && ${says}.test(document.body.innerText)`);
  for (let tries = 0; !(await arrived().catch(() => false)); tries += 1) {
    assert.ok(tries < 200, "it doesn't ask before it shows anything");
    await new Promise((next) => setTimeout(next, 100));
  }
  assert.equal(await insidePage(page, `sessionStorage.getItem("kept whole")`), "true", "the browser kept no page");
}

journey("what another tab wrote meanwhile is there after Back, and nothing is shown before it is asked for", options, async ({ page, context, url }) => {
  await page.getByText(before).first().waitFor();
  await away(page, url, /\bOpen\b/, async () => {
    const other = await context.newPage();
    await other.goto(`${url}#/rooms/patience`);
    await other.getByRole("textbox", { name: "Something I could do instead" }).fill(after);
    await press(other, "Put it on my list");
    await other.getByText(after).first().waitFor();
    await other.close();
  });
  assert.doesNotMatch(await page.locator("body").innerText(), /Walk/);
  await press(page, "Open");
  await page.getByText(after).first().waitFor();
});

journey("a page that was open when another tab locked is locked after Back", { ...options, timeout: 240_000 }, async ({ page, context, url }) => {
  await setPassphrase(page);
  await page.goto(`${url}#/rooms/patience`);
  await page.getByText(before).first().waitFor();
  // Whichever is first, being shown again or hearing of the lock: it asks, or is locked at once.
  await away(page, url, /\bOpen\b|\bLocked\b/, async () => {
    const other = await context.newPage();
    await other.goto(`${url}#/`);
    await unlock(other);
    await lock(other);
    await other.close();
  });
  assert.doesNotMatch(await page.locator("body").innerText(), /Walk/);
  const open = page.getByRole("button", { name: "Open", exact: true });
  await open.or(lockedHeading(page)).first().waitFor(patient);
  if (await open.isVisible()) await open.click();
  await lockedHeading(page).waitFor(patient);
  assert.doesNotMatch(await page.locator("body").innerText(), /Walk/);
  await tryToUnlock(page, passphrase);
  await page.getByText(before).first().waitFor(patient);
});
