// A setback, a milestone or an ending is recorded truthfully, without countdown or false hope.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen, screen } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const go = (page, hash) => page.goto(page.url().replace(/#.*/, hash));
const keep = (page) => page.getByRole("button", { name: "Keep" }).click();

journey("a setback is told by a time, then a milestone stands beside it", { at: "#/rooms/time/setback", viewport: "both" }, async ({ page }) => {
  await heading(page, "Something went wrong").waitFor();
  await expectAccessible(page);
  await keep(page);
  await page.getByText("Write at least a few words").waitFor();
  await page.getByRole("textbox", { name: "What did you do?" }).fill("I hid a bill again");
  await page.getByLabel("At the latest at").fill("08:00");
  await keep(page);
  await page.getByText("This has passed").waitFor();
  await page.getByLabel("At the latest at").fill("21:00");
  await keep(page);
  const waiting = page.getByRole("region", { name: "Still to be told" });
  await waiting.getByRole("link", { name: "I hid a bill again" }).click();
  await page.getByRole("button", { name: "I have told them" }).click();
  await page.getByRole("region", { name: "Earlier setbacks" }).getByText("Told them on").waitFor();
  await go(page, "#/rooms/time/milestone");
  await page.getByRole("textbox", { name: "What was reached?" }).fill("Four weeks of opening the post together");
  await keep(page);
  await page.getByRole("region", { name: "Milestones" }).waitFor();
  await expectAccessible(page);
  await doneWhen(page, "time", "a setback, a milestone or an ending stands here truthfully, without countdown or false hope");
});

journey("a note to my later self opens on its day", { at: "#/rooms/time/note" }, async ({ page }) => {
  await page.getByRole("textbox", { name: "The note" }).fill("You chose this");
  await page.getByLabel("It opens on").fill("2026-12-31");
  await page.getByRole("button", { name: "Keep and close" }).click();
  await page.getByRole("link", { name: "A note to my later self, still closed" }).click();
  await page.getByText(/^Opens on .*2/).waitFor();
  assert.equal(await page.getByText("You chose this").count(), 0);
  await page.getByText("Another day").click();
  await page.getByLabel("It opens on").fill("2026-11-20");
  await keep(page);
  await page.getByRole("alert").getByText("This has passed.").waitFor();
  await page.getByLabel("It opens on").fill("2026-12-24");
  await keep(page);
  await page.getByText(/^Opens on 24 Dec/).waitFor();
  await page.clock.setFixedTime("2026-12-23T09:00:00Z");
  await page.reload();
  await page.getByText(/^Opens on 24 Dec/).waitFor();
  assert.equal(await page.getByRole("button", { name: "Open it" }).count(), 0);
  await page.clock.setFixedTime("2026-12-24T09:00:00Z");
  await page.reload();
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByText("You chose this").waitFor();
});

journey("a day to be careful with is announced ahead", { at: "#/rooms/time/day" }, async ({ page }) => {
  await page.getByRole("textbox", { name: "What is it the day of?" }).fill("The day it came out");
  await page.getByLabel("Its date").fill("2025-11-28");
  await keep(page);
  await heading(page, "Give it time").waitFor();
  await page.getByText("Next on 28 Nov 2026").waitFor();
});

const evening = { room: "promises", kind: "promise", name: "evening", body: { door: "promise", what: "Open the post together", days: { starts: "2026-11-01", every: "day" } } };

journey("what a setback changes goes into a promise or becomes a commitment, without being typed again", { at: "#/rooms/time/setback", storage: stored(started, evening) }, async ({ page }) => {
  await page.getByRole("textbox", { name: "What did you do?" }).fill("I hid a bill again");
  await page.getByLabel("At the latest at").fill("21:00");
  await page.getByRole("textbox", { name: "How do you put it right?" }).fill("Pay it from my own account");
  await page.getByRole("textbox", { name: "What changes in your plan?" }).fill("The post lies on the table until we both saw it");
  await keep(page);
  await page.getByRole("button", { name: "Make it a promise" }).click();
  await page.getByRole("link", { name: "See the promise" }).click();
  await page.getByRole("heading", { level: 1, name: "Pay it from my own account" }).waitFor();
  await page.goBack();

  await page.getByText("Change a promise you have").click();
  await page.getByRole("link", { name: "Open the post together" }).click();
  await page.getByText("You wrote that this is to change:").waitFor();
  await page.getByText("The post lies on the table until we both saw it").waitFor();
  await page.goBack();

  await page.getByRole("link", { name: "Make it a commitment" }).click();
  const what = page.getByRole("textbox", { name: "What will you do?" });
  assert.equal(await what.inputValue(), "The post lies on the table until we both saw it");
  await screen(page, "#/rooms/time");
});

journey("after an ending nothing is due, and it can be taken up again", { at: "#/rooms/time/ending" }, async ({ page }) => {
  await heading(page, "It has ended").waitFor();
  await keep(page);
  await page.getByText("This has ended. Nothing is due here any more").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the work up again" }).click();
  await page.getByText("This has ended. Nothing is due").waitFor({ state: "detached" });
});
