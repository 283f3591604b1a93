// Opens the app in a fresh profile and watches it. One browser per process, one profile, one server
// and one wall each time.

import assert from "node:assert/strict";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { wall } from "./outside.mjs";
import { host } from "./site.mjs";

const viewports = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
};

/** A Monday morning on which every journey begins unless it says otherwise. */
const monday = "2026-11-23T09:00:00Z";

let browser;
let keepingBrowser;

/** Ends the browsers that all pages share. */
export async function closeBrowser() {
  await browser?.close();
  await keepingBrowser?.close();
}

/**
 * Opens the app.
 * - `viewport`: "phone" or "desktop"; `colorScheme`: "light" or "dark"
 * - `clock`: when it is, as an ISO instant; null leaves the real clock. `page.clock` drives it on.
 * - `storage`: localStorage before the app starts, as an object; written once
 * - `seed`: a number that makes `crypto.getRandomValues` repeatable; it starts over when the
 *   page is loaded again, so that identifiers would repeat
 * - `folder`, `path`: another folder to serve, and where in it the app is
 * - `at`: the route, such as "#/timeline"; null opens no page
 * - `keepsPages`: the browser keeps pages whole for its Back
 * - `tolerate`: a pattern of errors that this journey provokes on purpose
 * - `context`: further options of Playwright's newContext; `before`: prepares the context
 */
export async function openApp({
  viewport = "desktop",
  colorScheme = "light",
  clock = monday,
  storage,
  seed,
  folder,
  path = "",
  at = "#/",
  keepsPages,
  tolerate,
  context: more = {},
  before,
} = {}) {
  if (keepsPages) keepingBrowser ??= await launch({ keepsPages });
  else browser ??= await launch();
  const outside = await wall();
  const site = await host(folder);
  const context = await (keepsPages ? keepingBrowser : browser).newContext({
    ...viewports[viewport],
    colorScheme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
    proxy: outside.proxy,
    acceptDownloads: true,
    ...more,
  });
  // Long for this app even on a busy machine, short enough that a failing run ends soon.
  context.setDefaultTimeout(12_000);
  const misconduct = watch(context, site, tolerate);
  if (clock) await context.clock.install({ time: clock });
  if (storage) await context.addInitScript(fillStorage, storage);
  if (seed !== undefined) await context.addInitScript(repeatRandomness, seed);
  await before?.(context);

  const url = site.url + path;
  const page = await context.newPage();
  if (at !== null) await page.goto(url + at);

  const all = () => [...misconduct, ...outside.attempts.map((address) => `request to ${address}`)];
  all.forget = () => {
    misconduct.length = 0;
    outside.attempts.length = 0;
  };
  return {
    page,
    context,
    site,
    url,
    /** What the app did that it never should, so far; `misconduct.forget()` after provoking it. */
    misconduct: all,
    expectCleanConduct: () => assert.deepEqual(all(), []),
    /** Saves what is on screen, where AMENDS_PICTURES names a folder for it. */
    picture: async (name) => {
      const folder = process.env.AMENDS_PICTURES;
      const file = `${name.replaceAll(/\W+/g, "-")}.png`;
      if (folder) await page.screenshot({ path: join(folder, file), fullPage: true }).catch(() => {});
    },
    explained: (error) => {
      if (all().length > 0) error.message += `\nOn the way:\n  ${all().join("\n  ")}`;
      return error;
    },
    close: async () => {
      await context.close();
      await site.stop();
      outside.close();
    },
  };
}

function watch(context, site, tolerate) {
  const seen = [];
  const note = (what) => {
    if (!tolerate?.test(what)) seen.push(what);
  };
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`page error: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const ours = ["blob:", "data:", "about:"].includes(protocol) || origin === new URL(site.url).origin;
    if (!ours) note(`request to ${request.url()}`);
  });
  return seen;
}

function fillStorage(entries) {
  if (!location.protocol.startsWith("http") || sessionStorage.getItem("filled")) return;
  sessionStorage.setItem("filled", "yes");
  for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
}

function repeatRandomness(seed) {
  let state = seed >>> 0;
  crypto.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return array;
  };
}
