// The lock: set, used, changed and removed; nothing is readable while it is locked, and nothing is
// lost whatever happens on the way.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey, keptOffline } from "../kit.mjs";
import {
  allSealed,
  choosePassphrase,
  codeOnScreen,
  expectNothingSaid,
  field,
  lock,
  lockedHeading,
  passphrase,
  patient,
  putOnPaper,
  setPassphrase,
  tryToUnlock,
  unlock,
} from "../kit/locked.mjs";
import { screen, storageOf } from "../kit/steps.mjs";
import { alternative, started, stored } from "../kit/stored.mjs";

const timeout = 240_000;
const before = "Walk round the block";
const storage = stored(started, alternative(before));
const after = "Ring Tomasz and say nothing about it 😶";
const half = "I read your messages on the old tablet";
/** What must not be found anywhere: text, dates, rooms, kinds, settings. */
const words = [before, after, half, "2026-11", "patience", "alternative", "ownership", "started"];

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const box = (page, name) => page.getByRole("textbox", { name });

async function write(page, what) {
  await screen(page, "#/rooms/patience");
  await box(page, "Something I could do instead").fill(what);
  await press(page, "Put it on my list");
  await page.getByText(what).first().waitFor();
}

journey(
  "what is written with a passphrase can't be read while it is locked, and is all there afterwards",
  { viewport: "both", storage, timeout },
  async ({ page }) => {
    await setPassphrase(page);
    await write(page, after);
    await screen(page, "#/rooms/ownership");
    await box(page, "What I did").fill(half);
    await lock(page);
    await expectNothingSaid(page, words);
    assert.match(page.url(), /#\/$/, "the address names no room");

    await tryToUnlock(page, "otter lamp cedar violet");
    await page.getByText("That didn't open it.").waitFor(patient);
    await tryToUnlock(page, "   ");
    await page.getByText("Type the passphrase first.").waitFor();
    await page.locator(".field-refused input:focus").waitFor();
    await expectNothingSaid(page, words);

    // A keyboard adds a space, or writes é in two parts.
    await unlock(page, ` ${passphrase} `);
    assert.match(page.url(), /#\/rooms\/ownership$/, "back where it was locked");
    assert.equal(await box(page, "What I did").inputValue(), half);
    await screen(page, "#/rooms/patience");
    await page.getByText(before).first().waitFor();
    await page.getByText(after).first().waitFor();

    // Loading it anew locks it too; the address asked for waits unseen.
    await page.reload();
    await lockedHeading(page).waitFor();
    await expectNothingSaid(page, words);
    await unlock(page);
    assert.match(page.url(), /#\/rooms\/patience$/);
    await insidePage(page, `location.reload()`);
    await lockedHeading(page).waitFor();
    await insidePage(page, `location.hash = "#/rooms/ownership"`);
    await page.waitForURL(/#\/$/);
    await unlock(page);
    await box(page, "What I did").waitFor();
  },
);

journey("a passphrase is the same however a keyboard puts its letters together", { storage, timeout }, async ({ page }) => {
  const composed = "caf\u00e9 vielleicht morgen";
  await setPassphrase(page, composed);
  await lock(page);
  await unlock(page, composed.normalize("NFD"));
});

journey("the recovery code opens it, and a new passphrase can be set with it", { storage, timeout }, async ({ page }) => {
  const code = await setPassphrase(page);
  await lock(page);
  await press(page, "Use the recovery code");
  const slip = code.replace(/^(.{12})(.)/, (all, start, letter) => start + (letter === "7" ? "8" : "7"));
  await tryToUnlock(page, slip, "Recovery code");
  await page.getByText("There is a slip in group 3.").waitFor();
  await tryToUnlock(page, code.slice(0, 20), "Recovery code");
  await page.getByText("The code has 30 letters and digits. Here are 17.").waitFor();
  await unlock(page, code.toLowerCase().replaceAll("-", " "), "Recovery code");

  await screen(page, "#/more/passphrase");
  await page.getByText("You opened this with the recovery code.").waitFor();
  await page.getByRole("link", { name: "Change the passphrase" }).click();
  await field(page, "Passphrase you use now, or recovery code").fill(code);
  await field(page, "New passphrase").fill("ladder window seven geese");
  await field(page, "The same again").fill("ladder window seven geese");
  await press(page, "Change it");
  await page.getByText("The new passphrase holds.").waitFor(patient);
  await lock(page);
  await tryToUnlock(page, passphrase);
  await page.getByText("That didn't open it.").waitFor(patient);
  await unlock(page, "ladder window seven geese");
});

journey("a new recovery code takes the place of the old one", { storage, timeout }, async ({ page }) => {
  const old = await setPassphrase(page);
  await screen(page, "#/more/passphrase/code");
  const proof = field(page, "Passphrase you use now, or recovery code");
  await press(page, "Go on");
  await page.getByText("Type the passphrase first.").waitFor();
  await proof.fill("not the one at all");
  await press(page, "Go on");
  await page.getByText("That didn't open it.").waitFor(patient);
  assert.equal(await page.getByRole("heading", { name: "Your recovery code" }).count(), 0, "no code before it may be taken");

  await proof.fill(passphrase);
  await press(page, "Go on");
  const groups = await codeOnScreen(page);
  await putOnPaper(page, groups, "Use this code from now on");
  await page.getByText("The new code holds.").waitFor(patient);
  await lock(page);
  await press(page, "Use the recovery code");
  await tryToUnlock(page, old, "Recovery code");
  await page.getByText("That didn't open it.").waitFor(patient);
  await unlock(page, groups.join(""), "Recovery code");
});

journey("a removed passphrase leaves everything readable, and nothing of the lock behind", { storage, timeout }, async ({ page }) => {
  await setPassphrase(page);
  await write(page, after);
  await screen(page, "#/more/passphrase/remove");
  await field(page, "Passphrase you use now, or recovery code").fill(passphrase);
  await press(page, "Remove it");
  await page.getByText("The passphrase is removed.").waitFor(patient);
  const sealed = `Object.values(localStorage).filter((text) => text.startsWith("s")).length`;
  await page.waitForFunction((count) => Object.values(localStorage).filter((text) => text.startsWith("s")).length === count, 0);
  await page.reload();
  await page.getByRole("heading", { name: "Remove" }).or(page.getByRole("heading", { name: "Passphrase" })).first().waitFor();
  assert.equal(await insidePage(page, sealed), 0);
  assert.ok(!Object.keys(await storageOf(page)).some((key) => key.startsWith("amends.2.")));
  await screen(page, "#/rooms/patience");
  await page.getByText(before).first().waitFor();
  await page.getByText(after).first().waitFor();
});

journey("unlocking works with the server stopped", { storage, timeout }, async ({ page, site }) => {
  await setPassphrase(page);
  await site.stop();
  await page.reload();
  await unlock(page);
  await screen(page, "#/rooms/patience");
  await page.getByText(before).first().waitFor();
});

journey(
  "no passphrase can be set where the app isn't kept for offline use",
  { storage, timeout, context: { serviceWorkers: "block" } },
  async ({ page }) => {
    await screen(page, "#/more/passphrase/set");
    await page.getByRole("status").getByText("Not ready yet.").waitFor();
    await field(page, "Passphrase").fill(passphrase);
    await field(page, "The same again").fill(passphrase);
    await page.clock.fastForward(10_000);
    assert.ok(await page.getByRole("button", { name: "Go on", exact: true }).isDisabled());
    assert.ok(!Object.keys(await storageOf(page)).some((key) => key.startsWith("amends.2.")));
  },
);

/** Until `window.ready`, the app isn't kept for offline use. */
function notYet() {
  const answer = () => Promise.resolve(window.ready === true);
  Object.defineProperty(window, "amendsKeptForOffline", { get: () => answer, set() {} });
}

journey(
  "the passphrase waits for the app to be kept for offline use, says so beforehand, and goes on by itself",
  { storage, timeout, before: (context) => context.addInitScript(notYet), at: "#/more/passphrase/set" },
  async ({ page }) => {
    const goOn = page.getByRole("button", { name: "Go on", exact: true });
    await page.getByRole("status").getByText("Not ready yet.").waitFor();
    assert.ok(await goOn.isDisabled());
    await expectAccessible(page);
    await field(page, "Passphrase").fill(passphrase);
    await field(page, "The same again").fill(passphrase);
    await insidePage(page, `window.ready = true`);
    await page.clock.fastForward(3_000);
    await page.getByRole("status").getByText(/^Ready\./).waitFor();
    await goOn.click();
    await codeOnScreen(page);
  },
);

// Interrupted ---------------------------------------------------------------------------------

const beginning = (page) =>
  lockedHeading(page).or(page.getByRole("navigation", { name: "Main" })).or(page.getByRole("button", { name: "Open", exact: true })).first().waitFor(patient);

/** Ends the page in one of two ways, and gives the page that the person opens next. */
const ended = {
  "is closed": async ({ page, context, url }) => {
    await page.close({ runBeforeUnload: false });
    const next = await context.newPage();
    await next.goto(url);
    return next;
  },
  "goes elsewhere": async ({ page }) => {
    await page.goto("about:blank");
    await page.goBack();
    return page;
  },
};

/** Whatever happened: everything that was written is there, and in the end in one form. */
async function expectAllThere(page, url) {
  await beginning(page);
  if (await page.getByRole("button", { name: "Open", exact: true }).isVisible()) await press(page, "Open");
  await beginning(page);
  const locked = await lockedHeading(page).isVisible();
  if (locked) {
    await unlock(page);
    if (!(await page.getByRole("button", { name: "Lock", exact: true }).isVisible())) await allReadable(page);
    else await allSealed(page);
  }
  await page.goto(`${url}#/rooms/patience`);
  await page.getByText(before).first().waitFor();
  await page.getByText(after).first().waitFor();
  return locked;
}

const sealedCount = `Object.entries(localStorage).filter(([key, text]) => key.startsWith("amends.") && text.startsWith("s")).length`;
async function allReadable(page) {
  for (let tries = 0; (await insidePage(page, sealedCount)) > 0; tries += 1) {
    assert.ok(tries < 300, "not everything is readable");
    await page.waitForTimeout(100);
  }
}

for (const [wait, how] of [[0, "is closed"], [150, "goes elsewhere"], [700, "is closed"], [1500, "is closed"], [2500, "goes elsewhere"], [4000, "is closed"]]) {
  journey(`a page that ${how} ${wait} ms after “Lock it” loses nothing`, { storage, timeout }, async ({ page, context, url }) => {
    await write(page, after);
    const groups = await choosePassphrase(page);
    await putOnPaper(page, groups, "Lock it");
    await page.waitForTimeout(wait);
    const next = await ended[how]({ page, context, url });
    await expectAllThere(next, url);
  });

  journey(`a page that ${how} ${wait} ms after “Remove it” loses nothing`, { storage, timeout }, async ({ page, context, url }) => {
    await write(page, after);
    await setPassphrase(page);
    await screen(page, "#/more/passphrase/remove");
    await field(page, "Passphrase you use now, or recovery code").fill(passphrase);
    await press(page, "Remove it");
    await page.waitForTimeout(wait);
    const next = await ended[how]({ page, context, url });
    await expectAllThere(next, url);
  });
}

// Several tabs --------------------------------------------------------------------------------

journey("a passphrase set in one tab locks the other, with its half-written text kept", { storage, timeout }, async ({ page, context, url }) => {
  const other = await context.newPage();
  await other.goto(`${url}#/rooms/ownership`);
  await box(other, "What I did").fill(half);
  await setPassphrase(page);
  await lockedHeading(other).waitFor(patient);
  await allSealed(page);
  await expectNothingSaid(other, words);
  await unlock(other);
  await screen(other, "#/rooms/ownership");
  assert.equal(await box(other, "What I did").inputValue(), half);

  // Locking one locks the other too; so does leaving.
  await screen(other, "#/rooms/patience");
  await lock(page);
  await lockedHeading(other).waitFor(patient);
  await unlock(page);
  await unlock(other);
  await press(page, "Leave now");
  await page.waitForURL(/blank\.html$/);
  await lockedHeading(other).waitFor(patient);
  await page.goto(url);
  await lockedHeading(page).waitFor();
});

journey("a passphrase removed in one tab opens the other", { storage, timeout }, async ({ page, context, url }) => {
  await setPassphrase(page);
  const other = await context.newPage();
  await other.goto(`${url}#/rooms/patience`);
  await unlock(other);
  await screen(page, "#/more/passphrase/remove");
  await field(page, "Passphrase you use now, or recovery code").fill(passphrase);
  await press(page, "Remove it");
  await page.getByText("The passphrase is removed.").waitFor(patient);
  await write(other, after);
  await other.getByRole("button", { name: "Lock", exact: true }).waitFor({ state: "detached" });
  await page.reload();
  await screen(page, "#/rooms/patience");
  await page.getByText(after).first().waitFor();
  await other.reload();
  await other.getByText(after).first().waitFor();
});

// The first visit -----------------------------------------------------------------------------

journey("the passphrase is offered before the first word, and the visit goes on after it", { viewport: "phone", timeout }, async ({ page }) => {
  await page.getByText("Anyone who can open this browser can read it unless you set a passphrase.").waitFor();
  await keptOffline(page);
  await page.getByRole("link", { name: "Set a passphrase first" }).click();
  await setPassphrase(page);
  await page.getByRole("link", { name: "Go on" }).click();
  await page.getByText("Only the passphrase opens it.").waitFor();
  await press(page, "Start");
  await page.getByRole("heading", { name: "Is any of this true?" }).waitFor();
  await lock(page);
  await unlock(page);
  await page.getByRole("heading", { name: "Is any of this true?" }).waitFor();
  await allSealed(page);
});
