// Steps that many journeys take: going to a screen, saving a file, looking into storage.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { insidePage } from "./page.mjs";

/** The heading of the screen. */
export const heading = (page) => page.getByRole("heading", { level: 1 });

/**
 * Goes to an address of the app as a link would, and waits until its heading has focus. Does nothing
 * where the page is there already.
 */
export async function screen(page, hash) {
  const there = await insidePage(page, `location.hash === ${JSON.stringify(hash)}`);
  await heading(page).first().waitFor();
  if (there) return;
  await insidePage(page, `location.hash = ${JSON.stringify(hash)}`);
  await settled(page);
}

/** Waits until the screen's heading has focus. */
export async function settled(page) {
  await page.locator("main h1:focus").waitFor();
}

/** The end of a room's journey: on its main screen stands the sentence by which it is judged. */
export async function doneWhen(page, room, sentence) {
  await screen(page, `#/rooms/${room}`);
  await page.getByText(`Done when ${sentence}.`, { exact: true }).waitFor();
}

/** The file that `press` makes the app save: its name and text. */
export async function savedFile(page, press) {
  const arriving = page.waitForEvent("download");
  await press();
  const download = await arriving;
  assert.equal(await download.failure(), null);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Everything of the app in localStorage. */
export function storageOf(page) {
  return insidePage(
    page,
    `Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("amends.")))`,
  );
}
