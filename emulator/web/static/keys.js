// The reader's keys as buttons over its picture: for mouse, fingers, a switch,
// and whatever presses buttons.
import {isWaited, lift, strike} from './steady.js';

const pointerSource = 2000; // and above: one for each pointer
const struck = 1000; // and above: one for each key, whichever finger is on it
const onRight = 1900;

export const keyNames = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'red'];

// makeKeys makes the buttons, where places says. act(name, …) does what is done
// with them.
export function makeKeys(parent, places, act) {
  const buttons = {};
  for (const key of keyNames) {
    const b = document.createElement('button');
    b.type = 'button';
    b.id = 'key-' + key;
    b.dataset.key = key;
    b.className = 'key';
    const [x, y, w, h] = places[key];
    b.style.left = 100 * x + '%';
    b.style.top = 100 * y + '%';
    b.style.width = 100 * w + '%';
    b.style.height = 100 * h + '%';
    follow(b, key, act);
    parent.append(b);
    buttons[key] = b;
  }
  parent.addEventListener('contextmenu', e => e.preventDefault());
  return buttons;
}

// follow has a button press its key as long as a pointer is down on it. A click
// that no pointer made is that of a screen reader or a switch: a short press.
function follow(b, key, act) {
  const clickTime = 500; // within which a pointer's click comes
  const what = struck + keyNames.indexOf(key);
  let pointed = -Infinity, by = null, on = what;
  // A button that was clicked would take Space, which is red, from then on.
  b.addEventListener('mousedown', e => e.preventDefault());
  b.addEventListener('pointerdown', e => {
    pointed = performance.now();
    const right = e.pointerType === 'mouse' && e.button === 2;
    if (by !== null || e.pointerType === 'mouse' && e.button !== 0 && !right) return;
    try {
      b.setPointerCapture(e.pointerId);
    } catch { /* the pointer has gone already */ }
    by = e.pointerId;
    on = right ? onRight : what;
    strike(on, () => right ? act('latch') : act('press', pointerSource + e.pointerId, key));
  });
  const end = e => {
    pointed = performance.now();
    if (e.pointerId !== by) return;
    by = null;
    lift(on, () => act('release', pointerSource + e.pointerId));
  };
  for (const ends of ['pointerup', 'pointercancel', 'lostpointercapture']) b.addEventListener(ends, end);
  // What slides away before it counts does not count.
  b.addEventListener('pointermove', e => {
    const r = b.getBoundingClientRect();
    const away = e.clientX < r.left || e.clientX > r.right || e.clientY < r.top || e.clientY > r.bottom;
    if (away && e.pointerId === by && isWaited(on)) end(e);
  });
  b.addEventListener('click', () => { if (performance.now() - pointed > clickTime) act('tap', key); });
}

// nameKeys gives the buttons their names.
export function nameKeys(buttons, words) {
  for (const [key, b] of Object.entries(buttons)) {
    b.setAttribute('aria-label', key === 'red' ? words.red : words.digit + ' ' + key);
  }
  buttons.red.setAttribute('aria-pressed', buttons.red.getAttribute('aria-pressed') || 'false');
}
