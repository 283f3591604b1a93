// The built site and the servers that offer it: `xtask host`, the same server as `xtask serve`.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../../", import.meta.url));
/** The project's own tool. */
export const xtask = process.env.AMENDS_XTASK ?? join(project, "target/debug/xtask");

/** The folder of the release build. */
export const dist = process.env.AMENDS_DIST ?? join(project, "dist");

const running = new Set();
const copies = new Set();
process.once("exit", () => {
  for (const child of running) child.kill();
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
});

/** Serves a folder on a free port. `stop` really ends the server; `start` brings it back there. */
export async function host(folder = dist) {
  let child;
  const site = { url: "", port: 0, start, stop };
  async function start() {
    child = spawn(xtask, ["host", folder, "--port", String(site.port)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    running.add(child);
    child.once("error", (error) => {
      throw new Error(`The server can't be started; run cargo xtask test (${error.message})`);
    });
    site.url = `${await addressFrom(child)}/`;
    // A test that fails half-way must not keep the run waiting for its server.
    child.unref();
    child.stdout.unref();
    site.port = Number(new URL(site.url).port);
  }
  async function stop() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.ref();
    child.kill();
    await ended;
    running.delete(child);
  }
  await start();
  return site;
}

function addressFrom(child) {
  return new Promise((found, failed) => {
    let said = "";
    child.stdout.on("data", (bytes) => {
      said += bytes;
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (address) found(address[0]);
    });
    child.once("exit", (code) => failed(new Error(`The server ended with ${code}: ${said}`)));
  });
}

/** A copy of the site that a test may change, optionally below a path such as "a/b/". */
export function copyOfSite(path = "") {
  const root = mkdtempSync(join(tmpdir(), "amends-"));
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  cpSync(dist, folder, { recursive: true });
  copies.add(root);
  return { root, folder };
}

/** Turns a copy of the site into a later build of the same app, named `build`. */
export function nextBuild(folder, build) {
  const change = (name, edit) => {
    const path = join(folder, name);
    const text = edit(readFileSync(path, "utf8"));
    writeFileSync(path, text);
    for (const end of [".br", ".gz"]) rmSync(path + end, { force: true });
    return `sha256-${createHash("sha256").update(text).digest("base64")}`;
  };
  const hash = change("index.html", (html) => html.replace(/data-build="[^"]+"/, `data-build="${build}"`));
  change("sw.js", (worker) =>
    worker
      .replace(/const BUILD = "[^"]+"/, `const BUILD = "${build}"`)
      .replace(/\["\.\/", "[^"]+"\]/, `["./", "${hash}"]`),
  );
}
