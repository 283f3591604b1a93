// What is written stays written: several tabs, no room, no storage at all, damaged bytes, a newer
// format, text that isn't finished.

import assert from "node:assert/strict";
import { journey } from "../kit.mjs";
import { alternative, idOf, started, stored } from "../kit/stored.mjs";
import { savedFile, screen, storageOf } from "../kit/steps.mjs";

const own = "What I did";
const keepVersion = (page) => page.getByRole("button", { name: "Keep this version" });
const alternativeBox = (page) => page.getByRole("textbox", { name: "Something I could do instead" });
const status = (page, text) => page.getByRole("status").filter({ hasText: text }).first();

// Several tabs --------------------------------------------------------------------------------

journey(
  "what one tab keeps is seen in the other within a moment",
  { viewport: "both", storage: stored(started), at: "#/rooms/patience" },
  async ({ page, context, url }) => {
    const other = await context.newPage();
    await other.goto(`${url}#/rooms/patience`);
    await alternativeBox(other).fill("Dig over the far bed");
    await other.getByRole("button", { name: "Put it on my list" }).click();
    await page.getByText("Dig over the far bed").first().waitFor({ timeout: 2000 });
    await alternativeBox(page).fill("Ring Tomasz");
    await page.getByRole("button", { name: "Put it on my list" }).click();
    await other.getByText("Ring Tomasz").first().waitFor({ timeout: 2000 });
  },
);

journey(
  "one record changed in two tabs at once keeps both texts, and the person chooses",
  { storage: stored(started, alternative("Walk round the block")), at: null },
  async ({ page, context, url }) => {
    const address = `${url}#/rooms/patience/${idOf("Walk round the block")}`;
    const other = await context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(address);
      await alternativeBox(tab).waitFor();
    }
    await alternativeBox(page).fill("Walk to the river and back");
    await alternativeBox(other).fill("Walk round the block twice");
    for (const tab of [page, other]) {
      await tab.getByRole("button", { name: "Keep", exact: true }).click();
      await status(tab, "Kept in this browser").waitFor();
    }
    for (const tab of [page, other]) {
      await tab.getByText("One entry was changed in two places.").waitFor();
    }
    await page.getByRole("link", { name: "Look at them" }).click();
    await page.getByText("Walk to the river and back").waitFor();
    await page.getByText("Walk round the block twice").waitFor();
    await page
      .locator("main .notice", { hasText: "Walk to the river and back" })
      .getByRole("button", { name: "Keep this text" })
      .click();
    await page.getByText("Nothing to choose.").waitFor();
    await screen(other, "#/rooms/patience");
    await other.getByText("Walk to the river and back").first().waitFor();
    assert.equal(await other.getByText("Walk round the block twice").count(), 0);
  },
);

journey(
  "everything erased in one tab is gone from the other too",
  { storage: stored(started, alternative("Walk round the block")), at: "#/rooms/patience" },
  async ({ page, context, url }) => {
    const other = await context.newPage();
    await other.goto(`${url}#/more/data`);
    await page.getByText("Walk round the block").first().waitFor();
    await other.getByRole("button", { name: "Erase everything" }).click();
    await other.getByRole("button", { name: "Yes, erase it all" }).click();
    for (const tab of [page, other]) await tab.getByRole("heading", { name: "Everything is erased", level: 1 }).waitFor();
    assert.equal(await page.getByText("Walk round the block").count(), 0);
  },
);

// No room, no storage -------------------------------------------------------------------------

/** Takes all the room there is but `left` UTF-16 units. */
function takeAllRoom(left) {
  if (!location.protocol.startsWith("http") || sessionStorage.getItem("taken")) return;
  sessionStorage.setItem("taken", "yes");
  let used = "another".length;
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at);
    used += key.length + localStorage.getItem(key).length;
  }
  localStorage.setItem("another", "x".repeat(5 * 1024 * 1024 - used - left));
}

const sentence = "I read her messages for three months and said I hadn't.";

journey(
  "a full storage is told, the text stays, and it is kept once there is room",
  {
    viewport: "both",
    storage: stored(started),
    before: (context) => context.addInitScript(takeAllRoom, 0),
    at: "#/rooms/ownership",
  },
  async ({ page }) => {
    const box = page.getByRole("textbox", { name: own });
    await box.fill(sentence);
    await status(page, "Not kept").waitFor();
    await page.getByText("There is no room left").waitFor();
    await keepVersion(page).click();
    await status(page, "Not kept").waitFor();
    await screen(page, "#/timeline");
    await page.getByText(sentence).first().waitFor();

    await page.getByRole("link", { name: "Save a backup" }).click();
    const backup = await savedFile(page, () => page.getByRole("button", { name: "Save a backup file" }).click());
    assert.ok(backup.text.includes(sentence));

    await page.getByRole("button", { name: "Try again" }).click();
    await status(page, "Not kept").waitFor();
    await page.evaluate(() => localStorage.removeItem("another"));
    await page.getByRole("button", { name: "Try again" }).click();
    await status(page, "Kept in this browser").waitFor();
    await page.reload();
    await screen(page, "#/timeline");
    await page.getByText(sentence).first().waitFor();
  },
);

/** What a browser does that forbids storage. */
function blockStorage() {
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("denied", "SecurityError");
    },
  });
}

journey(
  "blocked storage is told at the start, and everything else works, the backup too",
  { viewport: "both", before: (context) => context.addInitScript(blockStorage), at: "#/rooms/ownership" },
  async ({ page }) => {
    await page.getByRole("heading", { name: "Nothing can be kept here", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Go on without keeping" }).click();
    const box = page.getByRole("textbox", { name: own });
    await box.fill(sentence);
    await keepVersion(page).click();
    await status(page, "Not kept").waitFor();
    await screen(page, "#/more/data");
    const backup = await savedFile(page, () => page.getByRole("button", { name: "Save a backup file" }).click());
    assert.ok(backup.text.includes(sentence));
  },
);

// Damaged and newer ---------------------------------------------------------------------------

const whole = stored(
  started,
  alternative("Walk round the block"),
  alternative("Ring Tomasz"),
  alternative("Dig over the far bed"),
);
const damagedKey = Object.keys(whole).find((key) => key.includes(idOf("Ring Tomasz")));
const damaged = { ...whole, [damagedKey]: whole[damagedKey].replace("Ring", "Rinq") };

journey(
  "one flipped character is told at the start, nothing is overwritten and the rest can be used",
  { viewport: "both", storage: damaged, at: "#/rooms/patience" },
  async ({ page }) => {
    await page.getByRole("heading", { name: "Something is missing", level: 1 }).waitFor();
    await page.getByText("1 piece can't be read.").waitFor();
    const before = await storageOf(page);
    for (const [key, value] of Object.entries(damaged)) assert.equal(before[key], value, key);

    await page.getByRole("button", { name: "Go on without it" }).click();
    await page.getByText("Walk round the block").first().waitFor();
    assert.equal(await page.getByText("Rinq").count(), 0);
    await alternativeBox(page).fill("Sharpen the secateurs");
    await page.getByRole("button", { name: "Put it on my list" }).click();
    await status(page, "Kept in this browser").waitFor();

    const after = await storageOf(page);
    for (const [key, value] of Object.entries(damaged)) {
      if (key !== damagedKey) assert.equal(after[key], value, key);
    }
    assert.ok(Object.values(after).some((value) => value.includes("Rinq")), "the damaged bytes are set aside");
    await screen(page, "#/more/data");
    const backup = await savedFile(page, () => page.getByRole("button", { name: "Save a backup file" }).click());
    assert.equal(JSON.parse(backup.text).aside.length, 1);
    assert.ok(backup.text.includes("Rinq"));

    await page.reload();
    await page.getByRole("heading", { name: "Your data", level: 1 }).waitFor();
  },
);

journey(
  "data of a newer version is shown and not touched",
  { storage: { ...whole, "amends.3.whatever": "not ours to read" }, at: "#/rooms/patience" },
  async ({ page }) => {
    await page.getByRole("heading", { name: "A newer version was here", level: 1 }).waitFor();
    const before = await storageOf(page);
    await page.getByRole("button", { name: "Only look" }).click();
    await page.getByText("Ring Tomasz").first().waitFor();
    await alternativeBox(page).fill("Sharpen the secateurs");
    await page.getByRole("button", { name: "Put it on my list" }).click();
    await status(page, "Not kept").waitFor();
    await page.getByText("A newer version of this app has been used here.").waitFor();
    assert.deepEqual(await storageOf(page), before);
  },
);

journey(
  "a tab that meets a newer version becomes read-only",
  { storage: whole, at: "#/rooms/patience" },
  async ({ page, context, url }) => {
    await page.getByText("Ring Tomasz").first().waitFor();
    const other = await context.newPage();
    await other.goto(`${url}blank.html`);
    await other.evaluate(() => localStorage.setItem("amends.3.whatever", "newer"));
    await page.getByRole("heading", { name: "A newer version was here", level: 1 }).waitFor({ timeout: 2000 });
  },
);

journey(
  "an entry of a kind this build doesn't know is kept and goes into the backup as it is",
  {
    storage: stored(started, { room: "garden", kind: "seedling", v: 3, body: { kept: "exactly  so", n: [1.50] } }),
    at: "#/more/data",
  },
  async ({ page }) => {
    const before = await storageOf(page);
    await page.getByRole("heading", { name: "Your data", level: 1 }).waitFor();
    const backup = await savedFile(page, () => page.getByRole("button", { name: "Save a backup file" }).click());
    assert.ok(backup.text.includes('"kept":"exactly  so"'));
    const after = await storageOf(page);
    for (const [key, value] of Object.entries(before)) assert.equal(after[key], value);
    await screen(page, "#/timeline");
  },
);

// Half-written --------------------------------------------------------------------------------

journey(
  "half-written text survives a reload, another screen and leaving",
  { viewport: "both", storage: stored(started), at: "#/rooms/ownership" },
  async ({ page, url }) => {
    const box = page.getByRole("textbox", { name: own });
    await box.fill("I told Sam what she had asked me to");
    await box.press("End");
    await box.pressSequentially(" keep");
    await page.reload();
    assert.equal(await box.inputValue(), "I told Sam what she had asked me to keep");
    await box.fill("I told Sam what she had asked me to keep to myself");
    await screen(page, "#/rooms");
    await screen(page, "#/rooms/ownership");
    assert.equal(await box.inputValue(), "I told Sam what she had asked me to keep to myself");
    await box.fill("I told Sam");
    await page.getByRole("button", { name: "Leave now" }).click();
    await page.waitForURL(/blank\.html$/);
    await page.goto(`${url}#/rooms/ownership`);
    assert.equal(await box.inputValue(), "I told Sam");
    await keepVersion(page).click();
    await status(page, "Kept").waitFor();
    await screen(page, "#/rooms/ownership/new");
    assert.equal(await box.inputValue(), "", "what was kept is no longer half-written");
  },
);
