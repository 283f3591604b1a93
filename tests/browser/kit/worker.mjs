// The worker that seals and opens files, spoken to as the page speaks to it.

import { insidePage } from "./page.mjs";

/**
 * Runs one errand, such as `["open", bytes, "passphrase"]` with bytes as a Buffer, in a fresh worker.
 * Returns what it said last, bytes as a Buffer, how long that took after it was ready, and the rest it said.
 */
export async function errand(page, [task, bytes, ...rest]) {
  const said = await insidePage(
    page,
    `new Promise((done) => {
      const worker = new Worker("worker-start.js", { type: "module" });
      const bytes = Uint8Array.from(atob("${bytes.toString("base64")}"), (one) => one.charCodeAt(0));
      const said = [];
      let begun;
      const end = (last) => {
        worker.terminate();
        if (last[1] instanceof Uint8Array) {
          last[1] = btoa(Array.from(last[1], (one) => String.fromCharCode(one)).join(""));
        }
        done({ last, said, took: performance.now() - begun });
      };
      worker.onerror = (event) => end(["error", String(event.message)]);
      worker.onmessage = ({ data }) => {
        if (data[0] === "ready") {
          begun = performance.now();
          worker.postMessage([${JSON.stringify(task)}, bytes, ...${JSON.stringify(rest)}]);
        } else if (["key", "content"].includes(data[0])) said.push(data);
        else end(data);
      };
    })`,
  );
  if (said.last[0] === "done") said.last[1] = Buffer.from(said.last[1], "base64");
  return said;
}
