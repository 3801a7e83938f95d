// The keyboard presses the reader's keys. Keys count by where they are, not by
// what a layout prints on them. Tab is never taken, nor anything with Ctrl, Alt
// or Meta, nor Space, Enter and the arrows where a control has the focus, nor
// anything but F1 and its like where letters are typed.
import {drop, lift, strike} from './steady.js';

const readerKeys = {Space: 'red', Enter: 'red', NumpadEnter: 'red', KeyR: 'red'};
for (let d = 0; d <= 9; d++) readerKeys['Digit' + d] = readerKeys['Numpad' + d] = String(d);

const shortcuts = {
  ArrowUp: '9', ArrowDown: '7', ArrowRight: '6', ArrowLeft: '4', KeyL: '1', KeyS: '5', Backspace: '0',
};
const activating = ['Space', 'Enter', 'NumpadEnter'];
const shifts = ['ShiftLeft', 'ShiftRight'];
const nothing = () => {};

// Sources of presses are numbers: each key of the keyboard has one.
const sources = new Map();
const sourceOf = code => {
  if (!sources.has(code)) sources.set(code, sources.size + 1);
  return sources.get(code);
};

// followKeyboard has the keyboard do what it does: act for the reader's keys,
// and what command(event) returns for the page's. enabled says whether keys are
// taken at all.
export function followKeyboard(act, command, enabled) {
  const held = new Map(); // what a key does when it comes up
  let shiftAlone = false;

  const keyFor = e => {
    const on = e.target instanceof Element ? e.target.closest('button, a, input, select, summary, textarea, dialog') : null;
    if (activating.includes(e.code) && on) return on.dataset.key || null; // the button's own, or not the reader's
    return readerKeys[e.code];
  };

  // meaning returns what a key does when it goes down, and when it comes up.
  const meaning = e => {
    const of = (down, up = nothing) => ({down, up});
    const does = command(e);
    if (does && e.code.startsWith('F')) return of(does);
    const on = e.target instanceof Element ? e.target : document.body;
    if (on.closest('select, textarea, input:not([type=checkbox])')) return null; // where letters are typed
    if (does && (enabled() || e.key.length > 1)) return of(does); // a single letter can be turned off
    if (!enabled() && !(on.closest('[data-key]') && activating.includes(e.code)) || on.closest('dialog')) return null;
    const source = sourceOf(e.code), key = keyFor(e), digit = shortcuts[e.code];
    if (shifts.includes(e.code)) {
      return of(() => { shiftAlone = true; }, () => { if (shiftAlone) act('latch', e.code); shiftAlone = false; });
    }
    if (key) return of(() => act('press', source, key), () => act('release', source));
    if (digit) return of(() => act('chord', digit, e.code));
    return null;
  };

  document.addEventListener('keydown', e => {
    if (!shifts.includes(e.code)) shiftAlone = false;
    if (e.ctrlKey || e.altKey || e.metaKey || e.isComposing || e.code === 'Tab') return;
    const does = meaning(e);
    if (!does) {
      if (e.repeat && activating.includes(e.code)) e.preventDefault(); // a held key presses a button once
      return;
    }
    if (!shifts.includes(e.code)) e.preventDefault();
    if (e.repeat || held.has(e.code)) return;
    held.set(e.code, does.up);
    strike(sourceOf(e.code), does.down);
  });

  document.addEventListener('keyup', e => {
    const up = held.get(e.code);
    if (!held.delete(e.code)) return;
    e.preventDefault();
    lift(sourceOf(e.code), up);
  });

  // A page that is left sees no key come up.
  const leave = () => {
    shiftAlone = false;
    drop();
    for (const code of held.keys()) lift(sourceOf(code), nothing);
    held.clear();
    act('releaseAll');
  };
  window.addEventListener('blur', leave);
  document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
}
