// The app can be installed: its manifest says what systems need, and its icons are what it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, journey } from "./kit.mjs";

const manifest = JSON.parse(readFileSync(join(dist, "manifest.webmanifest"), "utf8"));

test("the manifest names the app, its shortcuts and how it opens", () => {
  assert.equal(manifest.name, "Amends");
  assert.equal(manifest.id, "amends");
  assert.equal(manifest.display, "standalone");
  assert.deepEqual(
    manifest.shortcuts.map(({ name, url }) => [name, url]),
    [
      ["Today", "./#/"],
      ["Timeline", "./#/timeline"],
    ],
  );
  for (const purpose of ["any", "maskable"]) {
    const sizes = manifest.icons.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
    assert.ok(sizes.includes("192x192") && sizes.includes("512x512"), purpose);
  }
});

test("each PNG icon has the size that is claimed for it", () => {
  const icons = [...manifest.icons, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
  icons.push({ src: "icons/apple-touch.png", sizes: "180x180", type: "image/png" });
  for (const { src, sizes, type } of icons) {
    const bytes = readFileSync(join(dist, src));
    if (type === "image/png") assert.equal(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`, sizes, src);
  }
});

journey("the browser finds nothing wrong with it", { clock: null }, async ({ page, context }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.ok(data.includes("Amends"));
  // A private profile can't install anything; that must be the only obstacle.
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
});
