// Starts Chromium: `cargo xtask test` names it, else Debian's.

import { chromium } from "playwright-core";

/** The program. */
export const program = process.env.AMENDS_CHROMIUM ?? "/usr/bin/chromium";

/** What it is told when it starts. */
export const flags = [
  // A browser run by root has no sandbox to offer.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium itself would ask Google how to fill in forms.
  "--disable-features=AutofillServerCommunication",
];

/** A browser with throw-away profiles. */
export function launch() {
  return chromium.launch({ executablePath: program, args: flags });
}

/** A browser that was started some other way, at the address where it listens. */
export function connect(address) {
  return chromium.connectOverCDP(address);
}
