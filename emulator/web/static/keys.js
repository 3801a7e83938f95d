// The reader's keys as buttons over its picture: for mouse, fingers, a switch,
// and whatever presses buttons.
const pointerSource = 2000; // and above: one for each pointer

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
  let pointed = -Infinity;
  // A button that was clicked would take Space, which is red, from then on.
  b.addEventListener('mousedown', e => e.preventDefault());
  b.addEventListener('pointerdown', e => {
    pointed = performance.now();
    if (e.pointerType === 'mouse' && e.button === 2) return act('latch');
    if (e.pointerType === 'mouse' && e.button !== 0) return;
    try {
      b.setPointerCapture(e.pointerId);
    } catch { /* the pointer has gone already */ }
    act('press', pointerSource + e.pointerId, key);
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    b.addEventListener(end, e => {
      pointed = performance.now();
      act('release', pointerSource + e.pointerId);
    });
  }
  b.addEventListener('click', () => { if (performance.now() - pointed > clickTime) act('tap', key); });
}

// nameKeys gives the buttons their names.
export function nameKeys(buttons, words) {
  for (const [key, b] of Object.entries(buttons)) {
    b.setAttribute('aria-label', key === 'red' ? words.red : words.digit + ' ' + key);
  }
  buttons.red.setAttribute('aria-pressed', buttons.red.getAttribute('aria-pressed') || 'false');
}
