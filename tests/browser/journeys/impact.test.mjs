// Understand the impact: done when told and guessed harm can't be confused, and I can say one without "but".

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { doneWhen, screen } from "../kit/steps.mjs";

const room = { at: "#/rooms/impact" };

async function add(page, harm, how) {
  await insidePage(page, `location.hash = "#/rooms/impact/new"`);
  await page.getByRole("textbox", { name: "Because I …" }).fill("I lied about where I was");
  await page.getByRole("textbox", { name: "What it did to them" }).fill(harm);
  await page.getByRole("radio", { name: how }).check();
  await page.getByRole("combobox", { name: "Where in their life" }).selectOption({ label: "Body and sleep" });
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "Understand the impact" }).waitFor();
}

journey("told and guessed harm stay apart, and a guess stays out of the letter", { ...room, viewport: "both" }, async ({ page }) => {
  await add(page, "you lay awake for weeks", "They told me");
  await add(page, "you stopped trusting your own memory", "I'm guessing");
  const area = page.getByRole("region", { name: "Body and sleep" });
  await area.getByText("They told me").waitFor();
  await area.getByText("I'm guessing").waitFor();
  await expectAccessible(page);

  await insidePage(page, `location.hash = "#/rooms/apology"`);
  await page.getByRole("button", { name: "Start with a blank page" }).click();
  await page.getByText("Put in what you've already written").click();
  await page.getByRole("button", { name: "Put in: they told you" }).click();
  const letter = page.getByRole("textbox", { name: "Your letter" });
  assert.equal(await letter.inputValue(), "Because I lied about where I was, you lay awake for weeks.");
  assert.equal(await page.getByText("your own memory").count(), 0);
});

journey("what a harm says was done begins a sentence about a feeling", room, async ({ page }) => {
  await add(page, "you lay awake for weeks", "I saw it");
  await page.getByRole("link", { name: "Say it, or change it" }).click();
  await page.getByRole("link", { name: "Make sense of a feeling" }).click();
  assert.equal(await page.getByRole("textbox", { name: "because I …" }).inputValue(), "I lied about where I was");
  await screen(page, "#/rooms/impact");
});

journey("a sentence is said without a but", room, async ({ page }) => {
  await page.getByRole("link", { name: "Make sense of a feeling" }).click();
  await page.getByRole("textbox", { name: "Look for a feeling" }).fill("humil");
  const option = page.getByRole("option", { name: "humiliated" });
  await option.focus();
  await page.keyboard.press("Space");
  assert.equal(await option.getAttribute("aria-selected"), "true");
  const because = page.getByRole("textbox", { name: "because I …" });
  await because.fill("I lied to you, but I was scared");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("alert").getByText("There's a “but” in it.").waitFor();
  await because.fill("I lied to you");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("It makes sense that you feel humiliated, because I lied to you.").first().waitFor();

  await page.getByRole("link", { name: "Say it, or change it" }).click();
  await page.getByRole("checkbox", { name: "I asked what I'd missed" }).check();
  await page.getByRole("textbox", { name: "What they said I'd missed" }).fill("The school run");
  await page.getByRole("button", { name: "I said it" }).click();
  await page.getByRole("link", { name: /^Said it and asked what I'd missed/ }).click();
  // The screen before has a box of the same name.
  await page.getByRole("button", { name: "Keep the change" }).waitFor();
  const missed = page.getByRole("textbox", { name: "What they said I'd missed" });
  assert.equal(await missed.inputValue(), "The school run");
  await missed.fill("The school run, every day");
  await page.getByRole("button", { name: "Keep the change" }).click();

  await page.getByRole("link", { name: "Say it, or change it" }).click();
  await page.getByRole("link", { name: "Add it to the map" }).click();
  const taken = (name) => page.getByRole("textbox", { name }).inputValue();
  assert.equal(await taken("Because I …"), "I lied to you");
  assert.equal(await taken("Their own words, if you want to keep them"), "The school run, every day");
  assert.ok(await page.getByRole("radio", { name: "They told me" }).isChecked());
  await doneWhen(page, "impact", "told and guessed harm can't be confused, and I can say one without “but”");
});

journey("the arrow keys walk through the feelings as one stop", { at: "#/rooms/impact/feeling" }, async ({ page }) => {
  const first = page.getByRole("option").first();
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await page.locator("#feeling-1:focus").waitFor();
  await page.keyboard.press("End");
  assert.equal(await page.locator('[role="option"][tabindex="0"]').count(), 1);
});
