// What the page itself announces, in another voice than the reader's. It is
// always shown; and it is either spoken or read out by a screen reader, never
// both.
import {bytes} from './files.js';
import {settings} from './settings.js';
import * as sound from './sound.js';

const byId = id => document.getElementById(id);
const ways = {shown: 0, spoken: 1, now: 2};
const packs = {}; // by language: what is spoken, fetched when it is first needed
let core = null, last = '';

// announceWith has a core announce from now on.
export function announceWith(by) {
  core = by;
  for (const event of ['keydown', 'pointerdown']) document.addEventListener(event, e => { if (!e.repeat) hush(); }, true);
}

// aloud says whether what is announced is spoken.
export const aloud = () => settings.useAnnounced && !settings.muted && sound.begun() && !sound.broken();

// announce announces what package announce names so, several with semicolons
// between. A control that tells its own state need not have it read out when it
// has the focus. spoken and now are for last words, which are spoken though
// nothing is any more, in place of what is being said.
export function announce(ids, {control = null, spoken = aloud(), now = false} = {}) {
  if (!core) return;
  last = ids;
  const text = core.call('announce', settings.lang, ids, spoken ? now ? ways.now : ways.spoken : ways.shown);
  show(text, !spoken && !(control && document.activeElement === control));
  if (spoken) fetchVoice(text);
}

// speak speaks announcements at once that are to be read elsewhere, if anything
// is spoken.
export function speak(ids) {
  last = ids;
  if (!aloud()) return;
  core?.call('announce', settings.lang, ids, ways.now);
  fetchVoice('');
}

// read shows words of which there are no clips, and has them read out.
export function read(text) {
  hush();
  show(text, true);
}

// repeat announces again what was announced last.
export function repeat() {
  if (last.includes(';')) speak(last); else if (last) announce(last);
}

// hush stops what is spoken, or waits to be: something was pressed.
export const hush = () => core?.call('hushAnnouncer');

// fetchVoice fetches what is spoken, once; where that fails, words are read out.
function fetchVoice(text) {
  const l = settings.lang;
  packs[l] ||= bytes('voices/announcer-' + l + '.pack').then(
    pack => core.call('addAnnouncements', pack),
    () => { delete packs[l]; if (text) show(text, true); });
}

function show(text, live) {
  const p = byId('announced');
  p.setAttribute('aria-live', live ? 'polite' : 'off');
  p.lang = settings.lang;
  if (p.textContent === text) p.textContent = '';
  p.textContent = text;
  byId('repeat').disabled = false;
}
