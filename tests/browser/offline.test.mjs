// The app keeps itself for offline use, and a newer version waits until it is asked for.

import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { copyOfSite, insidePage, journey, keptOffline, nextBuild, until } from "./kit.mjs";
import { started, stored } from "./kit/stored.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 });
const build = (page) => insidePage(page, "document.documentElement.dataset.build");
const caches = (page) => insidePage(page, "caches.keys()");

journey("the app opens and reloads with the server stopped", { viewport: "both" }, async ({ page, site, url }) => {
  await keptOffline(page);
  await site.stop();
  await page.reload();
  await heading(page).waitFor();
  await page.goto("about:blank");
  await page.goto(`${url}index.html?from=somewhere#/timeline`);
  await heading(page).waitFor();
  await page.goto(`${url}blank.html`);
  assert.equal(await page.locator("body").innerText(), "");
});

const below = copyOfSite("some/where/");
journey("offline use works below any path", { folder: below.root, path: "some/where/" }, async ({ page, site }) => {
  await keptOffline(page);
  await site.stop();
  await page.reload();
  await heading(page).waitFor();
});

journey(
  "a file that isn't there stays missing: no page in its place",
  { tolerate: /404|Failed to load|fetch/i },
  async ({ page, site, url }) => {
    await keptOffline(page);
    assert.equal(await insidePage(page, `fetch("none.js").then((answer) => answer.status)`), 404);
    await site.stop();
    assert.equal(await insidePage(page, `fetch("none.js").then(() => "answered", () => "refused")`), "refused");
    await page.goto(`${url}nowhere`);
    await heading(page).waitFor();
    assert.equal(page.url(), url);
  },
);

journey("the extras are kept when there is time", {}, async ({ page, site }) => {
  await keptOffline(page);
  const icon = `caches.match("icons/icon-512.png").then(Boolean)`;
  await until(page, icon);
  await site.stop();
  assert.equal(await insidePage(page, `fetch("icons/icon-512.png").then((answer) => answer.status)`), 200);
});

const offered = copyOfSite();
const offering = { folder: offered.folder, clock: null, storage: stored(started), at: "#/rooms/ownership" };
journey("a newer version is offered, not forced, and half-written text goes with it", offering, async ({ page }) => {
  await keptOffline(page);
  const first = await build(page);
  nextBuild(offered.folder, "newer");

  await page.reload();
  await until(page, "window.amendsUpdateWaiting");
  assert.equal(await build(page), first);
  await page.reload();
  assert.equal(await build(page), first, "a reload must not let it in");
  await until(page, "window.amendsUpdateWaiting");

  const box = page.getByRole("textbox", { name: "What I did" });
  await box.fill("I read her diary.");
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Open the newer version" }).click();
  await loaded;
  assert.equal(await build(page), "newer");
  await box.waitFor();
  assert.equal(await box.inputValue(), "I read her diary.");
  await until(page, `caches.keys().then((names) => names.every((name) => name.endsWith("-newer")))`);
});

const shared = copyOfSite();
journey(
  "another tab keeps its version and its files until it is reloaded",
  { folder: shared.folder, clock: null },
  async ({ page, context, url, site }) => {
    await keptOffline(page);
    const first = await build(page);
    const other = await context.newPage();
    await other.goto(url);
    await heading(other).waitFor();
    nextBuild(shared.folder, "newer");

    await page.reload();
    await until(page, "window.amendsUpdateWaiting");
    const loaded = page.waitForEvent("load");
    await insidePage(page, "window.amendsActivateUpdate()");
    await loaded;
    assert.equal(await build(page), "newer");

    await until(other, "window.amendsUpdateWaiting");
    assert.equal(await build(other), first);
    await page.waitForTimeout(500);
    assert.ok((await caches(other)).some((name) => name.endsWith(`shell-${first}`)));
    await site.stop();
    await other.reload();
    await heading(other).waitFor();
    assert.equal(await build(other), "newer");
    await until(other, `caches.keys().then((names) => names.every((name) => name.endsWith("-newer")))`);
  },
);

const broken = copyOfSite();
journey(
  "a half-delivered version is never kept",
  { folder: broken.folder, clock: null, tolerate: /digest|integrity|404|ServiceWorker|fetch/i },
  async ({ page }) => {
    await keptOffline(page);
    const first = await caches(page);
    nextBuild(broken.folder, "broken");
    writeFileSync(`${broken.folder}/start.js`, "// from yet another build");
    for (const end of [".br", ".gz"]) rmSync(`${broken.folder}/start.js${end}`);

    // Looks for the newer version, and waits until the browser has given it up.
    const ended = await insidePage(
      page,
      `navigator.serviceWorker.ready.then(async (registration) => {
         const found = new Promise((found) => registration.addEventListener("updatefound", () => found(registration.installing)));
         await registration.update().catch(() => {});
         const worker = await found;
         while (!["installed", "redundant"].includes(worker.state)) {
           await new Promise((next) => worker.addEventListener("statechange", next, { once: true }));
         }
         return worker.state;
       })`,
    );
    assert.equal(ended, "redundant");
    assert.deepEqual(await caches(page), first);
    await page.reload();
    await heading(page).waitFor();
  },
);
