// What a person does in the app while it is tortured. Doesn't know how the browser is treated.

import { execFileSync } from "node:child_process";
import { insidePage } from "../browser/kit/page.mjs";
import { xtask } from "../browser/kit/site.mjs";
import { screen } from "../browser/kit/steps.mjs";

export const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** A made-up history of so many entries, as a backup file. */
export const history = (entries) =>
  execFileSync(xtask, ["sample", "--entries", String(entries)], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

/** Brings a backup in, on "Your data". */
export async function bringIn(page, text, entries) {
  await screen(page, "#/more/data");
  const buffer = Buffer.from(text);
  await page.getByLabel("Backup file").setInputFiles({ name: "backup.json", mimeType: "application/json", buffer });
  await press(page, "Bring it in");
  await page.getByText(`${entries} entries`).first().waitFor();
}

/** Keeps a note and waits until storage holds it. True when it does. */
export async function keepNote(page, mark) {
  await insidePage(page, `location.hash = "#/rooms/time"`);
  await insidePage(page, `location.hash = "#/rooms/time/note"`);
  await page.getByRole("textbox", { name: "The note" }).fill(`${mark}: you chose this, remember why.`);
  await page.getByLabel("It opens on").fill("2031-12-31");
  await press(page, "Keep and close");
  await page.getByRole("link", { name: "A note to my later self, still closed" }).first().waitFor();
  return (await marks(page)).has(mark);
}

/** The marks of the notes that are in storage. */
export async function marks(page) {
  const texts = await insidePage(
    page,
    `Object.entries(localStorage).filter(([key]) => key.startsWith("amends.1.r.")).map(([, text]) => text)`,
  );
  return new Set(texts.flatMap((text) => text.match(/mark-\d+-\d+/g) ?? []));
}

/** Puts something on the list of what to do instead. */
export async function keepAlternative(page, what) {
  await screen(page, "#/rooms/patience");
  await page.getByRole("textbox", { name: "Something I could do instead" }).fill(what);
  await press(page, "Put it on my list");
}
