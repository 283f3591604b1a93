// The file of automatic backups. The file picker is the browser's own window, which no test can press:
// it is replaced by one that gives a real file handle of the browser's private file system.

import { insidePage } from "./page.mjs";

/** Prepares a context: choosing a file succeeds at once. */
export const picker = (context) =>
  context.addInitScript(() => {
    window.showSaveFilePicker = async ({ suggestedName }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  });

/** The same, in a browser that wants the person asked in every visit, at a press. */
export async function askingPicker(context) {
  await picker(context);
  await context.addInitScript(() => {
    if (!window.FileSystemHandle) return;
    let chosenHere = false;
    const choose = window.showSaveFilePicker;
    window.showSaveFilePicker = (options) => {
      chosenHere = true;
      return choose(options);
    };
    FileSystemHandle.prototype.queryPermission = async () => (chosenHere ? "granted" : "prompt");
    FileSystemHandle.prototype.requestPermission = async () => {
      if (!navigator.userActivation.isActive) throw new DOMException("No press", "SecurityError");
      chosenHere = true;
      return "granted";
    };
  });
}

/** What is in the file. */
export const bytesOf = async (page) =>
  Buffer.from(
    await insidePage(
      page,
      `(async () => {
        const folder = await navigator.storage.getDirectory();
        const file = await (await folder.getFileHandle("backup.json.age")).getFile();
        return Array.from(new Uint8Array(await file.arrayBuffer()));
      })()`,
    ),
  );

/** Puts something into the file. */
export const put = (page, bytes) =>
  insidePage(
    page,
    `(async () => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle("backup.json.age", { create: true })).createWritable();
      await stream.write(new Uint8Array(${JSON.stringify([...bytes])}));
      await stream.close();
    })()`,
  );

/** Sets automatic backups up, on "Your data". */
export async function setUp(page, words) {
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  await press("Set up automatic backups");
  const panel = page.getByRole("region", { name: "Set up automatic backups" });
  await panel.getByLabel("Passphrase", { exact: true }).fill(words);
  await panel.getByLabel("The same again").fill(words);
  await press("Choose the file and begin");
}

/** Waits until the file was written in this visit. */
export const written = (page) => page.getByText(/was last written at/).waitFor({ timeout: 30_000 });
