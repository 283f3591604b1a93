// From the blank page to the day it is given, without a pointer.

import assert from "node:assert/strict";
import { insidePage, journey, until } from "../kit.mjs";
import { findings, letterBox, room, selected, status } from "../kit/letter.mjs";

/** Presses Tab until what has focus goes by this name; fails where that takes more than `most` presses. */
async function tabTo(page, name, most = 40) {
  for (let presses = 0; presses <= most; presses += 1) {
    const here = await insidePage(
      page,
      `(() => { const e = document.activeElement; if (!e || e === document.body) return "";
        const label = e.labels?.[0]?.innerText ?? ""; return (e.getAttribute("aria-label") || label || e.innerText || "").trim(); })()`,
    );
    if (name instanceof RegExp ? name.test(here) : here === name) return presses;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} presses of Tab never reached “${name}”`);
}

const focused = (page, selector) => page.locator(`${selector}:focus`).waitFor();

async function choose(page, question, answer) {
  // Tab enters a group at its first answer; arrow keys choose.
  await tabTo(page, "Yes");
  const group = await insidePage(page, `document.activeElement.closest("fieldset").querySelector("legend").innerText`);
  assert.match(group, question);
  if (answer === "Yes") await page.keyboard.press("Space");
  else await page.keyboard.press("ArrowDown");
  const chosen = await insidePage(page, `document.activeElement.closest("fieldset").querySelector(":checked").closest("label").innerText`);
  assert.equal(chosen.trim(), answer);
  await page.keyboard.press("Tab");
}

journey("the whole way from the blank page to the day it is given, by keyboard alone", { ...room, timeout: 180_000 }, async ({ page }) => {
  await focused(page, "main h1");
  await tabTo(page, "Start with questions");
  await page.keyboard.press("Enter");
  await focused(page, "main h1");
  await tabTo(page, /^What did you do\?/);
  const answers = ["I lied to you about the money.", "", "You cried every night for weeks.", "I'm sorry if I hurt you.", "", "I will pay back £50 every Friday.", ""];
  for (const text of answers) {
    await focused(page, "main textarea");
    if (text) await page.keyboard.type(text);
    await tabTo(page, "Next", 3);
    await page.keyboard.press("Enter");
  }
  await focused(page, "#answers");
  await tabTo(page, "Make this my first draft", 3);
  await page.keyboard.press("Enter");
  await focused(page, "main h1");

  // To the letter, from the letter to the reason, and back.
  await tabTo(page, "Your letter", 4);
  await status(page, "1 passage marked.");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+Enter");
  await focused(page, "#findings");
  await page.keyboard.press("ArrowDown");
  await focused(page, "#finding-0");
  await page.keyboard.press("Escape");
  assert.match(await selected(page), /if I hurt you/);
  await page.keyboard.press("Alt+Enter");
  await focused(page, "#finding-0");
  const use = await findings(page).getByRole("button", { name: /^(Use this instead|Take it out)$/ }).first().innerText();
  await tabTo(page, use, 2);
  await page.keyboard.press("Enter");
  await focused(page, "#letter");
  await status(page, "Nothing marked.");
  const mended = await letterBox(page).inputValue();
  await page.keyboard.press("Control+z");
  await status(page, "1 passage marked.");
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await letterBox(page).inputValue(), mended);

  // Set one aside: focus stays with the findings.
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\nMistakes were made.\n");
  await status(page, "1 passage marked.");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Alt+Enter");
  await focused(page, "#finding-0");
  await tabTo(page, "Set this one aside", 4);
  await page.keyboard.press("Enter");
  await focused(page, "#findings");
  await tabTo(page, "Show 1 set aside", 2);
  await page.keyboard.press("Enter");
  await focused(page, "#findings");
  await status(page, "1 passage marked.");

  // A part, unfolded, leads to its words.
  await tabTo(page, /^What it did to you/, 14);
  await page.keyboard.press("Enter");
  await tabTo(page, /^“You cried/, 2);
  await page.keyboard.press("Enter");
  await focused(page, "#letter");
  assert.match(await selected(page), /You cried/);
  await page.keyboard.press("Control+Home");

  // A promise of the letter becomes one that is kept; then a version.
  await tabTo(page, "Make it a promise to keep", 30);
  await page.keyboard.press("Enter");
  await focused(page, "#vow-0");
  await tabTo(page, "Choose its days", 1);
  await tabTo(page, "Read it aloud", 6);
  await page.keyboard.press("Enter");
  await focused(page, "main h1");
  await tabTo(page, "The paragraph to read", 2);
  await page.keyboard.press("ArrowRight");
  await page.getByText("You cried every night for weeks.").first().waitFor();
  await tabTo(page, "Back to the letter", 12);
  await page.keyboard.press("Enter");
  await letterBox(page).waitFor();
  await focused(page, "main h1");

  // The questions, the day, and nothing owed.
  await tabTo(page, "Is it ready?", 60);
  await page.keyboard.press("Enter");
  await focused(page, "main h1");
  for (const [question, given] of [[/heard/, "Yes"], [/welcome/, "Yes"], [/harm/, "No"], [/don't know/, "No"], [/done it again/, "No"]]) await choose(page, question, given);
  await tabTo(page, "It is ready", 2);
  await page.keyboard.press("Enter");
  await focused(page, "main h1");
  await tabTo(page, "I read it aloud", 2);
  await page.keyboard.press("Space");
  await tabTo(page, "I've given it", 8);
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("You've given it. Nothing is owed back.").waitFor();
  // It moves with the frame after the form went, and isn't lost.
  await until(page, `document.activeElement.closest("main") !== null`);
});
