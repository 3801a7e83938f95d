// The keyboard presses the reader's keys. Keys count by where they are, not by
// what a layout prints on them. Tab is never taken, nor anything with Ctrl, Alt
// or Meta, nor Space, Enter and the arrows where a control has the focus.
const readerKeys = {Space: 'red', Enter: 'red', NumpadEnter: 'red', KeyR: 'red'};
for (let d = 0; d <= 9; d++) readerKeys['Digit' + d] = readerKeys['Numpad' + d] = String(d);

const shortcuts = {
  ArrowUp: '9', ArrowDown: '7', ArrowRight: '6', ArrowLeft: '4', KeyL: '1', KeyS: '5', Backspace: '0',
};
const activating = ['Space', 'Enter', 'NumpadEnter'];

// Sources of presses are numbers: each key of the keyboard has one.
const sources = new Map();
const sourceOf = code => {
  if (!sources.has(code)) sources.set(code, sources.size + 1);
  return sources.get(code);
};

// follow has the keyboard do what it does: act for the reader's keys, commands
// for the page. enabled says whether keys are taken at all.
export function followKeyboard(act, commands, enabled) {
  const held = new Map();
  let shiftAlone = false;

  const keyFor = e => {
    const on = e.target instanceof Element ? e.target.closest('button, a, input, select, summary, textarea, dialog') : null;
    if (activating.includes(e.code) && on) return on.dataset.key || null; // the button's own, or not the reader's
    return on && on.matches('textarea, input:not([type=checkbox])') ? null : readerKeys[e.code];
  };

  document.addEventListener('keydown', e => {
    if (e.code !== 'ShiftLeft' && e.code !== 'ShiftRight') shiftAlone = false;
    if (e.ctrlKey || e.altKey || e.metaKey || e.isComposing || e.code === 'Tab') return;
    const command = commands[e.code];
    if (command && (enabled() || e.code.startsWith('F'))) {
      e.preventDefault();
      if (!e.repeat) command();
      return;
    }
    const onKey = e.target instanceof Element && e.target.closest('[data-key]');
    if (!enabled() && !(onKey && activating.includes(e.code))) return;
    if (e.target instanceof Element && e.target.closest('dialog')) return;
    if (e.code === 'ShiftLeft' || e.code === 'ShiftRight') {
      shiftAlone = !e.repeat;
      return;
    }
    const key = keyFor(e), digit = shortcuts[e.code];
    if (key) {
      e.preventDefault();
      if (e.repeat || held.has(e.code)) return;
      held.set(e.code, key);
      act('press', sourceOf(e.code), key);
    } else if (digit && !(e.target instanceof Element && e.target.closest('select, input:not([type=checkbox]), textarea'))) {
      e.preventDefault();
      if (!e.repeat) act('chord', digit);
    }
  });

  document.addEventListener('keyup', e => {
    if ((e.code === 'ShiftLeft' || e.code === 'ShiftRight') && shiftAlone) {
      shiftAlone = false;
      act('latch');
    }
    if (held.delete(e.code)) {
      e.preventDefault();
      act('release', sourceOf(e.code));
    }
  });

  // A page that is left sees no key come up.
  const leave = () => {
    shiftAlone = false;
    held.clear();
    act('releaseAll');
  };
  window.addEventListener('blur', leave);
  document.addEventListener('visibilitychange', () => { if (document.hidden) leave(); });
}
