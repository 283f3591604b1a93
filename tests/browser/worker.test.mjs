// The worker as it is shipped: the standard's own examples of sealed files, its own files, the word
// of a bad passphrase, offline use. Its code is tested natively too; a compiler setting that breaks
// the arithmetic would show only here.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { errand, insidePage, journey, keptOffline } from "./kit.mjs";

const folder = new URL("../fixtures/age/", import.meta.url);
const text = Buffer.from("I lied about the money. Ich habe gelogen. 🕯️".repeat(5000));

/** The vectors: their head of `key: value` lines, and the age file. */
const vectors = readdirSync(folder)
  .filter((name) => !name.includes("."))
  .map((name) => {
    const bytes = readFileSync(new URL(name, folder));
    const end = bytes.indexOf("\n\n");
    const pairs = bytes.subarray(0, end).toString().split("\n").map((line) => line.split(": "));
    const all = (key) => pairs.filter(([one]) => one === key).map(([, value]) => value);
    return { name, file: bytes.subarray(end + 2), expect: all("expect")[0], payload: all("payload")[0], passphrases: all("passphrase") };
  });

journey("the shipped worker opens every vector as the standard says", {}, async ({ page }) => {
  assert.equal(vectors.length, 26);
  for (const { name, file, expect, payload, passphrases } of vectors) {
    for (const passphrase of passphrases) {
      const { last } = await errand(page, ["open", file, passphrase]);
      if (expect === "success") {
        assert.equal(last[0], "done", name);
        assert.equal(createHash("sha256").update(last[1]).digest("hex"), payload, name);
      } else {
        const reason = name === "scrypt_work_factor_23" ? "too much work" : "not opened";
        assert.deepEqual(last, ["refused", reason], name);
      }
    }
  }
});

journey("what the shipped worker seals it opens again, and says how far it has come", {}, async ({ page }) => {
  const sealed = await errand(page, ["seal", text, "six plain words", 16]);
  assert.equal(sealed.last[0], "done");
  assert.deepEqual(sealed.said[0], ["key"]);
  assert.deepEqual(sealed.said.at(-1), ["content", text.length, text.length]);
  const file = sealed.last[1];
  assert.match(file.subarray(0, 100).toString("latin1"), /^age-encryption\.org\/v1\n-> scrypt \S+ 16\n/);
  const opened = await errand(page, ["open", file, "six plain words"]);
  assert.ok(opened.last[1].equals(text));
  assert.deepEqual((await errand(page, ["open", file, "six plain word"])).last, ["refused", "not opened"]);
  file[file.length - 1] ^= 1;
  assert.deepEqual((await errand(page, ["open", file, "six plain words"])).last, ["refused", "not opened"]);
});

journey("more work than is accepted is refused in the worker too", {}, async ({ page }) => {
  for (const factor of [0, 19, 255]) {
    assert.deepEqual((await errand(page, ["seal", text, "words", factor])).last, ["refused", "too much work"]);
  }
});

const asked = [];
// The offline worker fetches it when there is time; the page itself asks for none of it.
const listen = (context) =>
  context.on("request", (request) => request.serviceWorker() || asked.push(new URL(request.url()).pathname));

journey("the worker is no part of the first visit, and starts without a network later", { before: listen }, async ({ page, site }) => {
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.notEqual(asked.length, 0);
  const ofPage = asked.filter((path) => /worker/.test(path));
  assert.deepEqual(ofPage, []);

  await keptOffline(page);
  assert.equal(await insidePage(page, "amendsKeptForOffline()"), true);
  await site.stop();
  const { last } = await errand(page, ["seal", text, "words", 10]);
  assert.equal(last[0], "done");
  assert.equal(await insidePage(page, "amendsKeptForOffline()"), true);
});

journey(
  "it is no secret when the worker isn't kept for offline use",
  { before: (context) => context.route("**/worker_bg.wasm", (route) => route.abort()), tolerate: /Failed to load|ERR_FAILED|fetch/ },
  async ({ page }) => {
    await keptOffline(page);
    assert.equal(await insidePage(page, "amendsKeptForOffline()"), false);
    assert.deepEqual((await errand(page, ["seal", text, "words", 10])).last, ["unavailable"]);
  },
);
