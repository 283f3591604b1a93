// The file that the person chose for automatic backups. Only its handle is remembered, in IndexedDB,
// because localStorage can't hold one. Loaded when it is first needed, and only by browsers that
// have such handles. What is written into the file is the app's business.

const DATABASE = "amends";
const STORE = "chosen";
const KEY = "backup";

/** Does one thing in the store and answers what came of it. */
function inStore(mode, work) {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(STORE, mode);
      const asked = work(change.objectStore(STORE));
      change.oncomplete = () => {
        database.close();
        done(asked.result);
      };
      change.onabort = () => {
        database.close();
        failed(change.error);
      };
    };
  });
}

const remembered = () => inStore("readonly", (store) => store.get(KEY));

/** Asks which file. Answers its name, or nothing if the person turned back. Needs a press. */
export async function choose(suggestedName) {
  const types = [{ description: "Sealed backup", accept: { "application/octet-stream": [".age"] } }];
  let handle;
  try {
    handle = await showSaveFilePicker({ id: "backup", suggestedName, types });
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    throw error;
  }
  await inStore("readwrite", (store) => store.put(handle, KEY));
  return handle.name;
}

/** The name of the file that was chosen, if there is one. */
export async function name() {
  return (await remembered())?.name;
}

/** Whether the file may be written in this visit. Asks the person where it must, after a press. */
export async function allowed(ask) {
  const handle = await remembered();
  if (!handle) return false;
  const wish = { mode: "readwrite" };
  if ((await handle.queryPermission(wish)) === "granted") return true;
  return ask && (await handle.requestPermission(wish)) === "granted";
}

/** What is in the file now; nothing in it, or no such file any more, is no bytes. */
export async function read(largest) {
  const handle = await remembered();
  try {
    const file = await handle.getFile();
    if (file.size > largest) throw new Error("large");
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error.name === "NotFoundError") return new Uint8Array();
    throw error;
  }
}

/** Replaces what is in the file, all at once, and answers whether it reads back the same. */
export async function write(bytes) {
  const handle = await remembered();
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
  const found = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  return found.length === bytes.length && found.every((byte, at) => byte === bytes[at]);
}

/** Remembers no file any more, nor that there was one. The file stays where it is. */
export function forget() {
  return new Promise((done, failed) => {
    const gone = indexedDB.deleteDatabase(DATABASE);
    gone.onsuccess = () => done();
    gone.onerror = () => failed(gone.error);
  });
}
