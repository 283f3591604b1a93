// A letter typed for an hour survives a reload, a crash of the tab, and its own erasing.

import assert from "node:assert/strict";
import { insidePage, journey } from "../kit.mjs";
import { addressOf, begin, findings, letterBox, longLetter, room, status } from "../kit/letter.mjs";

/** Kills the tab's renderer, as running out of memory does, and opens the same address in another tab. */
async function crashAndReturn({ page, context, url }) {
  const address = await addressOf(page);
  const session = await context.newCDPSession(page);
  const gone = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => {});
  await gone;
  const next = await context.newPage();
  await next.goto(url + address);
  await letterBox(next).waitFor();
  return next;
}

journey("a long letter is there again after a reload, to the letter", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, longLetter);
  await page.keyboard.type("\nP.S. The bins are out.");
  await page.waitForTimeout(600);
  await page.reload();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), `${longLetter}\nP.S. The bins are out.`);
});

journey("a reload in the middle of a word loses nothing", room, async ({ page }) => {
  await begin(page, longLetter);
  await page.keyboard.type("\nAnd the wor");
  await page.reload();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), `${longLetter}\nAnd the wor`);
});

journey("after a crash of the tab, what was written before the last pause is there", room, async (app) => {
  await begin(app.page, longLetter);
  await app.page.keyboard.type("\nI lied to you for eight months.");
  await app.page.waitForTimeout(600);
  const next = await crashAndReturn(app);
  assert.equal(await letterBox(next).inputValue(), `${longLetter}\nI lied to you for eight months.`);
  // And it goes on from there, in the new tab, across another crash.
  await letterBox(next).press("Control+End");
  await next.keyboard.type(" Eight.");
  await next.waitForTimeout(600);
  const third = await crashAndReturn({ ...app, page: next });
  assert.equal(await letterBox(third).inputValue(), `${longLetter}\nI lied to you for eight months. Eight.`);
});

// The real clock: a driven one lets no timer fire while keys come in without a pause.
journey("typing that never pauses is kept every few seconds all the same", { ...room, clock: null }, async (app) => {
  await begin(app.page, "Dear Noor,");
  let typed = "Dear Noor,";
  const start = Date.now();
  // Faster than the pause that would keep it, for longer than the longest wait.
  for (let word = 0; Date.now() - start < 6_000; word += 1) {
    await app.page.keyboard.type(` word${word}`);
    typed += ` word${word}`;
  }
  const next = await crashAndReturn(app);
  const left = await letterBox(next).inputValue();
  assert.ok(typed.startsWith(left), "what is left is not what was typed");
  assert.ok(left.length > typed.length / 3, `${left.length} of ${typed.length} characters are left`);
});

journey("leaving by the browser's Back with the caret in the letter stops nothing and loses nothing", room, async ({ page }) => {
  await begin(page, "I lied to you.");
  await page.keyboard.type(" For eight mon");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Apologise" }).waitFor();
  await page.goForward();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), "I lied to you. For eight mon");
});

journey("what an open form is told to put down is put down", room, async ({ page }) => {
  await begin(page, "I lied.");
  await page.keyboard.type(" To you");
  // What locking and leaving send before anything else happens.
  await insidePage(page, `dispatchEvent(new Event("amends:flush"))`);
  const kept = await insidePage(page, `Object.values(localStorage).some((value) => value.includes("I lied. To you"))`);
  assert.ok(kept);
});

journey("an erased letter comes back whole, with what was no version yet", room, async ({ page }) => {
  await begin(page, "I lied to you.");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByText("Version kept.").waitFor();
  await letterBox(page).press("Control+End");
  await page.keyboard.type(" For eight months.");
  await page.getByText("Name or erase this letter").click();
  await page.getByRole("button", { name: "Erase this letter and its versions" }).click();
  await page.getByText("No letter yet.").waitFor();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await page.getByRole("link", { name: /I lied to you/ }).click();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), "I lied to you. For eight months.");
});

journey("two tabs on one letter lose nothing of each other", room, async ({ page, context, url }) => {
  await begin(page, "I lied to you.");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByText("Version kept.").waitFor();
  const other = await context.newPage();
  await other.goto(url + (await addressOf(page)));
  await letterBox(other).click();
  await letterBox(other).press("Control+End");
  await other.keyboard.type(" About the money.");
  await letterBox(page).click();
  await letterBox(page).press("Control+End");
  await page.keyboard.type(" For eight months.");
  for (const tab of [other, page]) {
    await tab.getByRole("button", { name: "Keep this version" }).click();
    await tab.getByText("Version kept.").waitFor();
  }
  await page.getByRole("link", { name: "Versions" }).click();
  for (const version of [1, 2, 3]) await page.getByRole("link", { name: new RegExp(`^Version ${version}`) }).waitFor();
});

journey("what was marked is marked again after a reload, the paragraph at the caret too", room, async ({ page }) => {
  await begin(page);
  await page.keyboard.type("I'm sorry if I hurt you.");
  await status(page, "Nothing marked.");
  await page.waitForTimeout(600);
  await page.reload();
  await letterBox(page).waitFor();
  await status(page, "1 passage marked.");
  assert.equal(await findings(page).getByRole("listitem").count(), 1);
});
