// What the address asks for, and what was kept here before. The address carries
// language, theme, scenario and lesson and nothing else: whatever else stands
// in it is left unread, and taken out of it.
// What there is to choose of: tenths of a second and whole ones in
// milliseconds, and the text's size in hundredths. The browser's own zoom is
// beside it, and enlarges everything.
export const lists = {
  doubleStrike: [0, 100, 200, 300, 400, 500],
  slowKeys: [0, 200, 300, 500, 1000, 1500, 2000],
  size: [100, 125, 150, 200, 300, 400],
};

const known = ['lang', 'theme', 'scenario', 'lesson'];
const allowed = {lang: /^(da|en)$/, theme: /^(standard|contrast)$/, scenario: /^[a-z0-9-]{1,64}$/, lesson: /^[a-z0-9-]{1,64}$/};
const place = 'codereader';

function given() {
  const all = {};
  for (const part of [location.hash.slice(1), location.search.slice(1)]) {
    for (const [name, value] of new URLSearchParams(part)) {
      if (known.includes(name) && allowed[name].test(value)) all[name] = value;
    }
  }
  return all;
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(place)) || {};
  } catch {
    return {};
  }
}

const address = given();
const store = kept();

export function keep(values) {
  Object.assign(store, values);
  try {
    localStorage.setItem(place, JSON.stringify(store));
  } catch { /* a browser that keeps nothing */ }
}

// setAddress has the address say what the page is like, for a bookmark.
export function setAddress(values) {
  Object.assign(address, values);
  const query = new URLSearchParams();
  for (const name of known) if (address[name]) query.set(name, address[name]);
  const text = query.toString();
  history.replaceState(null, '', location.pathname + (text ? '?' + text : ''));
}

function browserLanguage() {
  for (const l of navigator.languages || [navigator.language || 'en']) {
    if (/^da\b/i.test(l)) return 'da';
    if (/^en\b/i.test(l)) return 'en';
  }
  return 'en';
}

const wantsContrast = () => matchMedia('(prefers-contrast: more)').matches || matchMedia('(forced-colors: active)').matches;
const level = (v, otherwise) => Number.isInteger(v) && v >= 1 && v <= 9 ? v : otherwise;
const choice = (name, otherwise) => lists[name].includes(store[name]) ? store[name] : otherwise;
const one = (v, pattern) => typeof v === 'string' && pattern.test(v) ? v : '';

export const settings = {
  lang: address.lang || one(store.lang, allowed.lang) || browserLanguage(),
  theme: address.theme || one(store.theme, allowed.theme) || (wantsContrast() ? 'contrast' : 'standard'),
  scenario: address.scenario || '',
  lesson: address.lesson || '',
  muted: store.muted === true,
  useKeys: store.useKeys !== false,
  useSpoken: store.useSpoken !== false,
  useAloud: store.useAloud !== false,
  useAnnounced: store.useAnnounced !== false,
  doubleStrike: choice('doubleStrike', 0),
  slowKeys: choice('slowKeys', 0),
  autoLatch: store.autoLatch === true,
  size: choice('size', 100),
  reader: one(store.reader, allowed.lang),
  volume: level(store.volume, 6),
  speed: level(store.speed, 4),
};
settings.reader ||= settings.lang;
if ([...new URLSearchParams(location.search)].some(([name]) => !known.includes(name)) || location.hash.includes('=')) setAddress({});
