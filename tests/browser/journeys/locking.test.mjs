// Locking by itself, the ways out of a locked app, and what a lock does elsewhere.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { expectNoSideways, expectOneHeading, expectRoomForFingers } from "../kit/layout.mjs";
import {
  choosePassphrase,
  field,
  lock,
  lockedHeading,
  passphrase,
  patient,
  putOnPaper,
  setPassphrase,
  show,
  tryToUnlock,
  unlock,
} from "../kit/locked.mjs";
import { screen, settled, storageOf } from "../kit/steps.mjs";
import { alternative, started, stored } from "../kit/stored.mjs";

const timeout = 240_000;
const storage = stored(started, alternative("Walk round the block"));
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const minutes = (page, count) => page.clock.fastForward(count * 60_000);
const stillOpen = async (page) => {
  await page.waitForTimeout(300);
  assert.equal(await lockedHeading(page).count(), 0, "locked too early");
};

/** On a wide screen, one without navigation doesn't stand in the narrow column of the navigation. */
async function expectRoomToRead(page) {
  const wide = await insidePage(page, `document.querySelector("main").getBoundingClientRect().width`);
  assert.ok(wide > 600, `${wide} px for the screen`);
}

journey("it locks by itself when nothing is touched for the chosen time", { storage, timeout }, async ({ page }) => {
  await setPassphrase(page);
  await screen(page, "#/rooms/ownership");
  await page.getByRole("textbox", { name: "What I did" }).fill("I hid a bill");
  await minutes(page, 14);
  await stillOpen(page);
  await page.keyboard.press("Tab");
  await minutes(page, 14);
  await stillOpen(page);
  await minutes(page, 2);
  await lockedHeading(page).waitFor(patient);
  await unlock(page);
  assert.equal(await page.getByRole("textbox", { name: "What I did" }).inputValue(), "I hid a bill");

  await screen(page, "#/more/passphrase");
  await page.getByRole("group", { name: "Lock when nothing is touched for" }).getByRole("radio", { name: "1 minute", exact: true }).check();
  await minutes(page, 1.2);
  await lockedHeading(page).waitFor(patient);
  await unlock(page);
  await screen(page, "#/more/passphrase");
  await page.getByRole("group", { name: "Lock when nothing is touched for" }).getByRole("radio", { name: "Don't" }).check();
  await minutes(page, 600);
  await stillOpen(page);
});

journey("it locks by itself when out of sight for the chosen time, unless the app sent the person there", { storage, timeout }, async ({ page }) => {
  await setPassphrase(page);
  await show(page, false);
  await minutes(page, 4);
  await show(page, true);
  await stillOpen(page);
  await show(page, false);
  await minutes(page, 6);
  await show(page, true);
  await lockedHeading(page).waitFor(patient);
  await unlock(page);

  // A file picker covers the page for as long as it takes.
  await screen(page, "#/more/data");
  const chooser = page.waitForEvent("filechooser");
  await page.locator("input[type=file]").first().click();
  await chooser;
  await show(page, false);
  await minutes(page, 8);
  await show(page, true);
  await stillOpen(page);

  await screen(page, "#/more/passphrase");
  await page.getByRole("group", { name: "Lock when the app is out of sight for" }).getByRole("radio", { name: "Any time at all" }).check();
  await page.clock.fastForward(20_000);
  await show(page, false);
  await lockedHeading(page).waitFor(patient);
});

journey(
  "what isn't kept keeps the tab from locking until it is, or the person says so",
  { storage, timeout, tolerate: /quota/i },
  async ({ page }) => {
    await setPassphrase(page);
    await page.evaluate(() => {
      const used = Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 7);
      localStorage.setItem("another", "x".repeat(5 * 1024 * 1024 - used));
    });
    await screen(page, "#/rooms/ownership");
    await page.getByRole("textbox", { name: "What I did" }).fill("I hid a bill");
    await page.getByText("There is no room left").waitFor();
    await press(page, "Lock");
    await page.getByText("locking would lose it").waitFor();
    await page.evaluate(() => localStorage.removeItem("another"));
    await page.locator(".notice", { hasText: "locking would lose it" }).getByRole("button", { name: "Try again" }).click();
    await lockedHeading(page).waitFor(patient);
    await unlock(page);
    assert.equal(await page.getByRole("textbox", { name: "What I did" }).inputValue(), "I hid a bill");
  },
);

journey("help and the way out are there while it is locked", { viewport: "phone", storage, timeout, clock: null }, async ({ page }) => {
  await setPassphrase(page);
  await lock(page);
  await page.getByRole("link", { name: "Help", exact: true }).click();
  await page.getByRole("heading", { name: "Help lines", level: 1 }).waitFor();
  await page.getByRole("combobox").selectOption("GB");
  await page.getByRole("link", { name: /999|112/ }).first().waitFor();
  await page.getByRole("link", { name: "Back to unlocking" }).click();
  await lockedHeading(page).waitFor();
  await press(page, "Leave now");
  await page.waitForURL(/blank\.html$/);
  await page.goBack();
  await press(page, "Open");
  await page.getByRole("heading", { name: "Help lines", level: 1 }).waitFor();
  await page.getByRole("link", { name: "Back to unlocking" }).click();
  await lockedHeading(page).waitFor();
  await page.getByText("I have neither").click();
  await press(page, "Erase what is locked here");
  await page.getByRole("dialog").getByRole("button", { name: "Leave now" }).click();
  await page.waitForURL(/blank\.html$/);
});

journey("Shift three times leaves a locked app too", { storage, timeout }, async ({ page }) => {
  await setPassphrase(page);
  await lock(page);
  await field(page, "Passphrase").fill("o");
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
  await page.waitForURL(/blank\.html$/);
});

journey("with both lost, what is locked can be erased, and that is all", { storage, timeout }, async ({ page }) => {
  await setPassphrase(page);
  await lock(page);
  await page.getByText("I have neither").click();
  await page.getByText("There is no other way in.").waitFor();
  await press(page, "Erase what is locked here");
  await press(page, "Yes, erase it all");
  await page.getByRole("heading", { name: "Everything is erased", level: 1 }).waitFor();
  await page.getByRole("button", { name: "Leave now" }).waitFor();
  await expectAccessible(page);
  await expectRoomToRead(page);
  assert.deepEqual(await storageOf(page), {});
  const left = `Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([kept, workers]) => kept.length + workers.length)`;
  for (let tries = 0; (await insidePage(page, left)) > 0; tries += 1) {
    assert.ok(tries < 50, "the copy for offline use is still there");
    await page.waitForTimeout(100);
  }
  await press(page, "Start again");
  await page.getByRole("heading", { name: "A private place to work on your side" }).waitFor();
});

journey("a screen handed over is taken back only with the passphrase", { storage, timeout }, async ({ page, context, url }) => {
  await setPassphrase(page);
  const other = await context.newPage();
  await other.goto(`${url}#/rooms`);
  await unlock(other);
  await screen(page, "#/rooms/review/hand-over");
  await page.getByText("Taking it back needs your passphrase").waitFor();
  await press(page, "Hand it over now");
  await lockedHeading(other).waitFor(patient);
  await expectRoomToRead(page);
  await page.getByRole("textbox", { name: "What has been hard?" }).fill("The silence");
  await press(page, "Keep what I wrote");
  await press(page, "I have it back");
  await lockedHeading(page).waitFor(patient);
  await expectRoomToRead(page);
  assert.doesNotMatch(await page.locator("body").innerText(), /silence|Look back/);
  await unlock(page);
  await page.getByRole("heading", { name: "Look back", level: 1 }).waitFor();
});

journey("locked while it is handed over, it asks once for the passphrase and then whose hands it is in", { storage, timeout }, async ({ page }) => {
  await setPassphrase(page);
  await screen(page, "#/rooms/review/hand-over");
  await press(page, "Hand it over now");
  await page.getByRole("textbox", { name: "What has been hard?" }).fill("The silence");
  const question = page.getByRole("heading", { name: "Is it back in your hands?", level: 1 });
  const unlockThere = async () => {
    await page.reload();
    await lockedHeading(page).waitFor(patient);
    await tryToUnlock(page);
    await question.waitFor(patient);
  };
  await unlockThere();
  await expectGood(page);
  for (const away of ["#/timeline", "#/rooms/review/theirs"]) {
    await insidePage(page, `location.hash = "${away}"`);
    await question.waitFor();
    assert.doesNotMatch(await page.locator("body").innerText(), /silence|Walk/);
  }

  // It isn't: whoever has it then gets nothing without the passphrase.
  await press(page, "Hand it over again");
  const words = page.getByRole("textbox", { name: "What has been hard?" });
  assert.equal(await words.inputValue(), "The silence");
  assert.equal(await page.getByRole("navigation").count(), 0);
  await unlockThere();
  await press(page, "I have it back");
  await page.getByRole("heading", { name: "Look back", level: 1 }).waitFor();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  await page.reload();
  await unlock(page);

  // What they had begun and not given back is gone.
  await screen(page, "#/rooms/review/hand-over");
  await press(page, "Hand it over now");
  await words.waitFor();
  assert.equal(await words.inputValue(), "");
});

journey("a tab that is locked because another set the passphrase opens where it was", { storage, timeout }, async ({ page, context, url }) => {
  const other = await context.newPage();
  await other.goto(`${url}#/rooms/patience`);
  await other.getByText("Walk round the block").first().waitFor();
  await setPassphrase(page);
  await lockedHeading(other).waitFor(patient);
  await other.waitForURL(/#\/$/);
  await unlock(other);
  assert.match(other.url(), /#\/rooms\/patience$/);
  await other.getByText("Walk round the block").first().waitFor();
});

// The way out under a dialog --------------------------------------------------------------------

for (const how of ["by its own button", "by Shift three times"]) {
  journey(`an open dialog can be left ${how}`, { storage, at: "#/more/data" }, async ({ page }) => {
    await press(page, "Erase everything");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    if (how.includes("Shift")) {
      for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("Shift");
    } else {
      await dialog.getByRole("button", { name: "Leave now" }).click();
    }
    await page.waitForURL(/blank\.html$/);
    assert.equal(await page.locator("body").innerText(), "");
  });
}

// For everyone ----------------------------------------------------------------------------------

async function expectGood(page, { heading = true } = {}) {
  if (heading) await expectOneHeading(page);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page, { rules: ["color-contrast"] });
  await page.emulateMedia({ colorScheme: "light" });
  await expectRoomForFingers(page);
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSideways(page);
  }
}

journey("every screen of the lock can be used by everyone", { viewport: "phone", storage, timeout }, async ({ page, picture }) => {
  const look = async (name, options) => {
    await picture(`lock ${name}`);
    await page.emulateMedia({ colorScheme: "dark" });
    await picture(`lock ${name} dark`);
    await page.emulateMedia({ colorScheme: "light" });
    await expectGood(page, options);
  };
  await screen(page, "#/more/passphrase");
  await look("off");
  await screen(page, "#/more/passphrase/set");
  await look("set");
  const groups = await choosePassphrase(page);
  await settled(page);
  await look("code");
  await press(page, "I have it on paper");
  await settled(page);
  await look("question");
  await press(page, "Show the code again");
  await putOnPaper(page, groups, "Lock it");
  await page.getByText("The passphrase is set.").waitFor(patient);
  await settled(page);
  await look("done");
  for (const place of ["", "/change", "/code", "/remove"]) {
    await screen(page, `#/more/passphrase${place}`);
    await look(`on${place}`);
  }
  await lock(page);
  await settled(page);
  await look("locked");
  await page.getByText("I have neither").click();
  await look("neither", { heading: false });
  await press(page, "Use the recovery code");
  await look("by code", { heading: false });
  await press(page, "Use the passphrase");
  await unlock(page, passphrase);
});
