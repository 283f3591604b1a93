// Entries as they lie in storage, so that a journey can begin with something written. The shape is
// that of `src/core/saved/v1.rs`: the letter p, a checksum bound to the key, and JSON.

import { createHash } from "node:crypto";

/** The checksum of texts, as characters of base64url. */
export function checksum(texts, characters = 16) {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(text).update("\0");
  return hash.digest().subarray(0, 16).toString("base64url").slice(0, characters);
}

/** The identifier that a journey calls `name`; the same name gives the same one. */
export function idOf(name) {
  return createHash("sha256").update(name).digest().subarray(0, 16).toString("base64url");
}

/**
 * localStorage with these entries, for `openApp`'s `storage`. An entry has `room`, `kind` and `body`,
 * and may have `name` (for `idOf`), `at` (an ISO instant), `v` and `about` (names).
 */
export function stored(...entries) {
  const all = {};
  entries.forEach(({ room, kind, body, name = `entry ${room} ${kind}`, at = "2026-11-20T08:00:00Z", v = 1, about }, n) => {
    const record = idOf(entries.findIndex((one) => one.name === name) === n ? name : `${name} ${n}`);
    const key = `amends.1.r.${record}.${idOf(`revision of ${name} ${n}`)}`;
    const json = JSON.stringify({
      at: Date.parse(at),
      day: at.slice(0, 10),
      off: 0,
      room,
      kind,
      v,
      about: about?.map(idOf),
      body,
    });
    all[key] = `p${checksum([key, json])}${json}`;
  });
  return all;
}

/** The first visit is over. */
export const started = { room: "settings", kind: "setting", body: { name: "started", value: "yes" } };

/** They asked for no contact. */
export const noContact = { room: "boundaries", kind: "boundary", name: "no contact", body: { about: "No contact", no_contact: true } };

/** The person works on their side only. */
export const ownSideOnly = { room: "settings", kind: "setting", name: "own side only", body: { name: "own_side_only", value: "yes" } };

/** Something the person could do instead of pressing: the shortest entry there is. */
export const alternative = (what) => ({ room: "patience", kind: "alternative", name: what, body: { what } });
