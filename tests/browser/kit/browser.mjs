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
  // And with every new page some versions connect to its search.
  "--disable-features=AutofillServerCommunication,PreconnectToSearch",
  "--google-base-url=http://127.0.0.1:9/",
];

/**
 * A browser with throw-away profiles. `keepsPages` lets it keep a page whole while the person is
 * elsewhere, for its Back, as it does outside tests.
 */
export function launch({ keepsPages = false } = {}) {
  const ignoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : undefined;
  return chromium.launch({ executablePath: program, args: flags, ignoreDefaultArgs });
}

/** A browser that was started some other way, at the address where it listens. */
export function connect(address) {
  return chromium.connectOverCDP(address);
}
