// What the page may load and run, checked on the built site itself.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, host, insidePage, journey } from "./kit.mjs";

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

test("the page carries its policy and no script or style of its own", () => {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`));
  for (const [, attributes, text] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    assert.match(attributes, /\bsrc=/);
    assert.equal(text.trim(), "");
  }
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|https?:\/\//);
});

test("the server sends the headers of the site, and every file by the right name", async () => {
  const site = await host();
  try {
    const page = await fetch(site.url);
    assert.equal(page.headers.get("content-security-policy"), `${policy}; frame-ancestors 'none'`);
    assert.equal(page.headers.get("x-content-type-options"), "nosniff");
    assert.equal(page.headers.get("referrer-policy"), "no-referrer");
    assert.match(page.headers.get("permissions-policy"), /camera=\(\)/);
    assert.equal(page.headers.get("cache-control"), "no-cache");
    const wasm = (await page.text()).match(/data-wasm="([^"]+)"/)[1];
    const binary = await fetch(site.url + wasm, { headers: { "Accept-Encoding": "br" } });
    assert.equal(binary.headers.get("content-type"), "application/wasm");
    assert.equal(binary.headers.get("content-encoding"), "br");
    assert.match(binary.headers.get("cache-control"), /immutable/);
    assert.equal(Buffer.from(await binary.arrayBuffer()).subarray(0, 4).toString(), "\0asm");
  } finally {
    await site.stop();
  }
});

journey(
  "only our own worker may be started, and only harmless HTML becomes a template",
  { tolerate: /TrustedHTML|TrustedScriptURL|Trusted|Content Security Policy/ },
  async ({ page }) => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    const refused = (html) =>
      insidePage(
        page,
        `try { document.createElement("template").innerHTML = ${JSON.stringify(html)}; "let through" }
         catch { "refused" }`,
      );
    for (const html of [
      "<script>go()</script>",
      "<img src=x onerror=go()>",
      "<svg/onload=go()>",
      "<iframe src=x>",
      "<object data=x>",
      "<a href='javascript:go()'>x</a>",
      "<p><base href='x'>",
    ]) {
      assert.equal(await refused(html), "refused", html);
    }
    assert.equal(await refused('<section class="on"><h2>One day = one line</h2><svg><use/></svg></section>'), "let through");
    for (const url of ["other.js", "worker.js", "start.js", "data:text/javascript,1", "https://example.org/sw.js"]) {
      const worker = `try { new Worker(${JSON.stringify(url)}); "let through" } catch { "refused" }`;
      assert.equal(await insidePage(page, worker), "refused", url);
    }
    const evaluated = `new Promise((done) => {
      const script = document.createElement("script");
      try { script.text = "window.ran = 1"; document.head.append(script); } catch {}
      done(window.ran === undefined ? "refused" : "let through");
    })`;
    assert.equal(await insidePage(page, evaluated), "refused");
  },
);

journey("the wall around the tests notices a request to anywhere else", {}, async ({ page, misconduct, context }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  const stranger = await context.newPage();
  await stranger.goto("http://example.org/").catch(() => {});
  assert.notDeepEqual(misconduct(), []);
  misconduct.forget();
});
