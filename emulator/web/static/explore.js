// While the keys are explored, each says its name and what it does, and does
// nothing (EN 301 549, 5.5.2). So does each control of the page.
import {announce, read} from './announcing.js';

const byId = id => document.getElementById(id);
let on = false;

// What keys of the keyboard say, and what those are called that play a chord.
const keys = {
  F1: 'f1 help', F2: 'f2 theme', F4: 'f4 says-again', F10: 'f10 announcements', KeyM: 'm sound', Escape: 'escape back', KeyX: 'x exploring',
};
const names = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', KeyL: 'l', KeyS: 's', Backspace: 'backspace',
};

// What the page's controls say; the others say what stands on them.
const controls = {
  language: 'language', theme: 'theme', sound: 'sound', help: 'help', repeat: 'says-again', remind: 'says-again',
  'use-announced': 'announcements', lesson: 'lesson', learn: 'lesson', own: 'lesson load', present: 'presentation', demonstrate: 'presentation',
  size: 'size', 'auto-latch': 'auto-latch', 'double-strike': 'double-strikes', 'slow-keys': 'slow-keys',
};

export const exploring = () => on;

// setExploring begins exploring, or ends it.
export function setExploring(to) {
  on = to;
  byId('explore').setAttribute('aria-pressed', String(on));
  announce('exploring ' + (on ? 'on' : 'off'), {control: byId('explore')});
}

// explain says what would have been done with the reader's keys.
export function explain(core, name, ...args) {
  if (name === 'latch') announce(args[0] ? 'shift latches-red' : 'latches-red');
  else if (name === 'chord') announce(core.call('explained', args[0], names[args[1]] || ''));
  else announce(core.call('explained', name === 'press' ? args[1] : args[0] || 'red', ''));
}

// explained returns what says what a key of the keyboard does, if that is
// something for the page, or nothing at all.
export function explained(e) {
  const ids = keys[e.code] || (/^Key[^RLS]$/.test(e.code) ? 'no-function' : '');
  return ids && (() => announce(ids));
}

// followExploring has the controls of the page say what they are.
export function followExploring(gesture) {
  const controlOf = e => {
    const found = on && e.target instanceof Element && e.target.closest('button, a, input, label, select');
    const control = found?.matches?.('label') ? found.control : found;
    // The reader's own keys are explained where they are pressed.
    return control && !control.matches('#explore, #latch, .key, #functions button') ? control : null;
  };
  const say = (e, control) => {
    e.preventDefault();
    e.stopImmediatePropagation();
    gesture();
    const ids = controls[control.id];
    if (ids) announce(ids); else read((control.labels?.[0] || control).textContent.trim() || control.getAttribute('aria-label'));
  };
  document.addEventListener('click', e => {
    const control = controlOf(e);
    if (control) say(e, control);
  }, true);
  document.addEventListener('mousedown', e => { if (controlOf(e)?.matches('select')) e.preventDefault(); }, true);
  document.addEventListener('keydown', e => {
    const control = controlOf(e);
    if (!control?.matches('select') || e.ctrlKey || e.altKey || e.metaKey || e.code in keys || e.code === 'Tab') return;
    say(e, control);
  }, true);
}
