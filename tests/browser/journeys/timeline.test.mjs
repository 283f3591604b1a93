// Everything dated, newest first: found, narrowed down, erased with a way back, printed and saved
// without the partner's words.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { sample } from "../kit/sample.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const go = (page, hash) => page.goto(page.url().replace(/#.*/, hash));
const keep = (page) => page.getByRole("button", { name: "Keep", exact: true }).click();

async function write(page) {
  await go(page, "#/rooms/time/milestone");
  await page.getByRole("textbox", { name: "What was reached?" }).fill("=Zoë, a month of truth");
  await page.getByLabel("Day").fill("2026-10-05");
  await keep(page);
  await heading(page, "Give it time").waitFor();
  await go(page, "#/rooms/boundaries/new");
  await page.getByRole("textbox", { name: "What it is about" }).fill("No calls at work");
  await page.getByRole("textbox", { name: "In their words" }).fill("never ring the office");
  await keep(page);
  await heading(page, "Respect boundaries").waitFor();
  await go(page, "#/timeline");
  await page.getByRole("link", { name: "A limit they set" }).waitFor();
}

journey("the timeline finds, narrows, erases and takes back", { at: "#/timeline", viewport: "both" }, async ({ page }) => {
  await page.getByText("Nothing yet.").waitFor();
  await expectAccessible(page);
  await write(page);
  await expectAccessible(page);
  const months = page.getByRole("heading", { level: 2 });
  assert.deepEqual(await months.allInnerTexts(), ["November 2026", "October 2026"]);

  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("zoe month");
  await page.getByText("One entry found.").waitFor();
  assert.deepEqual(await page.locator("mark").allInnerTexts(), ["Zoë", "month"]);
  await search.fill("office");
  await page.getByText("Nothing found.").waitFor();
  await page.getByRole("checkbox", { name: /their words/ }).check();
  await page.getByText("One entry found.").waitFor();
  await search.fill("");
  await page.getByRole("combobox", { name: "Room" }).selectOption({ label: "Give it time" });
  await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "Milestones" });
  await page.getByText("One entry found.").waitFor();

  await page.getByRole("button", { name: "Erase: Milestone" }).click();
  await page.getByText("Nothing found.").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("One entry found.").waitFor();
  await page.getByRole("link", { name: "Milestone" }).click();
  await page.getByRole("textbox", { name: "What was reached?" }).waitFor();
});

journey("the calendar leads to a day", { at: "#/timeline/calendar/2026-10" }, async ({ page }) => {
  await write(page);
  await go(page, "#/timeline/calendar/2026-10");
  await heading(page, "October 2026").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^5 October 2026: 1 entry/ }).click();
  await heading(page, "Timeline").waitFor();
  assert.deepEqual(await page.getByRole("heading", { level: 2 }).allInnerTexts(), ["October 2026"]);
  await page.getByRole("button", { name: "Show later" }).click();
  await page.getByRole("heading", { level: 2, name: "November 2026" }).waitFor();
});

journey("paper and table leave their words out, and no cell runs", { at: "#/timeline" }, async ({ page }) => {
  await write(page);
  await page.getByRole("link", { name: "Print or save" }).click();
  await page.getByText("a month of truth").waitFor();
  await expectAccessible(page);
  assert.equal(await page.getByText("ring the office").count(), 0);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a table (CSV)" }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), "timeline-2026-11-23.csv");
  const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString();
  assert.match(text, /"'=Zoë, a month of truth"/);
  assert.ok(!text.includes("ring the office"));
});

journey("ten thousand entries are read in order by a screen reader, and printed", { at: null, storage: sample(10_000), timeout: 240_000 }, async ({ page, url }) => {
  await page.goto(`${url}#/timeline`);
  await page.getByRole("main").getByRole("listitem").first().waitFor();
  // Months, days below them, and the entries of each day as a list.
  const levels = await page.getByRole("main").getByRole("heading").evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  assert.deepEqual(levels.slice(0, 3), [1, 2, 3]);
  assert.ok(levels.every((level, at) => at === 0 || level <= levels[at - 1] + 1), `${levels}`);
  const days = await page.getByRole("main").locator("h3 + ol").count();
  assert.ok(days > 0);
  assert.equal(days, await page.getByRole("main").getByRole("heading", { level: 3 }).count());

  await page.getByRole("link", { name: "Print or save" }).click();
  const print = page.getByRole("button", { name: "Print", exact: true });
  await page.locator("button:enabled", { hasText: "Print" }).first().waitFor({ timeout: 60_000 });
  await print.waitFor();
  const months = await page.getByRole("main").getByRole("heading", { level: 2 }).allInnerTexts();
  assert.ok(months.length > 24, `${months.length} months`);
  const rows = await insidePage(page, `document.querySelectorAll(".paper li").length`);
  assert.ok(rows > 9_000, `${rows} rows`);
  const paper = await page.pdf({ format: "A4" });
  const sheets = paper.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(sheets > 100, `${sheets} sheets`);
});
