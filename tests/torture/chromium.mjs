// Chromium on a profile that outlives it: started, killed with SIGKILL or closed in order, and what its storage holds.
// Doesn't know what is being tried.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, flags, program } from "../browser/kit/browser.mjs";
import { insidePage } from "../browser/kit/page.mjs";

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** A folder for a profile, empty or a copy of another one. */
export function profileFrom(other) {
  const profile = mkdtempSync(join(tmpdir(), "amends-torture-"));
  if (other) cpSync(other, profile, { recursive: true });
  for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) rmSync(join(profile, lock), { force: true });
  return profile;
}

export const forget = (profile) => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

/** Where Chromium keeps localStorage. */
export const database = (profile) => join(profile, "Default", "Local Storage", "leveldb");

/**
 * Starts Chromium on a profile and opens a page. `kill` ends every process of it at once; `close` as a person would.
 * `ready(page)` says when the page is there.
 */
export async function begin(profile, address, ready = (page) => page.getByRole("heading", { level: 1 }).first().waitFor()) {
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
    page.setDefaultTimeout(60_000);
    await page.goto(address);
    await ready(page);
    const close = async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      await Promise.race([ended, wait(20_000)]);
      await kill();
    };
    return { page, kill, close };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function port(profile) {
  for (let tries = 0; tries < 600; tries += 1) {
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

/** Everything of the app in storage. */
export const dump = (page) =>
  insidePage(page, `Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("amends.")))`);

/** The records among it, without anything that changes by itself. */
export const records = (all) => Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith("amends.1.r.")));

/** How many entries the app says are missing, and how many pieces it says can't be read. */
export async function told(page) {
  const text = await page.locator("body").innerText();
  const sum = (pattern) => [...text.matchAll(pattern)].reduce((all, [, number]) => all + Number(number), 0);
  return {
    missing: sum(/(\d+) (?:entry that was|entries that were) kept here/g),
    damaged: sum(/(\d+) pieces? can't be read/g),
    text,
  };
}

/** Prints a table for docs/torture.md. */
export function table(head, rows) {
  console.log(`\n| ${head.join(" | ")} |\n|---|${"---:|".repeat(head.length - 1)}`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

/** Does `cycles` things, `parallel` at once. */
export async function many(cycles, parallel, one) {
  let next = 0;
  const worker = async () => {
    while (next < cycles) {
      const number = next;
      next += 1;
      await one(number);
      if ((number + 1) % 25 === 0) console.log(`  ${number + 1} of ${cycles}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, cycles) }, worker));
}
