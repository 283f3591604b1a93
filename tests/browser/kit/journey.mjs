// A journey is a test that opens the app and plays a part in it.

import { after, test } from "node:test";
import { closeBrowser, openApp } from "./app.mjs";

after(closeBrowser);

/**
 * A test that opens the app and plays a part in it. Options as for `openApp`; `viewport: "both"`
 * plays it twice; `timeout` in milliseconds. Afterwards it fails on anything the app shouldn't have done.
 */
export function journey(name, options, play) {
  const { viewport = "desktop", timeout = 120_000, ...rest } = options;
  for (const one of viewport === "both" ? ["phone", "desktop"] : [viewport]) {
    test(viewport === "both" ? `${name} (${one})` : name, { timeout }, async () => {
      const app = await openApp({ ...rest, viewport: one });
      try {
        await play(app);
        app.expectCleanConduct();
      } catch (error) {
        await app.picture(`${name} ${one}`);
        throw app.explained(error);
      } finally {
        await app.close();
      }
    });
  }
}
