// Starts Firefox: `cargo xtask test` names it, else Debian's.

import puppeteer from "puppeteer-core";

export function launch() {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.AMENDS_FIREFOX ?? "/usr/bin/firefox-esr",
    // By an address of this machine only, and never by itself to Mozilla's.
    extraPrefsFirefox: { "network.captive-portal-service.enabled": false, "network.connectivity-service.enabled": false },
  });
}
