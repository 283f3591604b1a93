// Starts Chromium: `cargo xtask test` names it, else Debian's.

import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.AMENDS_CHROMIUM ?? "/usr/bin/chromium",
    args: [
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
    ],
  });
}
