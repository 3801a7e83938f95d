// Keeps the page for when there is no network. A new version brings a new list
// (list.js), and then a new store; the old one goes.
importScripts('list.js');

const name = 'codereader-' + self.codereaderVersion;

self.addEventListener('install', event => {
  event.waitUntil(caches.open(name)
    .then(cache => cache.addAll(self.codereaderFiles.map(f => new Request(f, {cache: 'no-cache'}))))
    .then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(n => n.startsWith('codereader-') && n !== name).map(n => caches.delete(n))))
    .then(() => self.clients.claim()));
});

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const home = new URL('./', self.location.href);
  if (event.request.method !== 'GET' || !url.href.startsWith(home.href)) return;
  const file = url.pathname.slice(home.pathname.length);
  // What else the server has is no business of this page.
  if (!self.codereaderFiles.includes(file || './') && !/^(voices|lessons|scenarios)\//.test(file)) return;
  event.respondWith(caches.open(name).then(async cache => {
    const kept = await cache.match(event.request, {ignoreSearch: true});
    return kept || fetch(event.request);
  }));
});
