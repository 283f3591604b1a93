// Text of every kind, at every size: from right to left, twice as large, and charts as they are heard.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { expectNoSideways } from "../kit/layout.mjs";
import { lived } from "../kit/lived.mjs";
import { sample } from "../kit/sample.mjs";
import { everyScreen } from "../kit/screens.mjs";
import { screen } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

const hebrew = "קראתי את ההודעות שלך, ושיקרתי.";

/** On which side of its box the first letter of a text stands: "left" or "right". */
function sideOf(locator) {
  return locator.evaluate((element) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    range.setStart(node, 0);
    range.setEnd(node, 1);
    const letter = range.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    return letter.left - box.left < box.right - letter.right ? "left" : "right";
  });
}

journey("a text from right to left is written, kept, found and compared that way", { viewport: "both", at: "#/rooms/ownership", storage: stored(started) }, async ({ page }) => {
  const did = page.getByRole("textbox", { name: "What I did" });
  await did.fill(hebrew);
  assert.equal(await did.evaluate((box) => getComputedStyle(box).direction), "rtl");
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByRole("heading", { level: 1, name: "Tell it again" }).waitFor();
  await screen(page, "#/timeline");
  const row = page.getByText(hebrew).first();
  await row.waitFor();
  assert.equal(await sideOf(row), "right");
  const title = page.getByRole("link", { name: "Wrote down what I did" }).first();
  assert.equal(await sideOf(title), "left", "what is around it stays as it is");
  await page.getByRole("searchbox", { name: "Search" }).fill("ההודעות");
  await page.getByText("One entry found.").waitFor();
  assert.deepEqual(await page.locator("mark").allInnerTexts(), ["ההודעות"]);
  await expectNoSideways(page);
  await expectAccessible(page);
});

journey(
  "at twice the size nothing is cut off, on any screen",
  { storage: lived(), timeout: 300_000, context: { viewport: { width: 640, height: 480 } } },
  async ({ page }) => {
    const wrong = [];
    const tried = (hash, size) => async () => {
      await expectNoSideways(page);
      // What is drawn over the page may not hide what has focus: the bars leave most of the height.
      const bars = await insidePage(
        page,
        `[...document.querySelectorAll(".frame-top, .frame-nav")]
          .map((one) => (getComputedStyle(one).position === "static" ? 0 : one.getBoundingClientRect().height))
          .reduce((all, one) => all + one, 0) / innerHeight`,
      );
      assert.ok(bars < 0.5, `${hash} at ${size}: bars take ${Math.round(bars * 100)} % of the height`);
    };
    await everyScreen(page, async (hash) => {
      for (const size of ["100%", "200%"]) {
        await insidePage(page, `document.documentElement.style.fontSize = "${size}"`);
        await tried(hash, size)().catch((error) => wrong.push(`${size}: ${error.message}`));
      }
      await insidePage(page, `document.documentElement.style.fontSize = ""`);
    });
    assert.ok(wrong.length === 0, wrong.join("\n\n"));
  },
);

journey("every chart is heard as a table with a name of its own", { viewport: "both", storage: { ...stored(started), ...sample(400) }, at: "#/rooms/review/course" }, async ({ page }) => {
  const charts = page.getByRole("figure");
  await charts.first().waitFor();
  const count = await charts.count();
  assert.ok(count > 4, `${count} charts`);
  const names = new Set();
  for (let at = 0; at < count; at += 1) {
    const chart = charts.nth(at);
    const caption = await chart.locator("figcaption").innerText();
    const summary = chart.getByText("As a table");
    const whole = await summary.locator("xpath=ancestor-or-self::summary").textContent();
    assert.equal(whole.trim(), `As a table: ${caption}`);
    await summary.click();
    const table = chart.getByRole("table", { name: caption, exact: true });
    await table.waitFor();
    const heads = await table.getByRole("columnheader").count();
    const rows = await table.getByRole("row").count();
    assert.ok(rows > 1 && heads > 1, caption);
    assert.equal(await table.getByRole("rowheader").count(), rows - 1, caption);
    assert.equal(await table.getByRole("cell").count(), (rows - 1) * (heads - 1), caption);
    for (const cell of await table.getByRole("cell").allInnerTexts()) assert.notEqual(cell.trim(), "", caption);
    names.add(caption);
    assert.equal(await chart.locator("svg").getAttribute("aria-hidden"), "true");
  }
  assert.equal(names.size, count, "no two charts have one name");
  const promises = page.getByRole("figure", { name: "Promises by month" });
  for (const sign of ["Milestones", "Setbacks"]) {
    const heads = await promises.getByRole("columnheader").allInnerTexts();
    const at = heads.indexOf(sign) - 1;
    assert.ok(at >= 0, `${sign} stand in the table: ${heads}`);
    const counted = await promises.getByRole("row").evaluateAll((rows, at) => rows.map((row) => Number(row.querySelectorAll("td")[at]?.textContent ?? 0)).filter((many) => many > 0).length, at);
    const drawn = await promises.locator(".chart-sign").filter({ hasText: sign === "Milestones" ? "◆" : "▼" }).count();
    assert.ok(counted > 0);
    assert.equal(drawn, counted, `${sign} are drawn above each month that has one`);
  }
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  assert.equal(await charts.filter({ visible: true }).count(), 0, "charts aren't printed");
});
