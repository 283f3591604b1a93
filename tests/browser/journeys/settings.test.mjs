// Choices about the app: each is kept as it is made and followed at once.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { screen } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

const choose = (page, group, name) =>
  page.getByRole("group", { name: group }).getByRole("radio", { name, exact: true }).check();
const root = (page, attribute) => insidePage(page, `document.documentElement.getAttribute(${JSON.stringify(attribute)})`);
const careful = {
  room: "time",
  kind: "anniversary",
  name: "careful",
  at: "2026-10-01T08:00:00Z",
  body: { what: "The day it came out", day: "2025-11-28", warn_days: 7 },
};

journey("looks, dates and weeks are chosen, and are so after a reload", { viewport: "both", storage: stored(started), at: "#/more/settings" }, async ({ page }) => {
  await expectAccessible(page);
  await choose(page, "Light or dark", "Dark");
  await choose(page, "Text size", "Larger");
  assert.equal(await root(page, "data-theme"), "dark");
  assert.equal(await root(page, "data-text-size"), "larger");
  await page.getByText("Today is Monday 23 November.").waitFor();
  await choose(page, "How dates are written", "American English");
  await page.getByText("Today is Monday, November 23.").waitFor();
  await choose(page, "The week starts on", "Sunday");
  await page.reload();
  await page.getByText("Today is Monday, November 23.").waitFor();
  assert.equal(await root(page, "data-theme"), "dark");
  await screen(page, "#/timeline/calendar");
  await page.getByRole("heading", { level: 1, name: "November 2026" }).waitFor();
  assert.match(await page.getByRole("columnheader").first().innerText(), /^Su/);
});

journey("reminders are for the person to set: the careful day and the backup", { storage: stored(started, careful) }, async ({ page }) => {
  const warned = page.getByText("The day it came out");
  await warned.first().waitFor();
  await screen(page, "#/more/settings");
  await choose(page, "Warn me ahead of days to be careful with", "Off");
  await screen(page, "#/");
  await page.getByRole("heading", { level: 1, name: "Monday" }).waitFor();
  assert.equal(await warned.count(), 0);
  await screen(page, "#/more/settings");
  await choose(page, "Warn me ahead of days to be careful with", "On");
  await page.getByRole("link", { name: "Add a day to be careful with" }).click();
  await page.getByRole("textbox", { name: "What is it the day of?" }).waitFor();
});

const many = Array.from({ length: 25 }, (_, n) => ({ room: "time", kind: "milestone", name: `milestone ${n}`, body: { what: `Number ${n}` } }));

journey("the backup reminder comes as often as was chosen", { storage: stored(started, ...many), at: "#/more/data" }, async ({ page }) => {
  const reminder = page.getByText("A good moment to save one.");
  await reminder.waitFor();
  for (const [chosen, count] of [["After 60 changes or 90 days", 0], ["After 20 changes or 30 days", 1], ["Don't remind me", 0]]) {
    await screen(page, "#/more/settings");
    await choose(page, "Remind me to save a backup", chosen);
    await screen(page, "#/more/data");
    assert.equal(await reminder.count(), count, chosen);
  }
});
