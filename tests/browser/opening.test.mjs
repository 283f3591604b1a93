// The app opens, wherever it is served, and says so plainly where it can't.

import assert from "node:assert/strict";
import { rmSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { copyOfSite, expectAccessible, insidePage, journey } from "./kit.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 });

journey("the app opens", { viewport: "both" }, async ({ page }) => {
  await heading(page).waitFor();
  assert.equal(await page.title(), "Amends");
  assert.equal(await page.locator("#opening").count(), 0);
});

const below = copyOfSite("some/where/");
journey("the app opens below any path", { folder: below.root, path: "some/where/" }, async ({ page }) => {
  await heading(page).waitFor();
  await page.reload();
  await heading(page).waitFor();
});

journey(
  "without JavaScript a plain sentence says why nothing opens",
  { context: { javaScriptEnabled: false }, clock: null },
  async ({ page }) => {
    const said = page.locator("noscript p");
    assert.ok(await said.isVisible());
    assert.match(await said.innerText(), /needs JavaScript/);
    assert.equal(await page.getByText("Opening…").isVisible(), false);
  },
);

journey(
  "without WebAssembly a plain sentence says why nothing opens",
  { before: (context) => context.addInitScript(() => delete window.WebAssembly) },
  async ({ page }) => {
    await page.getByRole("alert").getByText("needs WebAssembly").waitFor();
    await expectAccessible(page);
  },
);

const torn = copyOfSite();
for (const name of readdirSync(torn.folder)) {
  if (name.includes("_bg.wasm")) rmSync(join(torn.folder, name));
}
journey(
  "a missing part of the app is told, and what is kept can be saved",
  { folder: torn.folder, storage: { "amends.probe": "words" }, tolerate: /404/ },
  async ({ page }) => {
    const dialog = page.getByRole("dialog", { name: "Amends couldn’t open" });
    await dialog.waitFor();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save what is kept to a file" }).click();
    const stream = await (await download).createReadStream();
    const saved = JSON.parse(Buffer.concat(await stream.toArray()).toString());
    assert.equal(saved.keys["amends.probe"], "words");
  },
);

// (module (func (export "stop") unreachable)): what a panic in Rust ends in.
const panic = `
  const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,8,1,4,115,116,111,112,0,0,10,5,1,3,0,0,11];
  const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
  const button = document.createElement("button");
  button.addEventListener("click", () => instance.exports.stop());
  button.click();`;

journey(
  "a panic is told above everything, with a way on",
  { tolerate: /unreachable/ },
  async ({ page }) => {
    await heading(page).waitFor();
    await insidePage(page, panic);
    const dialog = page.getByRole("dialog", { name: "Amends has stopped" });
    await dialog.waitFor();
    await expectAccessible(page, { within: "dialog.standby" });
    await dialog.getByRole("button", { name: "Reload" }).click();
    await dialog.waitFor({ state: "detached" });
    await heading(page).waitFor();
  },
);
