// The composer: done when the letter names the act, asks nothing back, and waits if unwelcome.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { answer, begin, findings, letterBox, room, status } from "../kit/letter.mjs";

journey("a letter waits while it is unwelcome, and nothing is owed once it is given", { ...room, viewport: "both" }, async ({ page }) => {
  await begin(page, "I lied to you about the money. I spent what we had saved for the roof.");
  await page.getByRole("link", { name: "Is it ready?" }).click();
  await answer(page, ["Yes", "No", "No", "No", "No"]);
  await page.getByText("Then it waits.").first().waitFor();
  await page.getByRole("button", { name: "It is ready" }).click();
  await page.getByRole("alert").getByText("Then it waits.").waitFor();

  await answer(page, ["Yes", "Yes", "No", "No", "No"]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "It is ready" }).click();
  await page.getByRole("radio", { name: "I read it aloud" }).check();
  await page.getByRole("button", { name: "I've given it" }).click();
  await page.getByText("You've given it. Nothing is owed back.").waitFor();

  await insidePage(page, `location.hash = "#/timeline"`);
  await page.getByText("Gave the letter: read aloud").first().waitFor();
});

journey("a paragraph is marked once the caret has left it", room, async ({ page }) => {
  await begin(page);
  await page.keyboard.type("I'm sorry if I hurt you.");
  await status(page, "Nothing marked.");
  await page.keyboard.press("Enter");
  await status(page, "1 passage marked.");
  assert.ok((await page.locator(".letter-mark").innerText()).includes("if I hurt you"));
});

journey("the three that matter most come first, the rest on request", room, async ({ page }) => {
  const faults = ["Sorry if I hurt you.", "You made me do it.", "Mistakes were made.", "It was just a joke.", "You're overreacting."];
  await begin(page, faults.join("\n\n"));
  await letterBox(page).blur();
  await status(page, "3 passages marked.");
  await page.getByRole("button", { name: /^Show \d more$/ }).click();
  assert.ok((await findings(page).getByRole("listitem").count()) > 3);
  await expectAccessible(page);
});

journey("from the words to the reason and back, by keyboard alone", room, async ({ page }) => {
  const text = "I'm sorry if I hurt you.";
  await begin(page, text);
  await letterBox(page).blur();
  await status(page, "1 passage marked.");
  await letterBox(page).focus();
  await insidePage(page, `document.querySelector("#letter").setSelectionRange(15, 15)`);
  await page.keyboard.press("Alt+Enter");
  await page.locator("#finding-0:focus").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#letter:focus").waitFor();
  const selected = await insidePage(
    page,
    `(() => { const t = document.querySelector("#letter"); return t.value.slice(t.selectionStart, t.selectionEnd); })()`,
  );
  assert.match(selected, /if I hurt you/);
});

journey("a suggestion is one edit, and the browser's own undo takes it back", room, async ({ page }) => {
  const text = "I lied to you about the money. I'm sorry if I hurt you.";
  await begin(page, text);
  await letterBox(page).blur();
  await findings(page).getByRole("button", { name: /^(Use this instead|Take it out)$/ }).first().click();
  const changed = await letterBox(page).inputValue();
  assert.notEqual(changed, text);
  await letterBox(page).press("Control+z");
  assert.equal(await letterBox(page).inputValue(), text);
});

journey("what was set aside stays aside after a reload, and comes back when asked for", room, async ({ page }) => {
  await begin(page, "I'm sorry if I hurt you.");
  await letterBox(page).blur();
  await status(page, "1 passage marked.");
  await findings(page).getByRole("button", { name: "Set this one aside" }).click();
  await status(page, "Nothing marked.");
  await page.waitForTimeout(600);
  await page.reload();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), "I'm sorry if I hurt you.");
  await status(page, "Nothing marked.");
  await findings(page).getByRole("button", { name: "Show 1 set aside" }).click();
  await status(page, "1 passage marked.");
});

journey("a threat is met with help, not with a rewrite", room, async ({ page }) => {
  await begin(page, "If you leave me you'll never see the kids again.");
  await letterBox(page).blur();
  const help = findings(page).getByRole("link", { name: "Get help" });
  await help.waitFor();
  assert.equal(await findings(page).getByRole("button", { name: "Use this instead" }).count(), 0);
  assert.equal(await help.getAttribute("href"), "#/rooms/help");
});

journey("a letter left out of forgiveness is fine as it is", room, async ({ page }) => {
  await begin(page, "I lied to you about the money.");
  await letterBox(page).blur();
  const parts = page.getByRole("region", { name: "Parts of an apology" });
  await parts.getByText("Left out, fine").waitFor();
  await parts.getByText("Missing").first().waitFor();
});

journey("versions are kept, compared side by side and brought back", { ...room, viewport: "both" }, async ({ page }) => {
  await begin(page, "I lied to you.");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByText("Version kept.").waitFor();
  await letterBox(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" About the money.");
  await page.getByRole("link", { name: "Versions" }).click();
  await page.getByRole("status").getByText("3 words added.").first().waitFor();
  assert.equal((await page.locator("ins").innerText()).trim(), "About the money.");
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Version 1/ }).click();
  await page.getByRole("button", { name: "Go on from this version" }).click();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), "I lied to you.");
  await page.getByRole("link", { name: "Versions" }).click();
  // What was being written has become a version of its own.
  await page.getByRole("link", { name: /^Version 2/ }).waitFor();
});

journey("questions become a first draft in the person's words alone", room, async ({ page }) => {
  await page.getByRole("button", { name: "Start with questions" }).click();
  const answers = ["I lied to you about the money.", "", "You lay awake for weeks.", "", "", "I'll pay it back.", ""];
  for (const [at, text] of answers.entries()) {
    await page.getByText(`Question ${at + 1} of 7`).waitFor();
    if (text) await page.locator("main textarea").fill(text);
    await page.getByRole("button", { name: "Next" }).click();
  }
  await page.getByRole("button", { name: "Make this my first draft" }).click();
  await letterBox(page).waitFor();
  assert.equal(await letterBox(page).inputValue(), answers.filter(Boolean).join("\n\n"));
});

journey("a promise in the letter goes to the ledger in one press", room, async ({ page }) => {
  await begin(page, "I will pay back £50 every Friday.");
  const promises = page.getByRole("region", { name: "Promises in this letter" });
  await promises.getByRole("button", { name: "Make it a promise to keep" }).click();
  await promises.getByText("It is among your promises.").waitFor();
  await insidePage(page, `location.hash = "#/timeline"`);
  await page.getByRole("main").getByText("I will pay back £50 every Friday.").first().waitFor();
});

journey("it is read aloud one paragraph at a time", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, "I lied to you.\n\nYou lay awake.");
  await page.getByRole("link", { name: "Read it aloud" }).click();
  const paragraph = page.getByRole("region", { name: "The paragraph to read" });
  await paragraph.getByText("I lied to you.").waitFor();
  await page.getByRole("button", { name: "Next" }).click();
  await paragraph.getByText("You lay awake.").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a text file" }).click();
  assert.match((await download).suggestedFilename(), /^letter-.*\.txt$/);
  await expectAccessible(page);
});

journey("marks stand exactly behind their words in a letter of two thousand words", { ...room, viewport: "phone" }, async ({ page }) => {
  const paragraph = "When you asked me in the kitchen I looked at you and said that everything was fine. 👨‍👩‍👧 Sorry if I hurt you.";
  await begin(page, Array.from({ length: 90 }, () => paragraph).join("\n\n"));
  await letterBox(page).blur();
  await status(page, "3 passages marked.");
  const boxes = await insidePage(
    page,
    `(() => {
      const [mirror, text] = [".letter-mirror", ".letter-text"].map((one) => document.querySelector(one));
      const [a, b] = [mirror.getBoundingClientRect(), text.getBoundingClientRect()];
      return { same: a.width === b.width && a.height === b.height && a.top === b.top && a.left === b.left,
        scrolls: text.scrollHeight > text.clientHeight, wide: document.documentElement.scrollWidth > innerWidth };
    })()`,
  );
  assert.deepEqual(boxes, { same: true, scrolls: false, wide: false });
});
