// The age command line tool, another program by other people: it opens what the app seals, and the
// app opens what it seals.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { journey, xtask } from "../kit.mjs";

const age = process.env.AMENDS_AGE ?? "age";
const sample = execFileSync(xtask, ["sample", "--entries", "40"], { encoding: "utf8" });
const apart = (text) => text.replace(/"exported_at":"[^"]*"/, "");
const passphrase = "otter lamp cedar violin";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** Runs age with a terminal of its own, since it asks for a passphrase nowhere else. */
function runAge(words, answers) {
  const line = [age, ...words].map((word) => `'${word}'`).join(" ");
  const run = spawnSync("script", ["-qec", line, "/dev/null"], { input: `${answers.join("\n")}\n`, timeout: 60_000 });
  assert.equal(run.status, 0, `${line}: ${run.stdout}${run.stderr}`);
}

async function open(page, contents) {
  await page.getByLabel("Backup file").setInputFiles({ name: "backup.json.age", mimeType: "application/octet-stream", buffer: contents });
  await page.getByLabel("Passphrase of this file").fill(passphrase);
  await press(page, "Open it");
}

journey("the age tool opens what the app seals, and the app opens what it seals", { at: "#/more/data" }, async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "amends-age-"));
  const at = (name) => join(folder, name);
  try {
    writeFileSync(at("theirs.json"), sample);
    runAge(["-p", "-o", at("theirs.age"), at("theirs.json")], [passphrase, passphrase]);
    runAge(["-p", "-a", "-o", at("armoured.age"), at("theirs.json")], [passphrase, passphrase]);
    await open(page, readFileSync(at("armoured.age")));
    await page.getByText("40 entries: new here.").waitFor({ timeout: 30_000 });
    await page.reload();
    await open(page, readFileSync(at("theirs.age")));
    await page.getByText("40 entries: new here.").waitFor({ timeout: 30_000 });
    await press(page, "Bring it in");
    await page.getByText("It's in.").waitFor();

    await press(page, "Seal a backup");
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByLabel("The same again").fill(passphrase);
    const arriving = page.waitForEvent("download", { timeout: 30_000 });
    await press(page, "Seal and save");
    await (await arriving).saveAs(at("ours.age"));
    runAge(["-d", "-o", at("ours.json"), at("ours.age")], [passphrase]);
    assert.equal(apart(readFileSync(at("ours.json"), "utf8")), apart(sample));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
