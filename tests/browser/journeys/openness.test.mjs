// Be open: the question, the two questions before telling, the plan, and a guide that keeps nothing.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { doneWhen, screen } from "../kit/steps.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
const written = (page) => insidePage(page, "JSON.stringify(Object.entries(localStorage))");

journey(
  "nothing due to be told is overdue, and every item is mine and can be taken back",
  { viewport: "both", at: "#/rooms/openness" },
  async ({ page }) => {
    await page.getByRole("radio", { name: "Yes. I'll tell them by a day" }).check();
    await page.getByLabel("What is it, in a few words?").fill("The second card");
    await page.getByLabel("I'll tell them by", { exact: true }).fill("2026-11-25");
    await press(page, "Keep");
    await page.getByText("That's answered for now.").waitFor();

    await page.clock.setSystemTime("2026-11-26T09:00:00Z");
    await page.reload();
    await page.getByRole("link", { name: "The second card" }).click();
    await heading(page, "The second card");
    await press(page, "I've told them");
    await page.getByText("Answer both questions first. The answers aren't stored.").waitFor();
    await page.getByRole("radio", { name: "Mostly so that I feel lighter" }).check();
    await page.getByRole("radio", { name: "No", exact: true }).check();
    await page.getByText("Then it may be a weight you'd hand to them.").waitFor();
    await page.getByRole("radio", { name: "For them: it's theirs to know" }).check();
    await expectAccessible(page);
    await press(page, "I've told them");
    await heading(page, "Be open");
    assert.equal(await page.getByRole("heading", { name: "Still to tell" }).count(), 0);
    assert.ok(!(await written(page)).includes("lighter"), "the two answers are not kept");

    await page.getByRole("link", { name: "Add to the plan" }).click();
    await page.getByLabel("What I share").fill("They tell me where they are");
    await page.getByLabel("Until", { exact: true }).fill("2026-12-24");
    await press(page, "Put it in the plan");
    await page.getByText("The plan holds only what's yours.").waitFor();
    await page.getByLabel("What I share").fill("When I'll be late, I say so before");
    await press(page, "Put it in the plan");
    await page.getByRole("link", { name: "When I'll be late, I say so before" }).click();
    await press(page, "Take it back");
    await page.getByText("No longer in the plan").click();
    await page.getByText("Taken back", { exact: true }).waitFor();
    await doneWhen(page, "openness", "nothing due to be told is overdue, and every item is mine and can be taken back");
  },
);

journey("the disclosure guide keeps nothing", { at: "#/rooms/openness/guide" }, async ({ page }) => {
  await heading(page, "Telling something big");
  const before = await written(page);
  await expectAccessible(page);
  assert.equal(await page.locator("main").getByRole("textbox").count(), 0);
  await page.getByRole("link", { name: "Find somebody for this" }).click();
  await heading(page, "I have to tell something big");
  assert.equal(await written(page), before);
});

journey("what wasn't told after all waits again, and the question can come weekly or not at all", { at: "#/rooms/openness" }, async ({ page }) => {
  await page.getByRole("radio", { name: "There was, and I've told them" }).check();
  await page.getByLabel("What is it, in a few words?").fill("The second card");
  await page.getByRole("radio", { name: "For them: it's theirs to know" }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await press(page, "Keep");
  await page.getByText("That's answered for now.").waitFor();
  await page.getByRole("link", { name: "The second card" }).click();
  await press(page, "I haven't told them after all");
  await screen(page, "#/rooms/openness");
  await page.getByRole("heading", { name: "Still to tell" }).waitFor();

  await page.getByRole("radio", { name: "Every week" }).check();
  await page.clock.setSystemTime("2026-11-29T09:00:00Z");
  await page.reload();
  await page.getByText("That's answered for now.").waitFor();
  await page.clock.setSystemTime("2026-11-30T09:00:00Z");
  await page.reload();
  await page.getByRole("radio", { name: "Nothing" }).waitFor();
  await page.getByRole("radio", { name: "Don't ask" }).check();
  await page.clock.setSystemTime("2027-01-30T09:00:00Z");
  await page.reload();
  await page.getByText("That's answered for now.").waitFor();
});
