// Starts the worker's WebAssembly. A failure is told to the page, which would otherwise wait for ever.

import start from "./worker.js";

try {
  await start();
} catch {
  postMessage(["unavailable"]);
}
