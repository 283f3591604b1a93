// Automatic sealed backups into a chosen file, and two devices that exchange files until they agree.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { expectAccessible, insidePage, journey, openApp } from "../kit.mjs";
import { bytesOf, picker, put, setUp, written } from "../kit/chosen.mjs";
import { alternative, idOf, started, stored } from "../kit/stored.mjs";

const passphrase = "otter lamp cedar violin";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const hash = (page, to) => insidePage(page, `location.hash = ${JSON.stringify(to)}`);
const apart = (text) => text.replace(/"exported_at":"[^"]*"/, "");
const base = stored(started, alternative("Walk round the block"), alternative("Ring Sam"), alternative("Sweep the stairs"));

async function add(page, what) {
  await hash(page, "#/rooms/patience");
  await page.getByRole("textbox", { name: "Something I could do instead" }).fill(what);
  await press(page, "Put it on my list");
}

async function data(page) {
  await hash(page, "#/more/data");
  await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
}

async function download(page, name) {
  const arriving = page.waitForEvent("download", { timeout: 30_000 });
  await press(page, name);
  return readFileSync(await (await arriving).path());
}

async function sealed(page) {
  await data(page);
  await press(page, "Seal a backup");
  const panel = page.getByRole("region", { name: "Seal a backup" });
  await panel.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await panel.getByLabel("The same again").fill(passphrase);
  const bytes = await download(page, "Seal and save");
  await press(page, "Close");
  return bytes;
}

async function bringIn(page, bytes) {
  await data(page);
  await page.getByLabel("Backup file").setInputFiles({ name: "backup.json.age", mimeType: "application/octet-stream", buffer: bytes });
  await page.getByLabel("Passphrase of this file").fill(passphrase);
  await press(page, "Open it");
  await page.getByRole("heading", { name: "What this file would change" }).waitFor();
  const offered = page.getByRole("button", { name: "Bring it in" });
  if (await offered.count()) {
    await offered.click();
    await page.getByText("It's in.").waitFor();
  }
}

journey("a chosen file follows the changes, sealed, and is asked about again on the next visit", { at: "#/more/data", storage: base, before: picker }, async ({ page, url }) => {
  await setUp(page, passphrase);
  await written(page);
  await expectAccessible(page);
  const first = await bytesOf(page);
  assert.match(first.subarray(0, 60).toString("latin1"), /^age-encryption\.org\/v1\n-> scrypt /);
  await page.getByText("Last saved here on 23 Nov 2026.").waitFor();

  await add(page, "Water the tomatoes");
  await page.clock.runFor(10_000);
  assert.ok((await bytesOf(page)).equals(first), "written before it was calm");
  await page.clock.runFor(12_000);
  await data(page);
  for (let tries = 0; tries < 60 && (await bytesOf(page)).equals(first); tries += 1) await page.waitForTimeout(250);
  const second = await bytesOf(page);
  assert.ok(!second.equals(first));
  await bringIn(page, second);
  await page.getByText("Everything in this file is here already.").waitFor();

  // Nothing but the handle is remembered.
  assert.deepEqual(await insidePage(page, "indexedDB.databases().then((all) => all.map(({ name }) => name))"), ["amends"]);
  assert.equal((await insidePage(page, "JSON.stringify(localStorage)")).includes("otter"), false);
  await page.goto(`${url}#/more/data`);
  await page.reload();
  await page.getByText("backup.json.age waits for its passphrase.").waitFor();
  await page.getByLabel("Passphrase of the automatic backup").fill("another passphrase");
  await press(page, "Go on");
  await page.getByText("This passphrase doesn't open what is in that file.").waitFor({ timeout: 30_000 });
  assert.ok((await bytesOf(page)).equals(second));
  await page.getByLabel("Passphrase of the automatic backup").fill(passphrase);
  await press(page, "Go on");
  await written(page);
  await press(page, "Stop automatic backups");
  await page.getByRole("button", { name: "Set up automatic backups" }).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Set up automatic backups" }).waitFor();
});

journey("a file that holds more than is here is never written over", { at: "#/more/data", storage: base, before: picker }, async ({ page, misconduct }) => {
  const other = await openApp({ at: "#/more/data", storage: base });
  try {
    await add(other.page, "From the other device");
    const theirs = await sealed(other.page);
    await put(page, theirs);
    await setUp(page, passphrase);
    await page.getByText("That file holds entries that aren't here").waitFor({ timeout: 30_000 });
    assert.ok((await bytesOf(page)).equals(theirs));
    await hash(page, "#/timeline");
    await page.getByText("The automatic backup wasn't written.").waitFor();
    await page.getByRole("link", { name: "Look at it" }).click();
    await press(page, "Look at what it holds");
    await page.getByText("1 entry: new here.").waitFor();
    await press(page, "Bring it in");
    await page.getByText("It's in.").waitFor();
    await press(page, "Try again");
    await written(page);
    assert.ok(!(await bytesOf(page)).equals(theirs));
    other.expectCleanConduct();
  } finally {
    await other.close();
  }
  assert.deepEqual(misconduct(), []);
});

journey("a file of something else is left alone", { at: "#/more/data", storage: base, before: picker }, async ({ page }) => {
  const letter = Buffer.from("Dear tax office");
  await put(page, letter);
  await setUp(page, passphrase);
  await page.getByText("This passphrase doesn't open what is in that file. It was left as it is.").waitFor({ timeout: 30_000 });
  assert.ok((await bytesOf(page)).equals(letter));
});

journey("two devices that exchange files end with the same book", { at: "#/more/data", storage: base, timeout: 180_000 }, async ({ page }) => {
  const other = await openApp({ at: "#/more/data", storage: base, clock: "2026-11-23T09:30:00Z" });
  try {
    const [one, two] = [page, other.page];
    const edit = async (device, name, what) => {
      await hash(device, `#/rooms/patience/${idOf(name)}`);
      await device.getByRole("textbox", { name: "Something I could do instead" }).fill(what);
      await press(device, "Keep");
      await device.getByRole("heading", { level: 1, name: "Be patient" }).waitFor();
    };
    await add(one, "Only on the first");
    await add(two, "Only on the second");
    await edit(one, "Ring Sam", "Ring Sam first");
    await edit(two, "Ring Sam", "Ring Sam later");
    await hash(one, `#/rooms/patience/${idOf("Sweep the stairs")}`);
    await press(one, "Erase");
    await edit(two, "Sweep the stairs", "Sweep the cellar");

    await bringIn(two, await sealed(one));
    await bringIn(one, await sealed(two));
    // A choice made on one device reaches the other.
    await hash(one, "#/more/data/conflicts");
    await one.getByRole("button", { name: "Keep this text" }).first().click();
    await one.getByText("Nothing to choose.").waitFor();
    await bringIn(two, await sealed(one));
    await bringIn(one, await sealed(two));

    const books = [];
    for (const device of [one, two]) {
      await data(device);
      books.push(apart((await download(device, "Save a backup file")).toString()));
    }
    assert.equal(books[0], books[1]);
    assert.match(books[0], /Only on the first/);
    assert.match(books[0], /Only on the second/);
    assert.doesNotMatch(books[0], /Sweep/);
    assert.match(books[0], new RegExp(`"erased":\\[\\n"${idOf("Sweep the stairs")}"`));
    assert.equal(books[0].match(/Ring Sam (first|later)/g).length, 1);
    other.expectCleanConduct();
  } finally {
    await other.close();
  }
});
