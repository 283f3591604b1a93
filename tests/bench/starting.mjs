// How long the app takes to start with ten thousand entries in a browser that was closed in between, so that storage
// and the app's files are read from disk: from the start of the navigation to the frame that shows Today with nothing
// left to do. Called by `cargo xtask bench`; it prints figures and never fails on them.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, flags, program } from "../browser/kit/browser.mjs";
import { insidePage, keptOffline } from "../browser/kit/page.mjs";
import { sample } from "../browser/kit/sample.mjs";
import { host } from "../browser/kit/site.mjs";
import { started, stored } from "../browser/kit/stored.mjs";

const rounds = 7;
const entries = Number(process.env.AMENDS_ENTRIES ?? 10_000);
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts Chromium on a profile; `end` lets it write what it holds and waits until it is gone. */
async function begin(profile) {
  const listening = join(profile, "DevToolsActivePort");
  rmSync(listening, { force: true });
  const child = spawn(
    program,
    [...flags, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: "ignore" },
  );
  const ended = new Promise((done) => child.once("exit", done));
  let port;
  for (let tries = 0; !port && tries < 300; tries += 1) {
    await wait(100);
    try {
      port = readFileSync(listening, "utf8").split("\n")[0];
    } catch {
      // Not written yet.
    }
  }
  const browser = await connect(`http://127.0.0.1:${port}`);
  return {
    page: await browser.contexts()[0].newPage(),
    end: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      await ended;
    },
  };
}

/** Put into the page before the app: notes when the first screen is drawn, and when nothing was busy for a while. */
const watch = () => {
  window.busyUntil = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.busyUntil = Math.max(window.busyUntil, task.startTime + task.duration);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (document.querySelector("nav") && document.querySelector("h1")) {
      requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now(); }));
    } else setTimeout(look, 1);
  };
  look();
};

const drawn = `(async () => {
  while (!window.drawnAt) await new Promise((done) => setTimeout(done, 5));
  await new Promise((done) => setTimeout(done, 1000));
  return { drawn: window.drawnAt, usable: Math.max(window.drawnAt, window.busyUntil) };
})()`;

const told = (times) => {
  times.sort((a, b) => a - b);
  return `${times[Math.floor(times.length / 2)].toFixed(0)} ms (${times[0].toFixed(0)} to ${times[times.length - 1].toFixed(0)})`;
};

async function measure(name, storage, site) {
  const profile = mkdtempSync(join(tmpdir(), "amends-starting-"));
  const first = await begin(profile);
  await first.page.goto(`${site.url}blank.html`);
  await insidePage(first.page, `Object.entries(${JSON.stringify(storage)}).forEach(([key, text]) => localStorage.setItem(key, text))`);
  await first.page.goto(`${site.url}#/`);
  await keptOffline(first.page);
  // Chromium writes to disk late, and closing it doesn't hurry it.
  await wait(15_000);
  await first.end();
  const [times, usable] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const { page, end } = await begin(profile);
    await page.addInitScript(watch);
    await page.goto(`${site.url}#/`);
    const one = await insidePage(page, drawn);
    const there = await insidePage(page, "localStorage.length");
    if (there < Object.keys(storage).length) throw new Error(`only ${there} keys were there`);
    times.push(one.drawn);
    usable.push(one.usable);
    await end();
  }
  console.log(`  ${name.padEnd(18)} drawn ${told(times)}; no long task after ${told(usable)}`);
  rmSync(profile, { recursive: true, force: true });
}

const site = await host();
console.log(`\nStarting in a Chromium just started: median of ${rounds}`);
await measure("one entry", stored(started), site);
await measure(`${entries} entries`, sample(entries), site);
await site.stop();
process.exit(0);
