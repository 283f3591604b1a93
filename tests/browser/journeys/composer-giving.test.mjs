// From the written letter to the day it is given: gates, versions, reading aloud, taking it along, promises.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { answer, begin, goOn, letterBox, longLetter, room, status } from "../kit/letter.mjs";
import { doneWhen, savedFile, storageOf } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

const fine = ["Yes", "Yes", "No", "No", "No"];

/** Each gate: the answer that closes it, and where it leads then. */
const gates = [
  ["they haven't been heard", 0, "No", "Listen first", "#/rooms/listening"],
  ["contact isn't welcome", 1, "No", "Respect boundaries", "#/rooms/boundaries"],
  ["it would harm them", 2, "Yes", "Get help", "#/rooms/help"],
  ["it tells them news", 3, "Yes", "The disclosure guide", "#/rooms/openness/guide"],
  ["it was done again", 4, "Yes", "Commit to change", "#/rooms/change"],
];
for (const [what, gate, closing, name, address] of gates) {
  for (const given of [closing, "I'm not sure"]) {
    journey(`the letter waits where ${what} (${given}), and the gate leads on`, room, async ({ page }) => {
      await begin(page, "I lied to you.");
      await page.getByRole("link", { name: "Is it ready?" }).click();
      await answer(page, fine.with(gate, given));
      const way = page.getByRole("status").getByRole("link", { name });
      assert.equal(await way.getAttribute("href"), address);
      await page.getByRole("button", { name: "It is ready" }).click();
      await page.getByRole("alert").filter({ hasText: /\w/ }).waitFor();
      await way.click();
      await page.locator("main h1:focus").waitFor();
      assert.equal(await insidePage(page, `location.hash`), address);
    });
  }
}

journey("answers at the gates are kept nowhere and asked afresh", room, async ({ page }) => {
  await begin(page, "I lied to you.");
  await page.getByRole("link", { name: "Is it ready?" }).click();
  await page.getByRole("button", { name: "It is ready" }).waitFor();
  await page.waitForTimeout(600);
  // The letter itself may be put down again.
  const kept = async () => Object.entries(await storageOf(page)).filter(([, value]) => !value.includes("apology/letter"));
  const before = await kept();
  await answer(page, ["No", "No", "Yes", "Yes", "Yes"]);
  await page.waitForTimeout(3_500);
  await insidePage(page, `dispatchEvent(new Event("amends:flush"))`);
  assert.deepEqual(await kept(), before);
  await page.reload();
  await page.getByRole("button", { name: "It is ready" }).waitFor();
  assert.equal(await page.getByRole("radio", { checked: true }).count(), 0);
});

journey("a letter that holds something over them is never ready", room, async ({ page }) => {
  await begin(page, "If you leave me you'll never see the kids again.");
  await page.getByRole("link", { name: "Is it ready?" }).click();
  await answer(page, fine);
  await page.getByRole("button", { name: "It is ready" }).click();
  await page.getByRole("alert").getByText(/holds something over them/).waitFor();
});

journey("a press that takes the caret out of the letter isn't missed because marks appear", { ...room, viewport: "both" }, async ({ page }) => {
  await begin(page);
  await page.keyboard.type("I'm sorry if I hurt you.");
  const link = page.getByRole("link", { name: "Is it ready?" });
  // Past the pause in typing, after which the page says that it keeps the words; then nothing moves but for the press.
  await page.waitForTimeout(600);
  await link.hover();
  await page.mouse.down();
  await page.waitForTimeout(120);
  await page.mouse.up();
  await page.getByRole("button", { name: "It is ready" }).waitFor();
});

journey("words written after it was ready go through the questions again", room, async ({ page }) => {
  await begin(page, "I lied to you.");
  await page.getByRole("link", { name: "Is it ready?" }).click();
  await answer(page, fine);
  await page.getByRole("button", { name: "It is ready" }).click();
  await page.getByRole("button", { name: "I've given it" }).waitFor();
  await page.getByRole("link", { name: "Back to the letter" }).click();
  await page.getByText("The letter is ready").waitFor();
  await letterBox(page).press("Control+End");
  await page.keyboard.type(" You made me.");
  await page.getByText("Being written").waitFor();
  await goOn(page, "/give");
  await page.getByText("These words haven't been through the questions yet.").waitFor();
  assert.equal(await page.getByRole("button", { name: "I've given it" }).count(), 0);
});

journey("it is given in each of five ways, on a day that has been", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, "I lied to you. I will pay back £50 every Friday.");
  await page.getByRole("link", { name: "Is it ready?" }).click();
  await answer(page, fine);
  await page.getByRole("button", { name: "It is ready" }).click();
  const give = page.getByRole("button", { name: "I've given it" });
  await give.click();
  await page.getByRole("alert").getByText("Choose how you gave it.").waitFor();
  const ways = page.getByRole("group", { name: "How did you give it?" }).getByRole("radio");
  assert.equal(await ways.count(), 5);
  await page.getByRole("radio", { name: "Someone they asked passed it on" }).check();
  await page.getByLabel("Which day?").fill("2026-12-01");
  await give.click();
  await page.getByRole("alert").getByText("Choose the day you gave it, today or earlier.").waitFor();
  await page.getByLabel("Which day?").fill("2026-11-20");
  await page.getByLabel("A note for yourself").fill("Dr Okafor handed it over.");
  await give.click();
  await page.getByRole("status").getByText("You've given it. Nothing is owed back.").waitFor();
  await expectAccessible(page);
  // What it promises can be made a promise that is looked back at.
  const promises = page.getByRole("region", { name: "Promises in this letter" });
  await promises.getByRole("button", { name: "Make it a promise to keep" }).click();
  await promises.getByRole("link", { name: "Choose its days" }).click();
  await page.getByRole("heading", { level: 1 }).filter({ hasText: "I will pay back £50 every Friday." }).waitFor();
  await insidePage(page, `location.hash = "#/timeline"`);
  await page.getByText("Gave the letter: passed on by someone they asked").first().waitFor();
  await doneWhen(page, "apology", "the letter names the act, asks nothing back, and waits if unwelcome");
});

journey("two versions stand side by side with each word that differs, and another choice is told", { ...room, viewport: "both" }, async ({ page }) => {
  const keep = async () => {
    await page.getByRole("button", { name: "Keep this version" }).click();
    await page.getByText("Version kept.").waitFor();
  };
  await begin(page, "I lied to you because you were cold. I'm sorry if I hurt you.");
  await keep();
  await letterBox(page).fill("I lied to you. I'm sorry I hurt you.");
  await keep();
  await letterBox(page).fill("I lied to you. I'm sorry I hurt you badly.");
  await page.getByRole("link", { name: "Versions" }).click();
  const told = page.getByRole("region", { name: "Compare two versions" }).getByRole("status").first();
  await told.getByText("1 word added.").waitFor();
  const first = page.getByLabel("Earlier version").getByRole("option", { name: /^Version 1/ });
  await page.getByLabel("Earlier version").selectOption(await first.getAttribute("value"));
  await told.getByText("5 words taken out, 1 added.").waitFor();
  const sides = [page.getByRole("region", { name: /^Version 1/ }), page.getByRole("region", { name: "As it stands now" })];
  const differing = async (side, element) => (await side.locator(element).allInnerTexts()).map((words) => words.trim());
  assert.deepEqual(await differing(sides[0], "del"), ["because you were cold", "if"]);
  assert.deepEqual(await differing(sides[1], "ins"), ["badly"]);
  await expectAccessible(page);
});

journey("a letter of two thousand words is compared with its rewriting", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, longLetter);
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByText("Version kept.").waitFor();
  await letterBox(page).fill(longLetter.replaceAll("Noor", "Nour").replace("Maybe I was a bit short with you on Sunday too. ", ""));
  await page.getByRole("link", { name: "Versions" }).click();
  await page.locator("del").first().waitFor();
  const wide = await insidePage(page, `document.documentElement.scrollWidth > innerWidth`);
  assert.equal(wide, false);
});

journey("it is read aloud paragraph by paragraph, by keys or by buttons, with the screen awake", { ...room, context: { permissions: [] } }, async ({ page }) => {
  await begin(page, longLetter);
  await insidePage(page, `(() => { window.awake = 0; navigator.wakeLock.request = () => { window.awake += 1; return Promise.resolve({ release() { window.awake -= 1; return Promise.resolve(); } }); }; })()`);
  await page.getByRole("link", { name: "Read it aloud" }).click();
  const paragraph = page.getByRole("region", { name: "The paragraph to read" });
  await paragraph.getByText("Dear Noor,", { exact: true }).waitFor();
  assert.equal(await insidePage(page, `window.awake`), 1);
  await paragraph.focus();
  await page.keyboard.press("ArrowRight");
  await paragraph.getByText(/^I've started this letter eleven times/).waitFor();
  await page.keyboard.press("PageUp");
  await paragraph.getByText("Dear Noor,", { exact: true }).waitFor();
  // From the button that was pressed, the keys go on.
  await page.getByRole("button", { name: "Next" }).click();
  await page.keyboard.press("ArrowRight");
  await paragraph.getByText(/^I opened the credit card/).waitFor();
  const size = await insidePage(page, `parseFloat(getComputedStyle(document.querySelector(".aloud-words")).fontSize)`);
  assert.ok(size >= 25, `${size} px`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to the letter" }).click();
  await letterBox(page).waitFor();
  assert.equal(await insidePage(page, `window.awake`), 0);
});

journey("it is copied, saved as plain text and handed to the share sheet, each on a press", { ...room, context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page }) => {
  await begin(page, longLetter);
  await insidePage(page, `navigator.share = (data) => { window.shared = data; return Promise.resolve(); }`);
  await page.getByRole("link", { name: "Read it aloud" }).click();
  await page.getByRole("button", { name: "Copy the text" }).click();
  await page.getByRole("status").getByText("Copied.").waitFor();
  assert.equal(await insidePage(page, `navigator.clipboard.readText()`), longLetter);
  const file = await savedFile(page, () => page.getByRole("button", { name: "Save as a text file" }).click());
  assert.equal(file.name, "letter-2026-11-23.txt");
  assert.equal(file.text, `${longLetter}\n`);
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("status").getByText("Shared.").waitFor();
  assert.deepEqual(await insidePage(page, `window.shared`), { text: longLetter });
  // None of it has been through the questions, which is said and not hidden.
  await page.getByText("These words haven't been through the questions yet.").waitFor();
});

journey("the share sheet closes with no contact, and says why", { ...room, storage: noContact() }, async ({ page }) => {
  await begin(page, "I lied to you.");
  await insidePage(page, `navigator.share = () => Promise.resolve()`);
  await page.getByRole("link", { name: "Read it aloud" }).click();
  await page.getByRole("button", { name: "Copy the text" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Share" }).count(), 0);
  await page.getByText(/no contact/i).first().waitFor();
});

journey("on paper there is the letter and nothing else, from either screen", room, async ({ page }) => {
  await begin(page, longLetter);
  await letterBox(page).blur();
  await status(page, "3 passages marked.");
  for (const below of ["", "/read"]) {
    if (below) await goOn(page, below);
    await page.emulateMedia({ media: "print" });
    // Asked once: what asks forgets the medium again.
    const { printed, marks } = await insidePage(
      page,
      `({ printed: document.querySelector("main").innerText, marks: [...document.querySelectorAll(".letter-mark")].map((mark) => {
        const { boxShadow, backgroundColor } = getComputedStyle(mark); return boxShadow + " " + backgroundColor; }) })`,
    );
    assert.equal(printed.replace(/\s+/g, " ").trim(), longLetter.replace(/\s+/g, " ").trim());
    assert.deepEqual(marks.filter((look) => look !== "none rgba(0, 0, 0, 0)"), []);
    await page.emulateMedia({ media: "screen" });
  }
});

function noContact() {
  return stored(started, { room: "boundaries", kind: "boundary", body: { about: "No contact", no_contact: true } });
}
