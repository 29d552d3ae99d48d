/**
 * Keeps the studio on the machine, so that it starts without a network. Written beside the page by src/build/offline.ts, which puts in
 * FILES (path → hash of the contents, for those whose name has none) and VERSION (a hash of it all).
 *
 * Every version is whole in a cache of its own. A newer one is fetched in the background and waits until the researcher asks for it or no
 * tab is open any more; the one before stays for tabs that still run it.
 */
const FILES = {};
const VERSION = "";

const PREFIX = `sentier ${self.registration.scope} `;
const OWN = PREFIX + VERSION;
const PAGE = new URL("./", self.registration.scope).href;
/** On the machine that serves the page (`npm start`) the network is as near as the cache: what was built last is shown. */
const IS_LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(self.location.hostname);

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
  if (IS_LOCAL) void self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));

self.addEventListener("message", (event) => {
  if (event.data === "activate") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(PAGE)) return;
  const address = request.url.replace(/[?#].*$/, "");
  const isPage = address === PAGE || address === `${PAGE}index.html`;
  const path = isPage ? "" : decodeURI(address.slice(PAGE.length));
  if (!isPage && FILES[path] === undefined && !path.startsWith("assets/")) return;
  event.respondWith(IS_LOCAL && FILES[path] !== "" ? fetch(request).catch(() => kept(isPage ? PAGE : address, request)) : kept(isPage ? PAGE : address, request));
});

/** The copy of this version, else that of the one before, else the network. */
async function kept(address, request) {
  const own = await (await caches.open(OWN)).match(address, { ignoreVary: true });
  return own ?? (await caches.match(address, { ignoreVary: true })) ?? fetch(request);
}

async function keepAll() {
  const cache = await caches.open(OWN);
  await Promise.all(Object.entries(FILES).map(async ([path, hash]) => {
    const address = new URL(path, PAGE).href;
    // A name with a hash says what is in the file: whatever has it already is right.
    const known = hash === "" ? await caches.match(address, { ignoreVary: true }) : undefined;
    const response = known ?? (await fetch(address, hash === "" ? {} : { cache: "reload" }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // A page that a host answered by way of another address may not be shown again as it is.
    await cache.put(address, response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response);
  }));
}

/** Caches are listed in the order of their making. */
async function forgetOld() {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
}
