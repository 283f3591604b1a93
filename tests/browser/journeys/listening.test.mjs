// Listen: a talk from asking to passing on what was heard, a no, and questions they asked.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen, screen } from "../kit/steps.mjs";
import { noContact, ownSideOnly, started, stored } from "../kit/stored.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

async function begin(page) {
  await page.getByRole("radio", { name: "Yes, they said so" }).check();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await press(page, "Start listening");
  await heading(page, "They speak. You listen.");
}

async function addPoint(page, sort, about) {
  const summary = page.getByText("Add something they said");
  if (!(await page.getByRole("radio", { name: sort }).isVisible())) await summary.click();
  await page.getByRole("radio", { name: sort }).check();
  await page.getByLabel("What is it, in a few words of yours?").fill(about);
  await press(page, "Add it");
}

journey(
  "I have their point in their words, and no reply of mine",
  { viewport: "both", at: "#/rooms/listening" },
  async ({ page }) => {
    await page.getByText("No talk yet. Start by asking.").waitFor();
    await page.getByText("Ask once, then wait.").waitFor();
    await press(page, "Start listening");
    await page.getByText("Say first whether they want to talk.").waitFor();
    await begin(page);
    await page.getByText("Don't answer yet.").waitFor();
    await page.getByRole("timer").getByText("10:00 left of their turn").waitFor();
    const card = page.locator(".listener");
    assert.ok(await card.getByRole("button", { name: "Leave now" }).isVisible());
    await card.getByRole("link", { name: "Help" }).click();
    await heading(page, "Get help");
    await page.goBack();
    await page.getByText("Don't answer yet.").waitFor();
    await expectAccessible(page);

    await page.clock.runFor(60_000);
    await press(page, "Pause");
    await page.getByRole("radio", { name: "In 20 minutes" }).check();
    await press(page, "I'll be back then");
    await heading(page, /^You're back at 09:2\d$/);
    const time = await page.getByRole("heading", { level: 1 }).innerText();
    await page.clock.setSystemTime("2026-11-23T09:10:00Z");
    await page.reload();
    await heading(page, time);
    await page.clock.setSystemTime("2026-11-23T09:40:00Z");
    await page.reload();
    await page.getByText("It's time. Go back and say that you're back.").waitFor();
    await press(page, "I'm back");
    await heading(page, "They speak. You listen.");
    await press(page, "They're finished");

    await heading(page, "Afterwards");
    await press(page, "Keep");
    await page.getByText("Write down what you heard, even one line.").waitFor();
    await page.getByLabel("Their point, in their words").fill("You let me find out from a stranger");
    await page.getByRole("radio", { name: "Yes, they said so" }).check();
    await press(page, "Keep");
    await page.getByText("You have their point, and no reply of yours.").waitFor();
    await expectAccessible(page);
    await doneWhen(page, "listening", "I have their point in their words, or their “no”, and no reply of mine");
  },
);

journey("what was heard goes where it belongs in one action", { at: "#/rooms/listening" }, async ({ page }) => {
  await begin(page);
  await press(page, "They're finished");
  await addPoint(page, "A limit they set", "No calls at work");
  await press(page, "Keep it as a boundary");
  await page.getByRole("link", { name: "Now a boundary" }).waitFor();
  await addPoint(page, "Something they feel", "They can't sleep");
  await press(page, "Add it to the impact");
  await page.getByRole("link", { name: "Now part of the impact" }).waitFor();
  await addPoint(page, "Something they expect or hope for", "They want to know when I'm late");
  await press(page, "Make it a promise");
  await page.getByText("You can only promise your own part.").waitFor();
  await page.getByLabel("What I'll do, so that it's mine to keep").fill("I call before six when I'll be late");
  await press(page, "Make it a promise");
  await page.getByRole("link", { name: "Now a promise" }).click();
  await heading(page, "I call before six when I'll be late");
});

journey("their no is an answer", { at: "#/rooms/listening" }, async ({ page }) => {
  await page.getByRole("radio", { name: "They said no" }).check();
  await press(page, "Keep their no");
  await page.getByText("They said no. That's the answer.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Start listening" }).count(), 0);
  await expectAccessible(page);
});

journey("a question they asked is due on its day, and askings are nowhere", { at: "#/rooms/listening" }, async ({ page }) => {
  await page.getByRole("link", { name: "Write a question down" }).click();
  await page.getByLabel("What did they want to know?").fill("Where I was in June");
  await page.getByRole("radio", { name: "Not yet. I told them by when" }).check();
  await page.getByLabel("I'll answer by").fill("2026-11-24");
  await press(page, "Keep");
  await page.getByRole("link", { name: "Where I was in June" }).click();
  await page.getByRole("radio", { name: "Yes, truthfully and in full" }).check();
  await page.getByLabel("My answer").fill("At the lake, with them.");
  await press(page, "Keep");
  await page.getByText("Answered Monday 23 November").waitFor();
  await page.getByText("Answer again as if it were the first time.").waitFor();
});

for (const [name, closed, why] of [
  ["no contact", noContact, "They asked for no contact, and you wrote that down."],
  ["my side only", ownSideOnly, "while you work on your side only"],
]) {
  journey(`${name} closes talks, and questions can still be answered`, { at: "#/rooms/listening", storage: stored(started, closed) }, async ({ page }) => {
    await page.getByText(why).first().waitFor();
    assert.equal(await page.getByRole("button", { name: "Start listening" }).count(), 0);
    await page.getByRole("link", { name: "Write a question down" }).click();
    await page.getByLabel("What did they want to know?").fill("Where I was in June");
    await page.getByRole("radio", { name: "Not yet. I told them by when" }).check();
    await page.getByLabel("I'll answer by").fill("2026-11-24");
    await press(page, "Keep");
    await page.getByRole("alert").getByText("This waits.").waitFor();
    await page.getByRole("radio", { name: "Yes, truthfully and in full" }).check();
    await press(page, "Keep");
    await screen(page, "#/rooms/listening");
    await page.getByText("Answered Monday 23 November").waitFor();
  });
}
