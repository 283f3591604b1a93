// The history that `cargo xtask sample` writes, as it would lie in localStorage.

import { execFileSync } from "node:child_process";
import { xtask } from "./site.mjs";
import { checksum } from "./stored.mjs";

/** localStorage with a made-up history of this many entries, which ends on 22 November 2026. */
export function sample(entries) {
  const written = execFileSync(xtask, ["sample", "--entries", String(entries)], { maxBuffer: 64 * 1024 * 1024 });
  const all = {};
  for (const entry of JSON.parse(written).entries) {
    const key = `amends.1.r.${entry.id}.${entry.revision}`;
    const json = JSON.stringify({
      at: entry.at,
      day: entry.day,
      off: entry.offset,
      room: entry.room,
      kind: entry.kind,
      v: entry.version,
      about: entry.about,
      body: entry.body,
    });
    all[key] = `p${checksum([key, json])}${json}`;
  }
  return all;
}
