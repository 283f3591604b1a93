// axe-core on a page, in a world of its own: the page's security policy stays as people get it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { insidePage } from "./page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Fails unless the page, or the part of it that `within` selects, has no violation: of any rule, or
 * of those in `rules`.
 */
export async function expectAccessible(page, { within = "html", rules } = {}) {
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: tags };
  const options = { runOnly, resultTypes: ["violations"] };
  const found = await insidePage(
    page,
    `${axe};
     axe.run(document.querySelector(${JSON.stringify(within)}), ${JSON.stringify(options)})
       .then(({ violations, passes }) => ({ violations, passed: passes.length }))`,
    { apart: true },
  );
  assert.ok(found.passed > 0, "axe checked nothing");
  const told = found.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n` +
      nodes.map(({ target, failureSummary }) => `    ${target.join(" ")}\n      ${failureSummary}`).join("\n"),
  );
  assert.deepEqual(told, [], `${page.url()} has problems:\n${told.join("\n")}`);
}
