// Keep your word: a week of marks, days left blank, a miss that is owned first, the month, the calendar file.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { insidePage, until } from "../kit/page.mjs";
import { doneWhen, screen } from "../kit/steps.mjs";

const texting = "Text before I leave work";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
const mark = (page, name) => page.getByRole("button", { name: `${name}: ${texting}` }).first();

async function promise(page) {
  await page.getByRole("link", { name: "Make a promise" }).click();
  await page.getByRole("textbox", { name: "What will you do?" }).fill(texting);
  await page.getByRole("radio", { name: "Every day" }).check();
  await page.getByText("More, if it helps").click();
  await page.getByLabel("Remind me at").fill("20:00");
  await press(page, "Keep");
  await heading(page, texting);
}

/** What the table of counts says for the last 30 days. */
async function counted(page, name) {
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  return Number(await row.getByRole("cell").first().innerText());
}

async function on(page, instant, hash = "#/rooms/promises") {
  await page.clock.setSystemTime(instant);
  await page.goto(page.url().replace(/#.*/, hash));
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

journey(
  "every miss has a tell-by time and a repair, and blanks aren't counted as misses",
  { viewport: "both", at: "#/rooms/promises" },
  async ({ page }) => {
    await page.getByText("Nothing promised yet").waitFor();
    await promise(page);
    await page.getByRole("link", { name: "‹ Keep your word" }).click();
    await mark(page, "Kept").click();
    assert.equal(await mark(page, "Kept").getAttribute("aria-pressed"), "true");

    await on(page, "2026-11-29T09:00:00Z");
    await page.getByText("Five days aren't marked. Fill them in or leave them blank. Blank isn't missed.").waitFor();
    assert.equal(await counted(page, "Not marked"), 5);
    assert.equal(await counted(page, "Missed"), 0);
    await page.getByRole("link", { name: "Look at those days" }).click();
    await heading(page, "Days not marked");
    await page.getByRole("region", { name: "Thursday 26 November" }).getByRole("button", { name: /^Missed/ }).click();
    await page.getByText("Tell them before they find out.").waitFor();
    await page.getByRole("link", { name: "Own it first" }).click();

    await heading(page, texting);
    await page.getByRole("radio", { name: "Nobody yet" }).check();
    await page.getByLabel("Tell them by this day").fill("2026-11-29");
    await page.getByLabel("At the latest at").fill("19:00");
    await press(page, "Keep");
    await page.getByRole("alert").getByText("Write what you'll do about it.").waitFor();
    await page.getByLabel("What will you do about it?").fill("Say where I was, all of it");
    await page.getByLabel("What changes, so that it holds next time?").fill("Set the alarm for half past five");
    await press(page, "Keep");
    await page.getByText("Tell them by Sunday 29 November, 19:00.").waitFor();
    await expectAccessible(page);
    await page.getByLabel("I put it right by").fill("2026-11-30");
    await press(page, "Make it a promise");
    await page.getByText("Putting it right is a promise now.").waitFor();
    await page.getByRole("link", { name: "See the promise" }).click();
    await heading(page, "Say where I was, all of it");
    await page.goBack();
    await page.getByRole("link", { name: "Change the promise itself" }).click();
    await page.getByText("You wrote that this is to change:").waitFor();
    await page.getByText("Set the alarm for half past five").waitFor();
    assert.equal(await page.getByRole("textbox", { name: "What will you do?" }).inputValue(), texting);
    await page.goBack();
    await press(page, "I've told them");
    await page.getByText("You told them before they asked.").waitFor();

    await on(page, "2026-11-29T10:00:00Z");
    await page.getByText("Told before asked: 1 of 1").waitFor();
    assert.equal(await counted(page, "Missed"), 1);
    assert.equal(await counted(page, "Not marked"), 4);
    await expectAccessible(page);
    await doneWhen(page, "promises", "every miss has a time to tell them by and something that mends it, and days I left blank aren't counted as misses");
  },
);

journey("the month is a table that keyboard and screen reader can use", { at: "#/rooms/promises" }, async ({ page }) => {
  await promise(page);
  const month = page.getByRole("table", { name: "November 2026" });
  assert.equal(await month.getByRole("columnheader").count(), 7);
  const day = month.getByRole("link", { name: "Monday 23 November: due" });
  await day.focus();
  await page.keyboard.press("Enter");
  await heading(page, texting);
  await page.getByRole("button", { name: `Renegotiated beforehand: ${texting}` }).click();
  await page.getByLabel("The new day you agreed on").fill("2026-11-25");
  await press(page, "Move it there");
  await page.getByText("Moved to Wednesday 25 November.").waitFor();
  await page.getByRole("link", { name: "The whole promise" }).click();
  await month.getByRole("link", { name: "Monday 23 November: renegotiated beforehand" }).waitFor();
});

journey("until three in the morning a mark is for yesterday", { at: "#/rooms/promises" }, async ({ page }) => {
  await promise(page);
  await on(page, "2026-11-24T01:30:00Z");
  await page.getByText("It's past midnight. Until three, this is still yesterday.").waitFor();
  await mark(page, "Kept").click();
  const month = page.getByRole("table", { name: "November 2026" });
  await month.getByRole("link", { name: "Monday 23 November: kept" }).waitFor();
});

journey("the calendar file says nothing that wasn't asked for", { at: "#/rooms/promises" }, async ({ page }) => {
  await promise(page);
  const download = page.waitForEvent("download");
  await press(page, "Save a calendar file");
  const file = await download;
  assert.equal(file.suggestedFilename(), "reminders.ics");
  const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString();
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /DTSTART:20261123T200000\r\n/);
  assert.match(text, /SUMMARY:Evening check\r\n/);
  assert.doesNotMatch(text, /leave work/);
});

journey("a promise can be paused, ended, changed and erased", { at: "#/rooms/promises" }, async ({ page }) => {
  await promise(page);
  await press(page, "Pause it");
  await press(page, "Go on from today");
  await page.getByRole("link", { name: "Change it" }).click();
  await page.getByRole("radio", { name: "On certain weekdays" }).check();
  await page.getByRole("checkbox", { name: "Tuesday" }).check();
  await press(page, "Keep");
  await page.getByText("Every Tuesday").waitFor();
  await press(page, "It's done");
  await page.getByText("Done on 23 Nov 2026.").waitFor();
  await press(page, "It isn't over");
  await press(page, "Erase it and its marks");
  await page.getByText("Nothing promised yet").waitFor();
});

journey("half a change goes with what is erased, and comes back with it", { at: "#/rooms/promises" }, async ({ page }) => {
  await promise(page);
  await page.getByRole("link", { name: "Change it" }).click();
  await page.getByRole("button", { name: "Keep", exact: true }).waitFor();
  const change = await insidePage(page, "location.hash");
  const words = page.getByRole("textbox", { name: "What will you do?" });
  await words.fill("half an idea about the last bus");
  const onDesk = `Object.values(localStorage).some((text) => text.includes("half an idea"))`;
  await until(page, onDesk);
  await page.goBack();
  await press(page, "Erase it and its marks");
  await page.getByText("Nothing promised yet").waitFor();
  assert.ok(!(await insidePage(page, onDesk)));
  await page.getByRole("button", { name: /^Undo/ }).click();
  await until(page, onDesk);
  await screen(page, change);
  await page.getByRole("button", { name: "Keep", exact: true }).waitFor();
  assert.equal(await words.inputValue(), "half an idea about the last bus");
});
