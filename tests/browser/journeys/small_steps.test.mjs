// Small steps: a ladder on which only solo rungs are suggested, a no ends the asking, and going down costs nothing.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function write(page, what, size, { joint = false } = {}) {
  await page.getByRole("link", { name: "Write a rung" }).click();
  await page.getByRole("textbox", { name: "What will you do?" }).fill(what);
  for (const question of ["How much effort does it take?", "How much is at stake if it goes wrong?"]) {
    await page.getByRole("group", { name: question }).getByRole("radio", { name: size }).check();
  }
  if (joint) await page.getByRole("checkbox", { name: "It needs them too" }).check();
  await press(page, "Keep");
}

const back = (page) => page.getByRole("link", { name: "‹ Small steps" }).click();

journey(
  "the next rung is small, mine or freely agreed today, and stepping down costs nothing",
  { viewport: "both", at: "#/rooms/small_steps" },
  async ({ page }) => {
    await page.getByText("No rung yet").waitFor();
    await write(page, "Hold hands on a walk", "Little");
    await page.getByRole("alert").getByText("Touch and sex aren't steps").waitFor();
    await page.getByRole("textbox", { name: "What will you do?" }).fill("Put my phone on the table");
    await press(page, "Keep");
    await back(page);
    await write(page, "We walk round the lake", "Some", { joint: true });
    await back(page);

    await page.getByText("The lowest rung, if you want to start:").waitFor();
    await page.getByRole("button", { name: "Take this one" }).first().click();
    await page.getByRole("button", { name: "Kept: Put my phone on the table" }).waitFor();
    await expectAccessible(page);
    await press(page, "Step down from this");
    await page.getByRole("region", { name: "Waiting on the ladder, lowest first" }).getByText("Put my phone").waitFor();

    const together = page.getByRole("region", { name: "Waiting for them" });
    await together.getByRole("link", { name: "We walk round the lake" }).click();
    await press(page, "Yes, for today");
    await page.getByText("Their yes isn't kept anywhere").waitFor();
    await page.reload();
    await page.getByText("Would you like to do this today?").waitFor();
    await press(page, "No, or no answer");
    await page.getByText("They said no. That's the answer.").waitFor();
    await expectAccessible(page);
    await back(page);
    await page.getByRole("link", { name: "Write a rung" }).waitFor();
    // Put away: no longer waiting, and folded out of sight, where it can be erased.
    assert.equal(await page.getByRole("region", { name: "Waiting for them" }).count(), 0);
    assert.equal(await page.getByText("We walk round the lake").filter({ visible: true }).count(), 0);
    await write(page, "we walk round the lake", "Some", { joint: true });
    await page.getByText("They said no to this. That's the answer.").waitFor();
    await doneWhen(page, "small_steps", "my next step is small, it is mine or freely agreed today, and stepping down costs nothing");

    await page.getByText("Together, put away").click();
    await page.getByRole("link", { name: "We walk round the lake" }).click();
    await page.getByText("They said no. That's the answer.").waitFor();
    await press(page, "Erase it");
    await page.getByText("Together, put away").waitFor({ state: "detached" });
  },
);
