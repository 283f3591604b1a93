// A sealed backup: out, everything erased, and in again the same; the wrong passphrase, a file that
// was changed, cancelling, suggested words, and all of it offline.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expectAccessible, insidePage, journey, keptOffline, xtask } from "../kit.mjs";

const sample = execFileSync(xtask, ["sample", "--entries", "60"], { encoding: "utf8" });
const apart = (text) => text.replace(/"exported_at":"[^"]*"/, "");
const passphrase = "otter lamp cedar violin";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const chooser = (page) => page.getByLabel("Backup file");
const file = (name, contents) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(contents) });

async function bringIn(page, text) {
  await chooser(page).setInputFiles(file("backup.json", text));
  await press(page, "Bring it in");
  await page.getByText("It's in.").waitFor();
}

async function download(page, start) {
  const arriving = page.waitForEvent("download", { timeout: 30_000 });
  await start();
  const arrived = await arriving;
  return { name: arrived.suggestedFilename(), bytes: readFileSync(await arrived.path()) };
}

async function readable(page) {
  return (await download(page, () => press(page, "Save a backup file"))).bytes.toString();
}

async function sealed(page, words = passphrase) {
  await press(page, "Seal a backup");
  await page.getByLabel("Passphrase", { exact: true }).fill(words);
  await page.getByLabel("The same again").fill(words);
  const saved = await download(page, () => press(page, "Seal and save"));
  await page.getByText("Sealed, opened again and compared: it holds everything.").waitFor();
  await press(page, "Close");
  return saved;
}

async function open(page, contents, words = passphrase) {
  await chooser(page).setInputFiles(file("backup.json.age", contents));
  await page.getByLabel("Passphrase of this file").fill(words);
  await press(page, "Open it");
}

journey("a sealed backup goes out, everything is erased, and it comes in again the same", { at: "#/more/data", viewport: "both" }, async ({ page }) => {
  await bringIn(page, sample);
  const { name, bytes } = await sealed(page);
  assert.equal(name, "backup-2026-11-23.json.age");
  assert.match(bytes.subarray(0, 80).toString("latin1"), /^age-encryption\.org\/v1\n-> scrypt \S+ 16\n/);
  assert.equal(bytes.includes("Dr Okafor"), false);
  await page.getByText("Last saved here on 23 Nov 2026. Nothing has changed since.").waitFor();

  await press(page, "Erase everything");
  await press(page, "Yes, erase it all");
  await page.getByRole("heading", { name: "Everything is erased", level: 1 }).waitFor();
  await press(page, "Start again");
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await page.goto(page.url().split("#")[0] + "#/more/data");

  await open(page, bytes);
  await page.getByText("60 entries: new here.").waitFor();
  await expectAccessible(page);
  await press(page, "Bring it in");
  await page.getByText("It's in.").waitFor();
  assert.equal(apart(await readable(page)), apart(sample));
});

journey("a wrong passphrase and a changed file get the same sentence, and nothing changes", { at: "#/more/data" }, async ({ page }) => {
  await bringIn(page, sample);
  const { bytes } = await sealed(page);
  const before = await insidePage(page, "JSON.stringify(localStorage)");
  const sentence = "This didn't open. Either the passphrase is another one, or the file was damaged or changed.";
  await open(page, bytes, "otter lamp cedar viola");
  await page.getByRole("alert").getByText(sentence).waitFor();
  await expectAccessible(page);
  const bent = Buffer.from(bytes);
  bent[bent.length - 5] ^= 1;
  await open(page, bent);
  await page.getByRole("alert").getByText(sentence).waitFor();
  await open(page, bytes.subarray(0, bytes.length - 1));
  await page.getByRole("alert").getByText(sentence).waitFor();
  const greedy = Buffer.concat([Buffer.from(bytes.toString("latin1").replace(" 16\n", " 19\n"), "latin1")]);
  await open(page, greedy);
  await page.getByRole("alert").getByText("This file asks for more work than any backup of this app.").waitFor();
  await open(page, bytes);
  await page.getByText("Everything in this file is here already.").waitFor();
  assert.equal(await insidePage(page, "JSON.stringify(localStorage)"), before);
});

journey("a passphrase that is too short, too plain or mistyped isn't taken", { at: "#/more/data" }, async ({ page }) => {
  await press(page, "Seal a backup");
  const typed = page.getByLabel("Passphrase", { exact: true });
  const again = page.getByLabel("The same again");
  for (const [first, second, sentence] of [
    ["P4ssw0rd!", "P4ssw0rd!", "That's too short to hold."],
    ["aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa", "That repeats a few characters."],
    [passphrase, "otter lamp cedar viola", "The two aren't the same."],
  ]) {
    await typed.fill(first);
    await again.fill(second);
    await press(page, "Seal and save");
    await page.getByRole("alert").getByText(sentence).waitFor();
  }
  await expectAccessible(page);
  assert.equal(await typed.getAttribute("type"), "password");
  await page.getByLabel("Show what I type").check();
  assert.equal(await typed.getAttribute("type"), "text");
});

journey("six words are suggested, and open what they sealed; by keyboard alone", { at: "#/more/data" }, async ({ page }) => {
  await bringIn(page, sample);
  await page.getByRole("button", { name: "Seal a backup" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Suggest six words" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Six words are filled in below.").waitFor();
  await page.getByText("list of 2048: 66 bits").waitFor();
  const words = await page.getByLabel("Passphrase", { exact: true }).inputValue();
  assert.match(words, /^([a-z]{4,9} ){5}[a-z]{4,9}$/);
  assert.equal(await page.locator("blockquote").innerText(), words);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Seal and save" }).focus();
  const { bytes } = await download(page, () => page.keyboard.press("Enter"));
  // Spaces that a keyboard adds by itself don't count.
  await open(page, bytes, ` ${words} `);
  await page.getByText("Everything in this file is here already.").waitFor();
});

journey("sealing can be cancelled, and goes well the next time", { at: "#/more/data" }, async ({ page, context }) => {
  await bringIn(page, sample);
  // Holds the worker back until the person has cancelled.
  let go;
  const held = new Promise((done) => (go = done));
  await context.route("**/worker_bg.wasm", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await press(page, "Seal a backup");
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByLabel("The same again").fill(passphrase);
  await press(page, "Seal and save");
  await page.getByRole("progressbar", { name: "How far it has come" }).waitFor();
  await expectAccessible(page);
  await press(page, "Cancel");
  await page.getByRole("progressbar").waitFor({ state: "detached" });
  go();
  await context.unroute("**/worker_bg.wasm");
  await download(page, () => press(page, "Seal and save"));
});

journey("sealing and opening work with the server stopped", { at: "#/more/data" }, async ({ page, site }) => {
  await bringIn(page, sample);
  await keptOffline(page);
  assert.equal(await insidePage(page, "amendsKeptForOffline()"), true);
  await site.stop();
  await press(page, "Seal a backup");
  await press(page, "Suggest six words");
  await page.getByText("Six words are filled in below.").waitFor();
  const { bytes } = await download(page, () => press(page, "Seal and save"));
  await open(page, bytes, await page.getByLabel("Passphrase", { exact: true }).inputValue());
  await page.getByText("Everything in this file is here already.").waitFor();
});

journey(
  "without the worker it is said, and the readable backup still works",
  { at: "#/more/data", before: (context) => context.route("**/worker.js", (route) => route.abort()), tolerate: /Failed to load|ERR_FAILED|fetch/ },
  async ({ page }) => {
    await bringIn(page, sample);
    await press(page, "Seal a backup");
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByLabel("The same again").fill(passphrase);
    await press(page, "Seal and save");
    await page.getByText("The part of the app that seals and opens files couldn't be loaded").waitFor();
    assert.equal(apart(await readable(page)), apart(sample));
  },
);

journey("a file that is too large is refused before it is read", { at: "#/more/data" }, async ({ page }) => {
  const sealedHead = "age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ 10\n";
  for (const start of ["", sealedHead]) {
    await chooser(page).setInputFiles(file("large.json", start.padEnd(8 * 1024 * 1024 + 16 * 1024 + 1, " ")));
    await page.getByText("This file is too large to be a backup.").waitFor();
    await page.reload();
  }
});

journey("what the stopped app saved comes in again", { at: "#/more/data", tolerate: /unreachable/ }, async ({ page }) => {
  await bringIn(page, sample);
  await insidePage(page, "window.amendsStopped(true)");
  const { name, bytes } = await download(page, () => press(page, "Save what is kept to a file"));
  assert.equal(name, "kept-2026-11-23.json");
  await insidePage(page, "localStorage.clear()");
  await page.reload();
  await chooser(page).setInputFiles(file(name, bytes));
  await page.getByText("60 entries: new here.").waitFor();
  await press(page, "Bring it in");
  await page.getByText("It's in.").waitFor();
  assert.equal(apart(await readable(page)), apart(sample));
});
