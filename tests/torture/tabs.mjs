// Two to five tabs of one profile write at once, each its own records and all of them one record: nothing may be lost,
// and of a record changed in several places every text is kept.

import { closeBrowser, openApp } from "../browser/kit/app.mjs";
import { screen } from "../browser/kit/steps.mjs";
import { alternative, idOf, started, stored } from "../browser/kit/stored.mjs";
import { dump, many, records, table, wait } from "./chromium.mjs";
import { keepAlternative, press } from "./steps.mjs";

const shared = "Walk round the block";
const each = 6;

async function round(number, tabs, counts) {
  const app = await openApp({ storage: stored(started, alternative(shared)), clock: null, at: "#/rooms/patience" });
  try {
    const pages = [app.page];
    while (pages.length < tabs) {
      const page = await app.context.newPage();
      await page.goto(`${app.url}#/rooms/patience`);
      pages.push(page);
    }
    for (const page of pages) page.setDefaultTimeout(60_000);

    // One record, open in every tab, kept by all of them at the same moment.
    await Promise.all(pages.map((page) => screen(page, `#/rooms/patience/${idOf(shared)}`)));
    const box = (page) => page.getByRole("textbox", { name: "Something I could do instead" });
    await Promise.all(pages.map((page, tab) => box(page).fill(`${shared}, tab ${tab}`)));
    await Promise.all(pages.map((page) => press(page, "Keep")));
    await Promise.all(pages.map((page) => page.getByRole("status").filter({ hasText: "Kept in this browser" }).first().waitFor()));

    // Different records, as fast as each tab can.
    await Promise.all(
      pages.map(async (page, tab) => {
        for (let one = 0; one < each; one += 1) {
          await keepAlternative(page, `written ${tab} ${one}`);
          await page.getByText(`written ${tab} ${one}`).first().waitFor();
          await wait(Math.random() * 100);
        }
      }),
    );

    const all = Object.values(records(await dump(app.page))).join("\n");
    const wanted = pages.flatMap((_, tab) => Array.from({ length: each }, (_, one) => `written ${tab} ${one}`));
    counts.records += wanted.length;
    counts.lost += wanted.filter((text) => !all.includes(`"${text}"`)).length;

    // A tab that kept after it had seen another's text has replaced it knowingly: that one is no conflict.
    const texts = pages.map((_, tab) => `${shared}, tab ${tab}`).filter((text) => all.includes(`"${text}"`));
    counts.edits += tabs;
    counts.conflictsLost += tabs - texts.length;

    for (const page of pages) {
      await page.reload();
      await screen(page, "#/rooms/patience");
      for (const text of wanted) {
        try {
          await page.getByText(text, { exact: true }).first().waitFor({ timeout: 20_000 });
        } catch {
          counts.unseen += 1;
        }
      }
    }
    await screen(app.page, "#/");
    if (texts.length > 1 && !(await app.page.getByText("was changed in two places").first().isVisible())) counts.unasked += 1;
    counts.rounds += 1;
    app.expectCleanConduct();
  } catch (error) {
    counts.wrong += 1;
    console.log(`  ${tabs} tabs, round ${number}: ${app.explained(error).message.split("\n").slice(0, 3).join(" / ")}`);
  } finally {
    await app.close();
  }
}

export async function run({ cycles = 20, parallel }) {
  console.log(`\n${cycles} rounds of two to five tabs writing at once`);
  const sizes = [2, 3, 4, 5];
  const tally = sizes.map(() => ({ rounds: 0, records: 0, lost: 0, edits: 0, conflictsLost: 0, unasked: 0, unseen: 0, wrong: 0 }));
  await many(cycles, Math.min(parallel, 3), (number) => round(number, sizes[number % 4], tally[number % 4]));
  await closeBrowser();
  table(
    ["Tabs", "Rounds", "Records written", "Lost", "Edits of one record", "Texts of it lost", "Choice not offered", "Not seen after a reload", "Not played to the end"],
    sizes.map((tabs, at) => [tabs, ...["rounds", "records", "lost", "edits", "conflictsLost", "unasked", "unseen", "wrong"].map((name) => tally[at][name])]),
  );
  return tally.every((one) => one.lost + one.conflictsLost + one.unasked + one.unseen + one.wrong === 0);
}
