// Keeps the app for offline use. Two caches per build: the shell, complete or not at all, and the
// extras, fetched when there is time. A page and its files always come from one build. A new build
// waits until a page says that the person wants it. The build's name and its lists of files, each
// with its hash, are filled in when the site is built.

const BUILD = "dev";
const SHELL = [];
const EXTRAS = [];

const shellName = `amends-shell-${BUILD}`;
const extrasName = `amends-extras-${BUILD}`;
const scope = new URL("./", self.location);
const shellAddresses = new Set(SHELL.map(([name]) => new URL(name, scope).href));
const extrasAddresses = new Map(EXTRAS.map(([name, hash]) => [new URL(name, scope).href, hash]));

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = bare(request.url);
  if (request.method !== "GET" || !address.startsWith(scope.href)) return;
  event.respondWith(request.mode === "navigate" ? page(address) : file(request, address));
});
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
  if (event.data === "fetch extras") event.waitUntil(keepExtras().then(dropOldCaches));
  if (event.data === "keep extras" && event.ports[0]) {
    event.waitUntil(keepExtras().then((all) => event.ports[0].postMessage(all)));
  }
});

// The first build is kept quickly. A later one doesn't offer itself before its extras are there too:
// after the change, what is locked must open without a network.
async function keepBuild() {
  await keepShell();
  if (self.registration.active && !(await keepExtras())) throw new Error("extras");
}

async function keepShell() {
  try {
    const cache = await caches.open(shellName);
    await Promise.all(SHELL.map(([name, hash]) => keep(cache, new URL(name, scope).href, hash)));
  } catch (error) {
    await caches.delete(shellName);
    throw error;
  }
}

// Answers whether all extras are kept.
async function keepExtras() {
  const cache = await caches.open(extrasName);
  let all = true;
  for (const [address, hash] of extrasAddresses) {
    if (await cache.match(address)) continue;
    // Offline or refused: there will be another idle moment.
    await keep(cache, address, hash).catch(() => (all = false));
  }
  return all;
}

// Fetches past the browser's own cache and refuses anything but the bytes of this build.
async function keep(cache, address, integrity) {
  const response = await fetch(address, { cache: "reload", integrity });
  if (!response.ok) throw new Error(`${response.status}`);
  await cache.put(address, response.redirected ? await unredirected(response) : response);
}

// A response that came by a redirect can't answer a navigation.
async function unredirected(response) {
  return new Response(await response.blob(), { headers: response.headers });
}

async function takeOver() {
  await self.clients.claim();
  await dropOldCaches();
}

// The app's page for its own address; any other page of ours as it is; else the network, and
// without one, back to the app.
async function page(address) {
  const wanted = address === new URL("index.html", scope).href ? scope.href : address;
  if (shellAddresses.has(wanted)) {
    const kept = await (await caches.open(shellName)).match(wanted);
    return kept || fetch(wanted);
  }
  return fetch(address).catch(() => Response.redirect(scope.href));
}

// Own build first, then an older one that a page may still run, then the network. Never a page in
// the place of a file.
async function file(request, address) {
  for (const name of [shellName, extrasName]) {
    const kept = await (await caches.open(name)).match(address);
    if (kept) return kept;
  }
  const older = await caches.match(address);
  if (older) return older;
  const hash = extrasAddresses.get(address);
  if (!hash) return fetch(request);
  const extras = await caches.open(extrasName);
  await keep(extras, address, hash);
  return extras.match(address);
}

// Lets caches of other builds go once no page runs them. A page that doesn't answer, perhaps
// because it sleeps, may still need its files: then everything stays until the next time.
async function dropOldCaches() {
  const registration = self.registration;
  const builds = new Set([BUILD]);
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  for (const client of pages.filter(({ url }) => bare(url) !== new URL("blank.html", scope).href)) {
    const build = await buildOf(client);
    if (!build) return;
    builds.add(build);
  }
  if (registration.installing || registration.waiting) return;
  for (const name of await caches.keys()) {
    const [, build] = name.match(/^amends-(?:shell|extras)-(.+)$/) || [];
    if (build && !builds.has(build)) await caches.delete(name);
  }
}

function buildOf(client) {
  return new Promise((answer) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => answer(event.data);
    setTimeout(() => answer(null), 2000);
    client.postMessage("which build?", [port2]);
  });
}

function bare(address) {
  const url = new URL(address);
  return url.origin + url.pathname;
}
