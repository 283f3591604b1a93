// The lock as a person handles it: setting a passphrase, unlocking, and looking for words that must
// not be there.

import assert from "node:assert/strict";
import { keptOffline, insidePage } from "./page.mjs";
import { screen, storageOf } from "./steps.mjs";

export const passphrase = "otter lamp cedar violin";

/** Deriving a key takes its time on a busy machine. */
export const patient = { timeout: 60_000 };

const button = (page, name) => page.getByRole("button", { name, exact: true });
export const field = (page, name) => page.getByRole("textbox", { name, exact: true });

/** The heading of the screen in front of everything. */
export const lockedHeading = (page) => page.getByRole("heading", { name: "Locked", level: 1 });

/** Types a passphrase twice and goes on to the code, which is returned as six groups. */
export async function choosePassphrase(page, chosen = passphrase) {
  await keptOffline(page);
  await screen(page, "#/more/passphrase/set");
  await field(page, "Passphrase").fill(chosen);
  await field(page, "The same again").fill(chosen);
  await button(page, "Go on").click();
  return codeOnScreen(page);
}

/** The recovery code while it is shown. */
export async function codeOnScreen(page) {
  await page.getByRole("heading", { name: "Your recovery code" }).waitFor(patient);
  const groups = await page.getByRole("list", { name: "Recovery code" }).getByRole("listitem").allInnerTexts();
  assert.equal(groups.length, 6);
  for (const group of groups) assert.match(group, /^[0-9A-HJKMNP-TV-Z]{5}$/);
  return groups;
}

/** Says that the code is on paper, and types the group that is asked for. */
export async function putOnPaper(page, groups, yes) {
  await button(page, "I have it on paper").click();
  assert.doesNotMatch(await page.locator("main").innerText(), new RegExp(groups[0]));
  const asked = page.getByRole("textbox", { name: /^Group \d of the code$/ });
  const label = await page.getByText(/^Group \d of the code$/).innerText();
  await asked.fill(groups[Number(label.match(/\d/)[0]) - 1].toLowerCase());
  await button(page, yes).click();
}

/** Sets a passphrase and waits until everything is sealed. Returns the recovery code. */
export async function setPassphrase(page, chosen = passphrase) {
  const groups = await choosePassphrase(page, chosen);
  await putOnPaper(page, groups, "Lock it");
  await page.getByText("The passphrase is set.").waitFor(patient);
  await allSealed(page);
  return groups.join("-");
}

/** Waits until nothing in storage is readable that could say anything. */
export async function allSealed(page) {
  const readable = `Object.entries(localStorage).filter(([key, text]) =>
    /^amends\\.1\\.(r|desk|pending|aside|backup)\\b/.test(key) && text.startsWith("p") && text.length > 17).length`;
  for (let tries = 0; (await insidePage(page, readable)) > 0; tries += 1) {
    assert.ok(tries < 300, "not everything is sealed");
    await page.waitForTimeout(100);
  }
}

/** Presses Lock, and waits until the screen in front of everything is there. */
export async function lock(page) {
  await button(page, "Lock").click();
  await lockedHeading(page).waitFor(patient);
}

/** Types a passphrase or, after choosing so, a code, and presses Unlock. */
export async function tryToUnlock(page, secret = passphrase, name = "Passphrase") {
  await field(page, name).fill(secret);
  await button(page, "Unlock").click();
}

/** Unlocks, and waits for the app behind. */
export async function unlock(page, secret, name) {
  await lockedHeading(page).waitFor(patient);
  await tryToUnlock(page, secret, name);
  await page.getByRole("navigation", { name: "Main" }).waitFor(patient);
}

/** Fails if any of these words can be found: on the page, in its title or address, or in storage. */
export async function expectNothingSaid(page, words) {
  const seen = await insidePage(
    page,
    `[document.title, location.href, document.documentElement.outerHTML, JSON.stringify({ ...sessionStorage })].join("\\n")`,
  );
  const kept = JSON.stringify(await storageOf(page));
  for (const word of words) {
    assert.ok(!seen.includes(word), `the page says ${word}`);
    assert.ok(!kept.includes(word), `storage says ${word}`);
  }
  assert.equal(await page.title(), "Amends");
}

/** Hides the page as a person does who goes to another tab, or shows it again. */
export function show(page, visible) {
  return insidePage(
    page,
    `Object.defineProperty(document, "visibilityState", { get: () => "${visible ? "visible" : "hidden"}", configurable: true });
     document.dispatchEvent(new Event("visibilitychange"))`,
  );
}
