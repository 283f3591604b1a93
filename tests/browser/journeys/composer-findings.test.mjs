// Findings: told politely, walked by key or pointer, applied so that undo takes it back, set aside for good.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey, until } from "../kit.mjs";
import { begin, findings, letterBox, longLetter, partsPanel, pointAt, room, select, selected, status } from "../kit/letter.mjs";
import { started, stored } from "../kit/stored.mjs";

const sorryIf = "I'm sorry if I hurt you.";
const faults = [sorryIf, "You made me do it.", "Mistakes were made.", "It was just a joke.", "You're overreacting."];
const one = (page, number) => findings(page).getByRole("listitem").nth(number);

journey("the whole list is walked with the arrow keys, and Escape goes back to the words", room, async ({ page }) => {
  await begin(page, faults.join("\n\n"));
  await letterBox(page).blur();
  await status(page, "3 passages marked.");
  // From words that aren't marked, to the list; its first arrow key leads to its first finding.
  await select(page, 0);
  await page.keyboard.press("Alt+Enter");
  await page.locator("#findings:focus").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator("#finding-0:focus").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.locator("#finding-1:focus").waitFor();
  await page.keyboard.press("End");
  await page.locator("#finding-2:focus").waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.locator("#finding-0:focus").waitFor();
  // Focus tells the words as its name and the reason as its description.
  const group = one(page, 0).locator("#finding-0");
  assert.equal(await group.getAttribute("role"), "group");
  const [name, description] = [await group.getAttribute("aria-labelledby"), await group.getAttribute("aria-describedby")];
  // A `q` element: its quotation marks are drawn by the browser.
  const words = await page.locator(`q#${name}`).innerText();
  assert.ok(words.length > 3 && faults.join("\n\n").includes(words), words);
  assert.match(await page.locator(`#${description}`).innerText(), /\w+/);
  await page.keyboard.press("End");
  await page.keyboard.press("Escape");
  await page.locator("#letter:focus").waitFor();
  const last = await page.locator("#finding-2 .finding-words").innerText();
  assert.equal(await selected(page), last.replace(/^“|”$/g, ""));
});

journey("a tap on marked words tells the reason there, and leads to all about it", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, longLetter);
  await letterBox(page).blur();
  await status(page, "3 passages marked.");
  await pointAt(page, page.locator(".letter-mark").nth(1));
  const peek = page.getByRole("region", { name: "About these words" });
  await peek.waitFor();
  const [words, told] = [await page.locator(".letter-mark-chosen").first().boundingBox(), await peek.boundingBox()];
  assert.ok(words.y + Math.min(words.height, 30) <= told.y, "the reason lies over its words");
  assert.ok(told.y + told.height <= 844);
  await expectAccessible(page);
  await peek.getByRole("button", { name: "All about it" }).click();
  await page.locator(".finding:focus").waitFor();
  await page.locator(".finding:focus").getByRole("button", { name: "Show the words" }).click();
  await page.locator("#letter:focus").waitFor();
  // They come into view with the next frame, after the letter has the focus.
  await until(page, `(() => { const { top } = document.querySelector(".letter-mark-chosen").getBoundingClientRect(); return top > 0 && top < 700; })()`);
});

journey("typing elsewhere leaves the list alone, so that nobody is told twice", room, async ({ page }) => {
  await begin(page, `I lied to you.\n\n${sorryIf}`);
  await letterBox(page).blur();
  await status(page, "1 passage marked.");
  await insidePage(
    page,
    `(() => { window.changes = 0; new MutationObserver((list) => { window.changes += list.filter((c) => c.type !== "attributes").length; })
      .observe(document.querySelector('section[aria-label="Findings"]'), { childList: true, characterData: true, subtree: true }); })()`,
  );
  await select(page, 0);
  await page.keyboard.type("Noor. ");
  await page.waitForTimeout(600);
  assert.equal(await insidePage(page, `window.changes`), 0);
  // What stands there now is where the words are now.
  await one(page, 0).getByRole("button", { name: "Show the words" }).click();
  assert.match(await selected(page), /if I hurt you/);
});

journey("each change the composer makes is one step of the browser's own undo, and of its redo", room, async ({ page }) => {
  const text = `I lied to you about the money.\n\n${sorryIf} I mean it.`;
  await begin(page, text);
  await letterBox(page).blur();
  await findings(page).getByRole("button", { name: /^(Use this instead|Take it out)$/ }).first().click();
  const changed = await letterBox(page).inputValue();
  assert.notEqual(changed, text);
  await page.locator("#letter:focus").waitFor();
  await page.keyboard.press("Control+z");
  assert.equal(await letterBox(page).inputValue(), text);
  await status(page, "1 passage marked.");
  await page.keyboard.press("Control+Shift+z");
  assert.equal(await letterBox(page).inputValue(), changed);
  // And what was typed before it can still be taken back.
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.equal(await letterBox(page).inputValue(), "");
});

journey("a piece put in from another room is one step of undo", { ...room, storage: ownedUp() }, async ({ page }) => {
  await begin(page, "You asked me on Sunday.");
  await page.getByText("Put in what you've already written").click();
  await page.getByRole("button", { name: "Put in: what I did" }).click();
  assert.equal(await letterBox(page).inputValue(), "You asked me on Sunday.\n\nI spent the roof money.");
  await page.keyboard.press("Control+z");
  assert.equal(await letterBox(page).inputValue(), "You asked me on Sunday.");
});

journey("a mark is set aside by its rule, in this letter only", room, async ({ page }) => {
  await begin(page, `${sorryIf}\n\nSorry if I upset you.`);
  await letterBox(page).blur();
  await status(page, "2 passages marked.");
  await one(page, 0).getByRole("button", { name: "Set aside all like it" }).click();
  await page.locator("#findings:focus").waitFor();
  await status(page, "Nothing marked.");
  await page.reload();
  await letterBox(page).waitFor();
  await status(page, "Nothing marked.");
  await findings(page).getByRole("button", { name: "Show 2 set aside" }).waitFor();
  await insidePage(page, `location.hash = "#/rooms/apology"`);
  await begin(page, sorryIf);
  await letterBox(page).blur();
  await status(page, "1 passage marked.");
});

journey("a mark set aside stays aside when the words around it change, and however they are typed", room, async ({ page }) => {
  await begin(page, sorryIf);
  await letterBox(page).blur();
  await findings(page).getByRole("button", { name: "Set this one aside" }).click();
  await status(page, "Nothing marked.");
  await letterBox(page).fill("On Sunday I lied to you.\n\nI'm sorry IF  I hurt you!");
  await letterBox(page).blur();
  await status(page, "Nothing marked.");
  await letterBox(page).fill("I'm sorry if I frightened you.");
  await letterBox(page).blur();
  await status(page, "1 passage marked.");
});

journey("a threat is met with safety words and help wherever it is looked at", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, `${faults.join("\n\n")}\n\nIf you leave me you'll never see the kids again.`);
  await letterBox(page).blur();
  const mark = page.locator(".letter-mark").filter({ hasText: "never see the kids" }).first();
  await pointAt(page, mark);
  const peek = page.getByRole("region", { name: "About these words" });
  assert.equal(await peek.getByRole("link", { name: "Get help" }).getAttribute("href"), "#/rooms/help");
  assert.equal(await peek.getByRole("button", { name: /Use this|Take it out/ }).count(), 0);
  await peek.getByRole("link", { name: "Get help" }).click();
  await page.getByRole("heading", { level: 1, name: "Get help" }).waitFor();
});

journey("a limit they set is told of once, with each of the words that touch it", { ...room, storage: withLimit() }, async ({ page }) => {
  await begin(page, "I told Anna about it. I lied to you.\n\nI rang Anna again.");
  await letterBox(page).blur();
  const main = page.getByRole("main");
  await main.getByRole("status").getByText("This may touch a limit they set: Her sister Anna.").waitFor();
  const words = main.getByRole("button", { name: "“Anna”" });
  assert.equal(await words.count(), 2);
  await words.nth(1).click();
  assert.equal(await selected(page), "Anna");
  assert.equal(await insidePage(page, `document.querySelector("#letter").selectionStart`), 45);
  await insidePage(
    page,
    `(() => { window.told = 0; new MutationObserver((list) => { window.told += list.length; })
      .observe([...document.querySelectorAll('main [role="status"]')].find((r) => r.textContent.includes("limit")), { childList: true, characterData: true, subtree: true }); })()`,
  );
  await select(page, 0);
  await page.keyboard.type("So. ");
  await page.waitForTimeout(600);
  assert.equal(await insidePage(page, `window.told`), 0);
  assert.equal(await main.getByRole("link", { name: "Look at the limit" }).getAttribute("href"), "#/rooms/boundaries");
});

journey("a part that is missing says why it matters, asks, and offers what is written elsewhere; a guess never", { ...room, storage: ownedUp() }, async ({ page }) => {
  await begin(page, "I lied to you.");
  await letterBox(page).blur();
  const parts = partsPanel(page);
  const impact = parts.getByRole("group").filter({ has: page.locator(".part-name", { hasText: "What it did to you" }) });
  await impact.getByText("Missing").waitFor();
  await impact.getByText("What it did to you").click();
  await impact.getByText("They need to see that you know what it was like on their side.").waitFor();
  await impact.getByText(/What did they tell you it did to them/).waitFor();
  assert.equal(await impact.getByText("you stopped singing").count(), 0, "a guess was offered");
  await impact.getByRole("button", { name: "Put in: they told you" }).click();
  assert.equal(await letterBox(page).inputValue(), "I lied to you.\n\nBecause I lied, you couldn't sleep.");
  await letterBox(page).blur();
  await impact.getByText("Missing").waitFor({ state: "detached" });
});

journey("a part with something that takes from it says so and leads to the words", room, async ({ page }) => {
  await begin(page, "I'm sorry I lied to you.\n\nI'm sorry if I hurt you.");
  await letterBox(page).blur();
  const regret = partsPanel(page).getByRole("group").filter({ has: page.locator(".part-name", { hasText: /^I'm sorry$/ }) });
  await regret.getByText("There, but …").waitFor();
  await regret.locator("summary").click();
  await regret.getByText("Somewhere the sorry hangs on an if.").waitFor();
  await regret.getByRole("button", { name: /^“/ }).first().click();
  assert.notEqual(await selected(page), "");
});

journey("a letter that asks for no forgiveness is never asked to", room, async ({ page }) => {
  await begin(page, "I lied to you about the money. I'm sorry I lied.");
  await letterBox(page).blur();
  const forgiveness = partsPanel(page).getByRole("group").filter({ has: page.locator(".part-name", { hasText: "Asking for forgiveness" }) });
  await forgiveness.getByText("Left out, fine").waitFor();
  await forgiveness.locator("summary").click();
  assert.equal(await forgiveness.locator(".part-prompt").count(), 0);
  assert.equal(await forgiveness.getByText("Missing").count(), 0);
});

function ownedUp() {
  return stored(
    started,
    { room: "ownership", kind: "account", name: "account", body: {} },
    { room: "ownership", kind: "version", name: "telling", about: ["account"], body: { did: "I spent the roof money.", told_myself: "I'd win it back." } },
    { room: "impact", kind: "impact", name: "told", body: { area: "body_sleep", because: "I lied", harm: "you couldn't sleep", source: "told" } },
    { room: "impact", kind: "impact", name: "guessed", body: { area: "other", because: "I lied", harm: "you stopped singing", source: "guess" } },
  );
}

function withLimit() {
  return stored(started, { room: "boundaries", kind: "boundary", name: "limit", body: { about: "Her sister Anna", signs: ["Anna"] } });
}
