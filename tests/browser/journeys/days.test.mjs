// Days as the person lives them: late evenings, nights on which clocks change, journeys, and a page
// that stays open for days.

import assert from "node:assert/strict";
import { journey, openApp } from "../kit.mjs";
import { heading, screen, storageOf } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

const what = "Put my phone on the table when I come in";
const daily = (starts) => ({
  room: "promises",
  kind: "promise",
  name: "phone",
  at: `${starts}T08:00:00Z`,
  body: { door: "promise", what, days: { starts, every: "day" } },
});
const title = (page, text) => page.getByRole("heading", { level: 1, name: text }).waitFor();
const kept = (page) => page.getByRole("button", { name: `Kept: ${what}` });
const hours = (count) => count * 60 * 60 * 1000;

/** The days of all marks in storage. */
async function markedDays(page) {
  const values = Object.values(await storageOf(page)).filter((value) => value.includes('"mark":"kept"'));
  return values.map((value) => value.match(/"day":"([\d-]+)"/)[1]).sort();
}

journey(
  "Today left open over night asks about the day that has come",
  { viewport: "both", storage: stored(started, daily("2026-11-20")), clock: "2026-11-23T21:00:00Z" },
  async ({ page }) => {
    await title(page, "Monday");
    await page.clock.fastForward(hours(4));
    await page.getByText("Until three this is still about Monday.").waitFor();
    await title(page, "Monday");
    await page.clock.fastForward(hours(7));
    await title(page, "Tuesday");
    await kept(page).click();
    await page.getByText("Everything you said you'd do is marked.").waitFor();
    assert.deepEqual(await markedDays(page), ["2026-11-24"]);
  },
);

journey(
  "on the night the clocks go back, the hour that comes twice still belongs to Saturday",
  { storage: stored(started, daily("2026-10-20")), clock: "2026-10-25T00:30:00Z" },
  async ({ page }) => {
    await title(page, "Saturday"); // 01:30, for the first time
    await page.clock.fastForward(hours(1));
    await page.reload();
    await title(page, "Saturday"); // 01:30 once more
    await kept(page).click();
    await page.clock.fastForward(hours(1.6));
    await title(page, "Sunday");
    await kept(page).click();
    assert.deepEqual(await markedDays(page), ["2026-10-24", "2026-10-25"]);
  },
);

journey(
  "New Year's Eve is marked after midnight, in the old year",
  {
    storage: stored(started, daily("2026-12-20")),
    clock: "2026-12-31T13:30:00Z",
    context: { timezoneId: "Asia/Tokyo" },
    at: "#/timeline",
  },
  async ({ page }) => {
    await page.clock.fastForward(hours(2)); // half past midnight there
    await page.reload();
    await screen(page, "#/");
    await title(page, "Thursday");
    await kept(page).click();
    assert.deepEqual(await markedDays(page), ["2026-12-31"]);
    await screen(page, "#/timeline");
    assert.equal(await page.getByRole("heading", { level: 2 }).first().innerText(), "December 2026");
  },
);

journey(
  "what was written far away keeps its day at home",
  {
    storage: stored(started),
    clock: "2026-11-23T11:30:00Z",
    context: { timezoneId: "Pacific/Auckland" },
    at: "#/rooms/time/milestone",
  },
  async ({ page }) => {
    // Half past midnight on the 24th there, and still the 23rd everywhere west of it.
    await page.getByRole("textbox", { name: "What was reached?" }).fill("A month of truth");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Kept in this browser" }).waitFor();
    await screen(page, "#/timeline");
    const day = page.getByRole("heading", { level: 3 }).first();
    const there = await day.innerText();
    assert.match(there, /24 November/);

    const home = await openApp({
      storage: await storageOf(page),
      clock: "2026-11-23T20:00:00Z",
      context: { timezoneId: "America/Los_Angeles" },
      at: "#/timeline",
    });
    try {
      await heading(home.page).waitFor();
      await home.page.getByText("A month of truth").waitFor();
      assert.equal(await home.page.getByRole("heading", { level: 3 }).first().innerText(), there);
      home.expectCleanConduct();
    } finally {
      await home.close();
    }
  },
);
