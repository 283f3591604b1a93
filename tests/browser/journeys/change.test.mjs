// Commit to change: "be better" is refused until it is something of one's own that can be seen, with its moment and a
// day to look at it again; then the moment is rehearsed.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const what = (page) => page.getByRole("textbox", { name: "What will you do?" });
const refused = (page, words) => page.getByRole("alert").getByText(words).waitFor();

journey(
  "one observable action of mine, its cue and a review date",
  { viewport: "both", at: "#/rooms/change" },
  async ({ page }) => {
    await page.getByText("Nothing here yet").waitFor();
    await page.getByRole("link", { name: "Write a commitment" }).click();

    await what(page).fill("Be a better husband");
    await press(page, "Keep");
    await refused(page, "Nobody could see this happen");
    await what(page).fill("She trusts me again");
    await press(page, "Keep");
    await refused(page, "You can only promise your own part");
    await what(page).fill("Leave the room before I shout");
    await press(page, "Keep");
    await refused(page, "Write the moment that calls for it");
    await expectAccessible(page);

    await page.getByLabel("When …").fill("My voice gets loud");
    await page.getByLabel("… then I", { exact: true }).fill("say I need ten minutes and walk round the block");
    await page.getByLabel("Look at it again on").fill("2026-12-07");
    await press(page, "Keep");
    await page.getByRole("heading", { level: 1, name: "Leave the room before I shout" }).waitFor();

    await page.getByRole("link", { name: "Rehearse it" }).click();
    await page.getByText("My voice gets loud").waitFor();
    assert.equal(await page.getByText("walk round the block").count(), 0, "the answer isn't shown before it is said");
    await press(page, "Show it");
    await page.getByText("walk round the block").waitFor();
    await expectAccessible(page);
    await press(page, "I've rehearsed it");
    await page.getByText("Rehearsed once, on 23 Nov 2026.").waitFor();

    await page.getByRole("link", { name: "‹ Commit to change" }).click();
    const card = page.getByRole("article").filter({ hasText: "Leave the room before I shout" });
    await card.getByText("When: My voice gets loud.").waitFor();
    await card.getByText("Look again on 7 Dec 2026.").waitFor();
    await doneWhen(page, "change", "I have one thing I do that can be seen, the moment that calls for it, and a day to look at it again");
  },
);

journey(
  "on the day to look again, another day is chosen",
  { at: "#/rooms/change/counselling" },
  async ({ page }) => {
    await what(page).fill("Go to counselling");
    await page.getByLabel("Look at it again on").fill("2026-12-01");
    await press(page, "Keep");
    await page.getByRole("heading", { level: 1, name: "Go to counselling" }).waitFor();
    await page.clock.setSystemTime("2026-12-01T09:00:00Z");
    await page.reload();
    await page.getByText("You wanted to look at this again.").waitFor();
    await page.getByLabel("Look again on").fill("2026-12-15");
    await press(page, "It's right as it is");
    await page.getByText("15 Dec 2026").waitFor();
    assert.equal(await page.getByText("You wanted to look at this again.").count(), 0);
  },
);
