// How fast the release build answers with ten thousand entries, measured in Chromium. `cargo xtask bench` runs this;
// it prints figures and never fails on them.

import { insidePage } from "../browser/kit/page.mjs";
import { closeBrowser, openApp } from "../browser/kit/app.mjs";
import { sample } from "../browser/kit/sample.mjs";
import { settled } from "../browser/kit/steps.mjs";

const entries = Number(process.env.AMENDS_ENTRIES ?? 10_000);

/** Put into the page: keeps the long tasks, and measures from an act to the frame that shows what came of it. */
const instruments = `
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: "longtask" });
  window.frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  window.until = async (holds) => { while (!holds()) await window.frame(); };
  window.timed = async (act, holds) => {
    const start = performance.now();
    act();
    await window.until(holds);
    await window.frame();
    return performance.now() - start;
  };
  window.longest = () => { const most = Math.max(0, ...window.tasks); window.tasks = []; return most; };
  window.said = () => document.querySelector(".timeline-found")?.textContent ?? "";
  true;
`;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (number) => `${Math.round(number)} ms`;

/** Types a query at once, as a fast hand or a paste would, and waits for the count of what was found. */
function search(page, query) {
  return insidePage(
    page,
    `(async () => {
      const field = document.querySelector('input[type="search"]');
      const put = (text) => { field.value = text; field.dispatchEvent(new Event("input", { bubbles: true })); };
      put(""); await window.until(() => window.said() === "");
      await window.frame(); window.longest();
      const took = await window.timed(() => put(${JSON.stringify(query)}), () => /found/.test(window.said()));
      return { took, task: window.longest(), said: window.said() };
    })()`,
  );
}

function filter(page, room) {
  return insidePage(
    page,
    `(async () => {
      const select = document.querySelector(".timeline-selects select");
      const field = document.querySelector('input[type="search"]');
      field.value = ""; field.dispatchEvent(new Event("input", { bubbles: true }));
      const put = (value) => { select.value = value; select.dispatchEvent(new Event("change", { bubbles: true })); };
      put(""); await window.until(() => window.said() === "");
      await window.frame(); window.longest();
      const took = await window.timed(() => put(${JSON.stringify(room)}), () => /found/.test(window.said()));
      return { took, task: window.longest(), said: window.said() };
    })()`,
  );
}

/** Scrolls through several windows of rows, asking for earlier ones at each end. */
function scroll(page) {
  return insidePage(
    page,
    `(async () => {
      window.longest();
      const tasks = [];
      for (let windows = 0; windows < 8; windows += 1) {
        for (let step = 0; step < 60; step += 1) {
          window.scrollBy(0, 400);
          await window.frame();
          if (innerHeight + scrollY >= document.documentElement.scrollHeight - 2) break;
        }
        tasks.push(window.longest());
        const more = [...document.querySelectorAll("main button")].find((one) => one.textContent === "Show earlier");
        if (!more) break;
        more.click();
        await window.frame();
        await window.frame();
        tasks.push(window.longest());
      }
      return { scrolling: Math.max(...tasks.filter((_, at) => at % 2 === 0)),
        more: Math.max(0, ...tasks.filter((_, at) => at % 2 === 1)), rows: document.querySelectorAll(".timeline-row").length };
    })()`,
  );
}

function enter(page) {
  return insidePage(
    page,
    `(async () => {
      window.longest();
      const first = await window.timed(() => { location.hash = "#/timeline"; },
        () => document.querySelector(".timeline-row"));
      const whole = await window.timed(() => {}, () => window.said() === "");
      return { first, whole: first + whole, task: window.longest() };
    })()`,
  );
}

const row = (name, ...figures) => console.log(`  ${name.padEnd(34)}${figures.map((one) => one.padStart(12)).join("")}`);

const app = await openApp({ storage: sample(entries), clock: null, at: "#/" });
try {
  const { page } = app;
  await settled(page);
  await insidePage(page, instruments);
  const entered = await enter(page);
  console.log(`\nTimeline with ${entries} entries, in Chromium`);
  row("", "answer", "longest task");
  row("first rows after entering", ms(entered.first), ms(entered.task));
  row("everything read", ms(entered.whole), "");
  const queries = ["bank", "kitchen", "the second card", "\"in the car\" traffic", "zzz", "ö"];
  const found = [];
  for (const query of queries) found.push(await search(page, query));
  row(`search, median of ${found.length}`, ms(median(found.map((one) => one.took))), ms(median(found.map((one) => one.task))));
  row("search, slowest", ms(Math.max(...found.map((one) => one.took))), ms(Math.max(...found.map((one) => one.task))));
  const rooms = ["promises", "openness", "patience", "listening", "time"];
  const filtered = [];
  for (const room of rooms) filtered.push(await filter(page, room));
  row(`filter by room, median of ${filtered.length}`, ms(median(filtered.map((one) => one.took))), ms(median(filtered.map((one) => one.task))));
  row("filter by room, slowest", ms(Math.max(...filtered.map((one) => one.took))), ms(Math.max(...filtered.map((one) => one.task))));
  await insidePage(page, `location.hash = "#/rooms"`);
  await settled(page);
  await enter(page);
  const scrolled = await scroll(page);
  row(`scrolling through ${scrolled.rows} rows`, "", ms(scrolled.scrolling));
  row("asking for earlier rows", "", ms(scrolled.more));
} finally {
  await app.close();
  await closeBrowser();
}
