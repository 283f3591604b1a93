// The app in Firefox: it opens, keeps what is written over a reload, and works with the server stopped,
// under its own security policy and without a request to anywhere else.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { host } from "../browser/kit/site.mjs";
import { launch } from "./firefox.mjs";

const act = "I read her messages for three months and told her I hadn't.";

let browser;
after(() => browser?.close());

const named = (page, role, name) => page.locator(`::-p-aria([role="${role}"][name="${name}"])`);
const heading = (page, text) => page.locator(`main h1::-p-text(${text})`).wait();

/** What the page did that it never should. */
function watch(page, site) {
  const seen = [];
  page.on("console", (message) => message.type() === "error" && seen.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`page error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== new URL(site.url).origin) seen.push(`request to ${request.url()}`);
  });
  return seen;
}

test("Firefox opens the app, keeps what is written and needs no server afterwards", { timeout: 120_000 }, async () => {
  const site = await host();
  browser = await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const misconduct = watch(page, site);
  try {
    await page.goto(`${site.url}#/`);
    await heading(page, "A private place");
    await named(page, "button", "Start").click();
    await heading(page, "Is any of this true?");
    await named(page, "button", "None of this").click();
    await named(page, "textbox", "What I did").fill(act);
    await named(page, "button", "Keep").click();
    await page.locator("[role=status] ::-p-text(Kept in this browser)").wait();

    await page.reload();
    await page.goto(`${site.url}#/timeline`);
    await page.locator(`main ::-p-text(${act})`).wait();

    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await site.stop();
    await page.reload();
    await page.locator(`main ::-p-text(${act})`).wait();
    assert.deepEqual(misconduct, []);
  } finally {
    await site.stop();
  }
});
