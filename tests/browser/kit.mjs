// What every browser test stands on. Write `journey("…", { viewport: "both" }, async ({ page }) => …)`;
// each journey gets a fresh profile, a server of its own and a driven clock, and fails by itself on
// any console error, page error, breach of the security policy or request to anywhere else.

export { openApp } from "./kit/app.mjs";
export { journey } from "./kit/journey.mjs";
export { expectAccessible } from "./kit/accessible.mjs";
export { dist, xtask, host, copyOfSite, nextBuild } from "./kit/site.mjs";
export { insidePage, keptOffline, until } from "./kit/page.mjs";
export { errand } from "./kit/worker.mjs";
