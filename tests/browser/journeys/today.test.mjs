// Today: a Tuesday in ninety seconds, a gap after days away, two doors that are always there, at most one suggestion,
// and never a nag.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { screen, settled } from "../kit/steps.mjs";
import { noContact, started, stored } from "../kit/stored.mjs";

const on = (room, kind, name, day, body, about = []) => ({ room, kind, name, at: `${day}T08:00:00Z`, body, about });
const promise = (name, what, day) => on("promises", "promise", name, day, { door: "promise", what, days: { starts: day, every: "day" } });
const kept = (name, day) => on("promises", "mark", `${name} ${day}`, day, { mark: "kept" }, [name]);
const owned = [
  on("ownership", "account", "act", "2026-11-01", {}),
  on("ownership", "version", "telling", "2026-11-01", { did: "I lied about the card." }, ["act"]),
];
const two = [
  ...owned,
  promise("phone", "Put my phone on the table when I come in", "2026-11-23"),
  promise("post", "Open the post together", "2026-11-23"),
  kept("phone", "2026-11-23"),
  kept("post", "2026-11-23"),
];
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const tuesday = "2026-11-24T20:00:00Z";

journey(
  "Tuesday takes ninety seconds: two marks, one answer, and the phone can be put down",
  { viewport: "both", storage: stored(started, ...two), clock: tuesday },
  async ({ page }) => {
    await page.getByRole("heading", { level: 1, name: "Tuesday" }).waitFor();
    await page.getByText("Two things you said you'd do.").waitFor();
    await expectAccessible(page);
    let presses = 0;
    for (const name of ["Kept: Put my phone on the table when I come in", "Partly: Open the post together", "Nothing"]) {
      assert.equal(await page.getByText("Put the phone down").count(), 0);
      await press(page, name);
      presses += 1;
    }
    await page.getByText("Done. Put the phone down.").waitFor();
    assert.equal(presses, 3, "two marks and one answer are all");
    const partly = page.getByRole("button", { name: "Partly: Open the post together" });
    assert.equal(await partly.getAttribute("aria-pressed"), "true");
    await partly.click();
    await page.getByText("Put the phone down").waitFor({ state: "detached" });
    assert.equal(await partly.getAttribute("aria-pressed"), "false", "a mark can be taken away again");
  },
);

journey(
  "after days away the gap is told once, and blank isn't missed",
  { viewport: "both", storage: stored(started, ...two), clock: "2026-11-30T09:00:00Z" },
  async ({ page }) => {
    await page.getByText("Six days aren't marked. Fill them in or leave them blank. Blank isn't missed.").waitFor();
    assert.equal(await page.getByText(/welcome back|haven't been|streak|in a row/i).count(), 0);
    await expectAccessible(page);
    await page.getByRole("link", { name: "Fill them in" }).click();
    await page.getByRole("heading", { level: 1, name: "Days not marked" }).waitFor();
    const tuesday = page.getByRole("region", { name: "Tuesday 24 November" });
    await tuesday.getByRole("button", { name: "Kept: Open the post together" }).click();
    await press(page, "Leave the rest blank");
    await page.getByRole("heading", { level: 1, name: "Monday" }).waitFor();
    assert.equal(await page.getByText(/aren't marked/).count(), 0, "it isn't asked again");
  },
);

journey("the two doors are always there, and what is behind them records nothing", { storage: stored(started, ...two), clock: tuesday }, async ({ page }) => {
  await page.getByRole("link", { name: "They're upset now" }).click();
  await page.getByRole("heading", { level: 1, name: "They're upset now" }).waitFor();
  assert.equal(await page.getByRole("main").getByRole("listitem").count(), 3);
  await page.getByText("Nothing is recorded here.").waitFor();
  await page.getByRole("link", { name: "Back to Today" }).click();
  await page.getByRole("link", { name: "Something went wrong" }).click();
  await page.getByRole("textbox", { name: "What did you do?" }).waitFor();
});

const many = Array.from({ length: 25 }, (_, n) => on("time", "milestone", `milestone ${n}`, "2026-11-20", { what: `Number ${n}` }));

for (const [name, entries, said] of [
  ["nothing is written", [], "When you're ready, write down what you did."],
  ["there is no promise", owned, "One small thing that you'll do"],
  ["it hasn't stopped", [...two, on("ownership", "stopped", "stopped", "2026-11-02", { answer: "not_yet" }, ["act"])], "Help with that comes before the rest."],
  ["much has changed since the last backup", [...two, ...many], "Not everything you wrote is in a backup yet."],
  ["the last backup is long ago", [...two, on("time", "milestone", "old", "2026-10-20", { what: "Long ago" })], "Not everything you wrote is in a backup yet."],
  ["all is in place", two.slice(0, 4), null],
]) {
  journey(`at most one suggestion: ${name}`, { storage: stored(started, ...entries), clock: tuesday }, async ({ page }) => {
    await settled(page);
    const suggestions = page.locator(".today-suggestion").getByRole("link");
    if (said === null) {
      assert.equal(await suggestions.count(), 0);
    } else {
      await page.getByText(said).waitFor();
      assert.equal(await suggestions.count(), 1);
    }
  });
}

journey("after an ending Today asks for nothing", { storage: stored(started, ...two, on("time", "ending", "ending", "2026-11-24", {})), clock: "2026-11-30T09:00:00Z" }, async ({ page }) => {
  await page.getByText("You wrote that this has ended. Nothing is asked of you here.").waitFor();
  for (const gone of [/aren't marked/, /Anything left unsaid/, /said you'd do\.$/]) {
    assert.equal(await page.getByText(gone).count(), 0, String(gone));
  }
});

journey("under no contact nothing on Today is aimed at them", { storage: stored(started, noContact, ...two), clock: tuesday }, async ({ page }) => {
  await page.getByRole("heading", { level: 1, name: "Tuesday" }).waitFor();
  await press(page, "Kept: Put my phone on the table when I come in");
  await press(page, "Kept: Open the post together");
  await page.getByText("Done. Put the phone down.").waitFor();
  assert.equal(await page.getByText(/Tell them|Ask them|Anything left unsaid/).count(), 0);
});
