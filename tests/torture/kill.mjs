// Kills Chromium (SIGKILL) in the middle of use, over and over, and counts which saves are there afterwards.
// Called by `cargo xtask torture`; what is tried without a browser is in the Rust files beside it.
//   --cycles N      so many kills in all      --parallel P   so many profiles at once

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, flags, program } from "../browser/kit/browser.mjs";
import { insidePage } from "../browser/kit/page.mjs";
import { host } from "../browser/kit/site.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const cycles = option("--cycles", 100);
const parallel = option("--parallel", 6);

/** How many seconds a browser lives, one after the other: mostly short, some longer than any delay of a save. */
const lives = [3, 8, 5, 20, 2, 12, 75, 4, 30, 6];

/** A profile starts anew after so many kills, so that starting doesn't become slow. */
const renewed = 15;

/** Upper ends of the ages, in seconds, by which saves are counted. */
const ages = [2, 5, 10, 20, 65, Infinity];

const tally = {
  kills: 0,
  unableToStart: 0,
  saves: ages.map(() => 0),
  lost: ages.map(() => 0),
  oldestLost: 0,
  told: 0,
  refused: 0,
};

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts Chromium on a profile and opens a page of the app. `kill` ends every process of it at once. */
async function begin(profile, address) {
  rmSync(join(profile, "DevToolsActivePort"), { force: true });
  const child = spawn(
    program,
    [...flags, "--headless=new", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
    { stdio: "ignore", detached: true },
  );
  const ended = new Promise((done) => child.once("exit", done));
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It is dead already.
    }
    await ended;
  };
  try {
    const browser = await connect(`http://127.0.0.1:${await port(profile)}`);
    const page = await browser.contexts()[0].newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function port(profile) {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      const [number] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
      if (number) return number;
    } catch {
      // Not written yet.
    }
    await wait(100);
  }
  throw new Error("Chromium doesn't answer");
}

const kept = `Object.entries(localStorage).filter(([key]) => key.startsWith("amends.1.r.")).map(([, text]) => text)`;

/** The saves that are there, by their marks. */
async function found(page) {
  const texts = await insidePage(page, kept);
  return new Set(texts.flatMap((text) => text.match(/mark-\d+-\d+/g) ?? []));
}

/** How many entries the app says are missing or can't be read. */
async function missing(page) {
  const text = await page.locator("body").innerText();
  const numbers = [...text.matchAll(/(\d+) (?:entry that was|entries that were) kept here|(\d+) pieces? can't be read/g)];
  return numbers.reduce((sum, [, one, other]) => sum + Number(one ?? other), 0);
}

/** Keeps a note as a person would, and waits until storage holds it. True when it does. */
async function save(page, mark) {
  await insidePage(page, `location.hash = "#/rooms/time"`);
  await insidePage(page, `location.hash = "#/rooms/time/note"`);
  await page.getByRole("textbox", { name: "The note" }).fill(`${mark}: you chose this, remember why.`);
  await page.getByLabel("It opens on").fill("2031-12-31");
  await page.getByRole("button", { name: "Keep and close" }).click();
  await page.getByRole("link", { name: "A note to my later self, still closed" }).first().waitFor();
  return (await found(page)).has(mark);
}

const bucket = (age) => ages.findIndex((end) => age <= end);

/** After a kill: which of the saves are there, and what the app says about the others. */
async function count(page, saves, killed) {
  const there = await found(page);
  const lost = [];
  for (const { mark, at } of saves) {
    const age = (killed - at) / 1000;
    tally.saves[bucket(age)] += 1;
    if (there.has(mark)) continue;
    lost.push(mark);
    tally.lost[bucket(age)] += 1;
    tally.oldestLost = Math.max(tally.oldestLost, age);
  }
  if (lost.length > 0 && (await missing(page)) >= lost.length) tally.told += lost.length;
  return new Set(lost);
}

async function live(number, site) {
  let profile;
  let saves = [];
  let killed = 0;
  for (let round = 0; tally.kills < cycles; round += 1) {
    if (!profile || round % renewed === 0) {
      if (profile) rmSync(profile, { recursive: true, force: true });
      profile = mkdtempSync(join(tmpdir(), "amends-torture-"));
      saves = [];
    }
    let tab;
    try {
      tab = await begin(profile, `${site.url}#/rooms/time`);
    } catch (error) {
      tally.unableToStart += 1;
      console.log(`  unable to start: ${error.message.split("\n")[0]}`);
      profile = undefined;
      continue;
    }
    const lost = await count(tab.page, saves, killed);
    // What was there once must stay, so it is counted again after the next kill.
    saves = saves.filter(({ mark }) => !lost.has(mark));
    const end = Date.now() + lives[(round + number) % lives.length] * 1000 * (0.7 + Math.random() * 0.6);
    for (let one = 0; Date.now() < end; one += 1) {
      const mark = `mark-${number}-${round * 1000 + one}`;
      try {
        if (await save(tab.page, mark)) saves.push({ mark, at: Date.now() });
        else tally.refused += 1;
      } catch (error) {
        tally.refused += 1;
        console.log(`  not kept: ${error.message.split("\n")[0]}`);
      }
      await wait(Math.min(Math.random() * 3000, Math.max(0, end - Date.now())));
    }
    killed = Date.now();
    await tab.kill();
    tally.kills += 1;
    if (tally.kills % 25 === 0) console.log(`  ${tally.kills} kills`);
  }
  if (profile) rmSync(profile, { recursive: true, force: true });
}

const site = await host();
console.log(`\n${cycles} kills of Chromium, ${parallel} profiles at once`);
await Promise.all(Array.from({ length: parallel }, (_, number) => live(number, site)));
await site.stop();

console.log(`\n| Age of a save when Chromium was killed | Looked for | Lost |\n|---|---:|---:|`);
ages.forEach((end, at) => {
  const from = at === 0 ? 0 : ages[at - 1];
  const name = end === Infinity ? `more than ${from} s` : `${from} to ${end} s`;
  console.log(`| ${name} | ${tally.saves[at]} | ${tally.lost[at]} |`);
});
const lost = tally.lost.reduce((sum, one) => sum + one, 0);
console.log(`
Kills: ${tally.kills}. Unable to start afterwards: ${tally.unableToStart}. Not kept while running: ${tally.refused}.
Lost: ${lost}, of which the app named ${tally.told} as missing; the rest went together with the list of what should
be there, as if they had never been written. The oldest was ${tally.oldestLost.toFixed(1)} s old.`);
process.exit(tally.unableToStart > 0 ? 1 : 0);
