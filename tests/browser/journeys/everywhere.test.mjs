// What holds on every screen: it can be used by everyone, on a small screen, and be left at once.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { expectNoSideways, expectOneHeading, expectRoomForFingers } from "../kit/layout.mjs";
import { lived } from "../kit/lived.mjs";
import { sample } from "../kit/sample.mjs";
import { everyScreen } from "../kit/screens.mjs";
import { heading, screen, settled } from "../kit/steps.mjs";
import { started, stored } from "../kit/stored.mjs";

/** Collects what is wrong on all screens, so that one run tells all. */
function checklist() {
  const wrong = [];
  const check = async (what) => {
    try {
      await what();
    } catch (error) {
      wrong.push(error.message);
    }
  };
  return { check, done: () => assert.ok(wrong.length === 0, wrong.join("\n\n")) };
}

/** Light with every rule, dark with the one that depends on colour. */
async function expectAccessibleInLightAndDark(page, check) {
  await check(() => expectAccessible(page));
  await page.emulateMedia({ colorScheme: "dark" });
  await check(() => expectAccessible(page, { rules: ["color-contrast"] }));
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectRoomOnPhones(page, check) {
  await check(() => expectNoSideways(page));
  await check(() => expectRoomForFingers(page));
  // As wide as a page is at twice the size on a narrow screen.
  await page.setViewportSize({ width: 320, height: 700 });
  await check(() => expectNoSideways(page));
  await page.setViewportSize({ width: 390, height: 844 });
}

/** As wide as a page is at twice the size on a narrow screen. */
async function expectAccessibleWhereNarrow(page, check) {
  await page.setViewportSize({ width: 320, height: 700 });
  await check(() => expectAccessible(page));
  await page.setViewportSize({ width: 390, height: 844 });
}

async function lookAtEverything(page, ...looks) {
  const { check, done } = checklist();
  const visited = await everyScreen(page, async () => {
    await check(() => expectOneHeading(page));
    await check(async () => assert.ok(await page.getByRole("button", { name: "Leave now" }).isVisible()));
    for (const look of looks) await look(page, check);
  });
  done();
  return visited;
}

/** Many screens take their time where a machine has more to do. */
const timeout = 300_000;

journey(
  "every screen can be used by everyone while nothing is written",
  { viewport: "phone", storage: stored(started), timeout },
  async ({ page }) => {
    const visited = await lookAtEverything(page, expectAccessibleInLightAndDark, expectRoomOnPhones);
    assert.ok(visited.length > 40, visited.join(" "));
  },
);

journey(
  "every screen can be used by everyone with months of messy text",
  { viewport: "desktop", storage: lived(), timeout },
  async ({ page }) => {
    const visited = await lookAtEverything(page, expectAccessibleInLightAndDark, (page, check) =>
      check(() => expectNoSideways(page)),
    );
    assert.ok(visited.length > 60, visited.join(" "));
  },
);

journey(
  "every screen has room for fingers and long words on a phone",
  { viewport: "phone", storage: lived(), timeout },
  async ({ page }) => {
    await lookAtEverything(page, expectRoomOnPhones);
  },
);

journey(
  "every screen can be used by everyone with a year as the sample tells it",
  { viewport: "phone", storage: { ...stored(started), ...sample(400) }, timeout: 2 * timeout },
  async ({ page }) => {
    const visited = await lookAtEverything(page, expectAccessibleInLightAndDark, expectAccessibleWhereNarrow, expectRoomOnPhones);
    assert.ok(visited.length > 80, visited.join(" "));
  },
);

journey(
  "no row of the timeline leads to nowhere",
  { storage: { ...stored(started), ...sample(400) }, at: "#/timeline", timeout },
  async ({ page }) => {
    await page.locator(".timeline-row").first().waitFor();
    const more = page.getByRole("button", { name: "Show earlier" });
    while (await more.count()) await more.click();
    const rows = await insidePage(
      page,
      `[...document.querySelectorAll(".timeline-row a")].map((link) => [link.getAttribute("href"), link.textContent])`,
    );
    assert.ok(rows.length > 200, `${rows.length} rows`);
    // One of each: what a row is about shows in its address without the record, and in its title.
    const kinds = new Map(rows.map(([href, title]) => [href.replace(/[\w-]{22}|\d{4}-\d\d-\d\d/g, ":") + title, href]));
    const lost = [];
    for (const href of kinds.values()) {
      await screen(page, href);
      const said = await page.getByRole("main").innerText();
      const room = await page.getByText(/^Done when /).count();
      if (room || /Not here|was erased|has been erased/.test(said)) lost.push(`${href}: ${said.slice(0, 60)}`);
    }
    assert.deepEqual(lost, []);
  },
);

journey("the first screen can be used by everyone", { viewport: "both" }, async ({ page }) => {
  await heading(page).waitFor();
  await expectAccessible(page);
  await expectNoSideways(page);
  await expectRoomForFingers(page);
});

journey("help is two taps away from everywhere", { viewport: "phone", storage: stored(started) }, async ({ page }) => {
  const without = [];
  const toHelp = `[...document.querySelectorAll('a[href^="#/rooms/help"]')].length > 0`;
  await screen(page, "#/more");
  assert.ok(await insidePage(page, toHelp), "More leads to help");
  await everyScreen(page, async (hash) => {
    const near = await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "More" }).isVisible();
    if (!near && !(await insidePage(page, toHelp))) without.push(hash);
  });
  assert.deepEqual(without, []);
  await page.getByRole("link", { name: "More" }).click();
  await settled(page);
  await page.getByRole("link", { name: "Get help" }).first().click();
  await page.getByRole("heading", { name: "Get help", level: 1 }).waitFor();
});

for (const at of ["#/", "#/rooms", "#/rooms/ownership", "#/timeline", "#/more"]) {
  // The driven clock would also hide from the page how it was come to.
  const options = { storage: stored(started), at: "#/rooms/time", clock: null };
  journey(`“Leave now” empties ${at} at once, and Back shows nothing`, options, async ({ page }) => {
    await screen(page, at);
    await page.getByRole("button", { name: "Leave now" }).click();
    await page.waitForURL(/blank\.html$/);
    assert.equal(await page.locator("body").innerText(), "");
    assert.equal(await page.title(), "New page");
    await page.goBack();
    await expectNeutral(page);
  });
}

journey("Shift pressed three times leaves, also from a text", { storage: stored(started), at: "#/rooms/ownership" }, async ({ page }) => {
  const box = page.getByRole("textbox", { name: "What I did" });
  await box.fill("I");
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press("Shift");
  await page.keyboard.type("A");
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press("Shift");
  await page.waitForTimeout(300);
  assert.match(page.url(), /ownership/, "other keys in between don't count");
  await page.keyboard.press("Shift");
  await page.waitForURL(/blank\.html$/);
});

/** The first screen for somebody who comes back, or looks over a shoulder: it names nothing. */
async function expectNeutral(page) {
  await heading(page).waitFor();
  const said = await page.locator("body").innerText();
  assert.doesNotMatch(said, /Own it|Rooms|Timeline|Nothing yet|Monday|partner|trust/);
  await page.getByRole("button", { name: "Open" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
}
