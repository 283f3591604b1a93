// Draws the README's picture from the release build. Run it by hand after changing how the app looks:
// cargo xtask build && node tests/browser/draw-picture.mjs

import { fileURLToPath } from "node:url";
import { openApp } from "./kit.mjs";
import { heading } from "./kit/steps.mjs";
import { started, stored } from "./kit/stored.mjs";

const picture = fileURLToPath(new URL("../../docs/rooms.png", import.meta.url));
const days = [
  ["ownership", "account", "2026-11-18T19:00:00Z", {}],
  ["ownership", "version", "2026-11-18T19:00:00Z", { did: "I hid the second card for two years." }, ["account"]],
  ["ownership", "stopped", "2026-11-20T19:00:00Z", { answer: "yes" }, ["account"]],
  ["apology", "letter", "2026-11-22T21:00:00Z", { title: "" }],
  ["apology", "version", "2026-11-22T21:00:00Z", { text: "I hid the second card from you." }, ["letter"]],
];
const entries = days.map(([room, kind, at, body, about]) => ({ room, kind, name: kind, at, body, about }));

const app = await openApp({ viewport: "phone", storage: stored(started, ...entries), at: "#/rooms", context: { deviceScaleFactor: 1 } });
await heading(app.page).waitFor();
await app.page.evaluate(() => document.activeElement.blur());
await app.page.screenshot({ path: picture });
await app.close();
process.exit(0);
