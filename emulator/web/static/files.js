// Files of the page, kept for when there is no network. The list beside it
// says which version this is.
import {version} from './version.js';

const name = 'codereader-' + version;

// load returns a file. One that is kept is not asked for again.
export async function load(path) {
  const url = new URL(path, document.baseURI).href;
  const cache = window.caches ? await caches.open(name).catch(() => null) : null;
  const old = cache && await cache.match(url);
  if (old) return old;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(path + ': ' + answer.status);
  if (cache) await cache.put(url, answer.clone()).catch(() => {});
  return answer;
}

export const bytes = async path => new Uint8Array(await (await load(path)).arrayBuffer());

// keepOffline has the page there without a network, if the browser can.
export function keepOffline() {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register('worker.js').catch(() => {});
}
