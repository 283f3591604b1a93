// The app in Firefox: it opens, keeps what is written over a reload, works with the server stopped, and locks and
// unlocks, under its own security policy and without a request to anywhere else.

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { host } from "../browser/kit/site.mjs";
import { launch } from "./firefox.mjs";

const act = "I read her messages for three months and told her I hadn't.";

let browser;
after(() => browser?.close());

// Whether something is enabled puppeteer finds out with made-up code, which the security policy refuses.
const named = (page, role, name) => page.locator(`::-p-aria([role="${role}"][name="${name}"])`).setWaitForEnabled(false);
/** Fields for passphrases have no role of their own in Firefox, so they are found by their label. */
const labelled = (page, label) =>
  page.locator(`::-p-xpath(//input[@id = //label[normalize-space() = "${label}"]/@for])`).setWaitForEnabled(false);
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

/** Writes the first sentence and comes out on the other side of the first visit. */
async function begin(page, site) {
  await page.goto(`${site.url}#/`);
  await heading(page, "A private place");
  await named(page, "button", "Start").click();
  await heading(page, "Is any of this true?");
  await named(page, "button", "None of this").click();
  await named(page, "textbox", "What I did").fill(act);
  await named(page, "button", "Keep").click();
  await page.locator("[role=status] ::-p-text(Kept in this browser)").wait();
}

test("Firefox opens the app, keeps what is written and needs no server afterwards", { timeout: 120_000 }, async () => {
  const site = await host();
  browser ??= await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  const misconduct = watch(page, site);
  try {
    await begin(page, site);

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

const passphrase = "otter lamp cedar violin";

test("Firefox seals everything under a passphrase, locks, and opens again with no server", { timeout: 180_000 }, async () => {
  const site = await host();
  browser ??= await launch();
  const page = await browser.newPage();
  // Deriving a key takes its time on a busy machine.
  page.setDefaultTimeout(60_000);
  const misconduct = watch(page, site);
  const readable = () => page.evaluate((words) => JSON.stringify(localStorage).includes(words), act);
  try {
    await begin(page, site);
    assert.equal(await readable(), true);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    await page.goto(`${site.url}#/more/passphrase/set`);
    await labelled(page, "Passphrase").fill(passphrase);
    await labelled(page, "The same again").fill(passphrase);
    await named(page, "button", "Go on").click();
    await heading(page, "Your recovery code");
    const groups = await page.$$eval("[aria-label='Recovery code'] li", (items) => items.map((item) => item.innerText));
    assert.equal(groups.length, 6);
    await named(page, "button", "I have it on paper").click();
    const asked = await page.locator("main label::-p-text(of the code)").waitHandle();
    const label = await asked.evaluate((one) => one.textContent.trim());
    await labelled(page, label).fill(groups[Number(label.match(/\d/)[0]) - 1].toLowerCase());
    await named(page, "button", "Lock it").click();
    await page.locator("main ::-p-text(The passphrase is set.)").wait();

    await named(page, "button", "Lock").click();
    await page.locator("h1::-p-text(Locked)").wait();
    assert.equal(await readable(), false);
    assert.equal(await page.evaluate((words) => document.documentElement.outerHTML.includes(words), act), false);

    await site.stop();
    await labelled(page, "Passphrase").fill(passphrase);
    await named(page, "button", "Unlock").click();
    await named(page, "button", "Lock").wait();
    await page.goto(`${site.url}#/timeline`);
    await page.locator(`main ::-p-text(${act})`).wait();
    assert.deepEqual(misconduct, []);
  } finally {
    await site.stop();
  }
});
