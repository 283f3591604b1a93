// The app opens, wherever it is served, and says so plainly where it can't.

import assert from "node:assert/strict";
import { rmSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { copyOfSite, expectAccessible, insidePage, journey } from "./kit.mjs";
import { savedFile, storageOf } from "./kit/steps.mjs";
import { alternative, started, stored } from "./kit/stored.mjs";

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

/** Stands between the app and the browser: once `trapNow` is set, the app's next call ends in a trap. */
function holdTheStrings() {
  // (module (func (export "stop") unreachable)): what a panic in Rust ends in.
  const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 115, 116, 111, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const { stop } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
  const held = (given) => (typeof given !== "function" ? given : (...words) => (window.trapNow ? stop() : given(...words)));
  const all = (entries) => Object.fromEntries(Object.entries(entries).map(([name, given]) => [name, held(given)]));
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (source, imports) =>
      real.call(WebAssembly, source, Object.fromEntries(Object.entries(imports).map(([name, entries]) => [name, all(entries)])));
  }
}

journey(
  "when the app stops in the middle of its work this is told above everything, and nothing kept is lost",
  {
    viewport: "both",
    storage: stored(started, alternative("Walk round the block")),
    before: (context) => context.addInitScript(holdTheStrings),
    at: "#/rooms/patience",
    tolerate: /unreachable/,
  },
  async ({ page }) => {
    const box = page.getByRole("textbox", { name: "Something I could do instead" });
    await box.fill("Ring Tomasz");
    await page.getByRole("button", { name: "Put it on my list" }).click();
    await page.getByRole("status").filter({ hasText: "Kept in this browser" }).waitFor();
    await box.fill("Dig over the far bed");
    const before = await storageOf(page);

    await insidePage(page, "window.trapNow = true");
    await page.getByRole("button", { name: "Put it on my list" }).click();
    const dialog = page.getByRole("dialog", { name: "Amends has stopped" });
    await dialog.waitFor();
    await expectAccessible(page, { within: "dialog.standby" });
    assert.deepEqual(await storageOf(page), before);
    const copy = await savedFile(page, () => dialog.getByRole("button", { name: "Save what is kept to a file" }).click());
    assert.deepEqual(JSON.parse(copy.text).keys, before);

    await insidePage(page, "window.trapNow = false");
    await dialog.getByRole("button", { name: "Reload" }).click();
    await dialog.waitFor({ state: "detached" });
    for (const kept of ["Walk round the block", "Ring Tomasz"]) await page.getByText(kept).first().waitFor();
  },
);

// What engines write into the trace of an error that came out of the app.
for (const [engine, trace] of [
  ["Chromium", "RangeError: x\n    at http://127.0.0.1/amends-1_bg.wasm:wasm-function[2213]:0x5e"],
  ["Firefox", "f@http://127.0.0.1/amends-1_bg.wasm:wasm-function[2213]:0x5e"],
  ["WebKit", "toLocaleDateString@[native code]\n2213@<?>:wasm-function[2213]"],
]) {
  journey(`an error inside the app is recognised by how ${engine} tells it`, {}, async ({ page }) => {
    await heading(page).waitFor();
    const thrown = `(() => { const error = new RangeError("x"); error.stack = ${JSON.stringify(trace)}; return error; })()`;
    await insidePage(page, `void dispatchEvent(new ErrorEvent("error", { error: ${thrown} }))`);
    await page.getByRole("dialog", { name: "Amends has stopped" }).waitFor();
  });
}

journey("an error outside the app stops nothing", {}, async ({ page }) => {
  await heading(page).waitFor();
  await insidePage(page, `void dispatchEvent(new ErrorEvent("error", { error: new RangeError("x") }))`);
  await page.getByRole("link", { name: "Timeline" }).or(page.getByRole("button", { name: "Start" })).first().click();
  assert.equal(await page.getByRole("dialog").count(), 0);
});

journey(
  "a system without a language has its dates in English",
  {
    storage: stored(started, { room: "time", kind: "milestone", body: { what: "First month without a lie" } }),
    before: (context) => context.addInitScript(() => Object.defineProperty(navigator, "language", { get: () => "C" })),
    at: "#/timeline",
  },
  async ({ page }) => {
    await page.getByRole("heading", { level: 2, name: "November 2026" }).waitFor();
    await page.getByText("First month without a lie").waitFor();
  },
);
