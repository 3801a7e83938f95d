// A demonstration given to a room, step by step, on a reader of its own: the
// pressed keys and the captions large, and nothing else.
import {announce} from './announcing.js';
import {scenario} from './demonstration.js';
import {settings} from './settings.js';
import {words} from './words.js';

const byId = id => document.getElementById(id);
const usual = 'demonstration'; // the nine functions
const buttons = {back: 'stage-back', next: 'stage-next', again: 'stage-again', pause: 'stage-pause', auto: 'stage-auto'};

// What keys do, as in the window, and what a presenter's remote sends.
const keys = {
  Space: 'next', ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', KeyN: 'next',
  ArrowLeft: 'back', ArrowUp: 'back', PageUp: 'back', Backspace: 'back',
  KeyR: 'again', Home: 'again', KeyP: 'pause', Pause: 'pause', KeyB: 'dark', Period: 'dark', NumpadDecimal: 'dark',
  KeyA: 'auto', Escape: 'leave', KeyX: 'nothing',
};

let core = null, on = false, was = null, from = null, changed = () => {};

export const presenting = () => on;

// begin gives the demonstration that the address asks for, or the usual one, and
// returns its name, or undefined if there is none.
export async function begin(by, ended) {
  const name = settings.scenario || usual;
  const found = await scenario(name).catch(() => undefined);
  if (!found || on) return undefined;
  core = by;
  changed = ended;
  from = document.activeElement;
  was = null;
  on = true;
  document.body.classList.add('presenting');
  byId('stage').hidden = false;
  byId('stage-heading').focus(); // before Space could press the button again
  // A window that may not fill the screen shows it all the same.
  document.documentElement.requestFullscreen?.().catch(() => {});
  core.do('present', found, settings.lang);
  announce('presentation on');
  return name;
}

// leave ends it, and goes back to the reader as it was.
export function leave() {
  if (!on) return;
  on = false;
  document.body.classList.remove('presenting', 'dark');
  byId('stage').hidden = true;
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  core.do('endPresent');
  core.setRight();
  changed();
  from?.focus();
  announce('presentation off');
}

// perform asks something of the demonstration: next, back, again, pause, dark,
// auto, take.
export function perform(what) {
  if (what === 'leave') return leave();
  if (what === 'nothing') return undefined;
  changed(); // what is said again is to be read out again
  core.do('perform', what);
  if (what === 'back') announce('back');
  return undefined;
}

// keyOnStage returns what a key of the keyboard does, if that is something.
export function keyOnStage(e) {
  const control = e.target instanceof Element && e.target.closest('button, a, input, select');
  if (['Space', 'Enter'].includes(e.code) && control) return null; // its own
  return keys[e.code] && (() => perform(keys[e.code]));
}

// show shows what there is to read; the core calls it.
export function show(heading, does, note, count, coming, sign, step, title, playing, dark, auto, paused, ended, own) {
  const t = words[settings.lang];
  byId('stage-heading').classList.toggle('title', title);
  for (const [id, text] of Object.entries({heading, does, note, count, coming, sign})) byId('stage-' + id).textContent = text;
  document.body.classList.toggle('dark', dark);
  byId('stage-pause').setAttribute('aria-pressed', String(paused));
  byId('stage-auto').setAttribute('aria-pressed', String(auto));
  const old = was || {step: 0, playing: false, paused: false, auto: false, ended: false};
  // Told is what a screen reader reads: the step as it begins, and what was
  // pressed in it at its end.
  const told = playing && !(old.playing && old.step === step) ? [count, note] : !playing && old.playing ? [heading, does] : title && !was ? [heading, count, coming] : null;
  if (told) byId('stage-told').textContent = told.filter(Boolean).join('. ');
  was = {step, playing, paused, auto, ended};
  const news = [];
  if (paused !== old.paused) news.push(['pause ' + (paused ? 'on' : 'off'), 'stage-pause']);
  if (auto !== old.auto) news.push(['next ' + (auto ? 'on' : 'off'), 'stage-auto']);
  if (ended && !old.ended) news.push(['end']);
  queueMicrotask(() => { for (const [ids, control] of news) announce(ids, {control: control && byId(control)}); });
  byId('stage-next').textContent = ended ? t.theEnd : t.next;
}

// followStage has the buttons do what they say, and Escape leave the full screen
// and the demonstration together.
export function followStage(gesture) {
  for (const [what, id] of [...Object.entries(buttons), ['leave', 'stage-leave']]) {
    byId(id).addEventListener('mousedown', e => e.preventDefault()); // it would take Space from then on
    byId(id).addEventListener('click', () => { gesture(); perform(what); });
  }
  document.addEventListener('fullscreenchange', () => { if (!document.fullscreenElement) leave(); });
}
