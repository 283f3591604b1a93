// In five minutes I've compared my view with facts and chosen one change, needing nothing from
// them; and the page they may be handed shows nothing else.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const go = (page, hash) => page.goto(page.url().replace(/#.*/, hash));

journey("looking back ends in one change that is a promise", { at: "#/rooms/review/week", viewport: "both" }, async ({ page }) => {
  await heading(page, "Look back on the week").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByText("Rate one thing, or write a few words").waitFor();
  await page.getByRole("group", { name: "I did what I said I would do" }).getByRole("radio", { name: "Mostly" }).check();
  await page.getByRole("textbox", { name: "One change for the next week" }).fill("I put the phone in the drawer at dinner");
  await page.getByRole("button", { name: "Keep" }).click();
  await page.getByRole("radio", { name: /Each day/ }).check();
  await page.getByRole("button", { name: "Make it a promise" }).click();
  await page.getByRole("link", { name: "See the promise" }).waitFor();
  await go(page, "#/rooms/review");
  await page.getByText("Next: I put the phone in the drawer at dinner").waitFor();
  await expectAccessible(page);
  await doneWhen(page, "review", "in five minutes I have compared my view with the facts and chosen one change, needing nothing from them");
});

journey("the page handed over shows nothing else until it is back", { at: "#/rooms/review/hand-over", viewport: "both" }, async ({ page }) => {
  await page.getByText("this is courtesy, not protection").waitFor();
  await page.getByRole("button", { name: "Hand it over now" }).click();
  await heading(page, "For you, if you want").waitFor();
  await page.getByText("You can hand this back empty. Whatever you write, they can read.").waitFor();
  await expectAccessible(page);
  for (const away of ["#/timeline", "#/more", "#/rooms/time", "#/"]) {
    await go(page, away);
    await page.reload();
    await heading(page, "For you, if you want").waitFor();
    assert.equal(await page.getByRole("navigation").count(), 0);
  }
  await page.goBack();
  await heading(page, "For you, if you want").waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await heading(other, "For you, if you want").waitFor();
  await other.close();
  assert.ok(await page.getByRole("button", { name: "Leave now" }).isVisible());
  await page.getByRole("link", { name: "Help" }).click();
  await heading(page, "Help lines").waitFor();
  await page.getByRole("link", { name: "Back to the page" }).click();

  await page.getByRole("textbox", { name: "Has anything helped?" }).fill("You told me first");
  await page.getByRole("button", { name: "Keep what I wrote" }).click();
  await heading(page, "Thank you. You can hand it back.").waitFor();
  assert.equal(await page.getByText("You told me first").count(), 0);
  await page.getByRole("button", { name: "I have it back" }).click();
  await heading(page, "Look back").waitFor();
  await page.getByText("less than a month ago").waitFor();
  await page.getByRole("region", { name: "What they wrote" }).getByRole("link").click();
  await page.getByText("You told me first").waitFor();
});

journey("refusing leaves no trace", { at: "#/rooms/review/hand-over" }, async ({ page }) => {
  await page.getByRole("button", { name: "Hand it over now" }).click();
  await page.getByRole("textbox", { name: "What has been hard?" }).fill("On second thoughts");
  await page.getByRole("button", { name: "Keep nothing of it" }).click();
  await page.getByRole("button", { name: "I have it back" }).click();
  await page.getByRole("link", { name: "Print a blank page for them" }).waitFor();
  const kept = await page.evaluate(() => Object.values({ ...localStorage }).join("\n"));
  assert.ok(!kept.includes("second thoughts"));
  assert.equal(await page.getByRole("region", { name: "What they wrote" }).count(), 0);
});
