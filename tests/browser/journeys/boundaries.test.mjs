// A limit recorded once warns or closes every tool it touches; their words go when they ask.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });

async function writeDown(page, about, more = {}) {
  await page.getByRole("link", { name: "Write down a limit" }).click();
  await page.getByRole("textbox", { name: "What it is about" }).fill(about);
  for (const [name, text] of Object.entries(more)) {
    await page.getByRole("textbox", { name }).fill(text);
  }
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByRole("link", { name: about }).waitFor();
}

journey("a limit warns by meaning, and its words go everywhere", { at: "#/rooms/boundaries", viewport: "both" }, async ({ page }) => {
  await heading(page, "Respect boundaries").waitFor();
  await expectAccessible(page);
  await writeDown(page, "No calls at work", {
    "In their words": "Please don't ring me there.",
    "Other words for it": "reception",
  });
  const text = page.getByRole("textbox", { name: "A text to try" });
  await text.fill("I was phoning you at the office.");
  await page.getByText("This touches what they asked for").waitFor();
  await text.fill("I left a note with your reception.");
  await page.getByText("No calls at work: “reception”").waitFor();
  await text.fill("I worked late.");
  await page.getByText("It touches none of the limits").waitFor();

  await page.getByRole("button", { name: "They asked me to remove this" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove their words everywhere?" });
  await dialog.getByRole("button", { name: "Remove their words" }).click();
  await page.getByText("None of their words are kept").waitFor();
  await page.getByRole("link", { name: "No calls at work" }).click();
  await heading(page, "No calls at work").waitFor();
  assert.equal(await page.getByText("ring me there").count(), 0);
  await expectAccessible(page);
  await doneWhen(page, "boundaries", "a limit recorded once warns or closes every tool it touches");
});

journey("no contact closes the joint tools and says why", { at: "#/rooms/boundaries" }, async ({ page }) => {
  await page.getByRole("link", { name: "They asked for no contact" }).click();
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Everything here that involves them is closed").waitFor();
  await page.goto(page.url().replace(/#.*/, "#/rooms/review"));
  await page.getByText("They asked for no contact, and you wrote that down").waitFor();
  assert.equal(await page.getByRole("link", { name: "Hand them this screen" }).count(), 0);
});

journey("what I do when it comes back for them, and how I kept a limit", { at: "#/rooms/boundaries/trigger" }, async ({ page }) => {
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Name the moment").waitFor();
  await page.getByRole("textbox", { name: "If", exact: true }).fill("they ask where I was");
  await page.getByRole("textbox", { name: "Then I" }).fill("answer once, fully");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByRole("link", { name: "If: they ask where I was" }).waitFor();
  await writeDown(page, "Not in front of the children");
  await page.getByRole("link", { name: "Not in front of the children" }).click();
  await page.getByRole("radio", { name: "I crossed it" }).check();
  await page.getByRole("textbox", { name: "What I did" }).fill("I raised my voice");
  await page.getByRole("region", { name: "Write down how it went" }).getByRole("button", { name: "Keep" }).click();
  await page.getByText("Tell them before they find out").waitFor();
  await page.getByRole("link", { name: "I crossed it" }).waitFor();
  await page.getByRole("main").locator('a[href^="#/rooms/time/setback/"]').click();
  assert.equal(await page.getByRole("textbox", { name: "What did you do?" }).inputValue(), "I raised my voice");
});

const quoted = {
  room: "boundaries",
  kind: "boundary",
  name: "limit",
  at: "2026-08-01T08:00:00Z",
  body: { about: "No calls at work", words: { theirs: "Please don't ring me there." } },
};

journey("after ninety days the app asks whether their exact words are still needed", { at: "#/rooms/boundaries/words", storage: stored(started, quoted) }, async ({ page }) => {
  await page.getByText("Still need their exact words?").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep them for now" }).click();
  await page.getByText("Still need their exact words?").waitFor({ state: "detached" });
  await page.clock.setSystemTime("2027-03-01T09:00:00Z");
  await page.reload();
  await page.getByText("Still need their exact words?").waitFor();
  await page.getByRole("button", { name: "Let them go" }).click();
  await page.getByText("None of their words are kept").waitFor();
});
