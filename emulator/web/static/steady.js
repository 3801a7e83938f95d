// Which presses count: a double strike is one, and a key that is brushed against
// is none. The core decides; what can be struck has a number here.
let core = null, timer = 0;
const waiting = new Map(), numbers = new WeakMap();
let last = 10000;

// steady has the core decide from now on; before, everything counts.
export function steady(by, settings) {
  if (!core) document.addEventListener('click', click, true);
  core = by;
  core.call('steady', settings.doubleStrike, settings.slowKeys);
}

// strike takes something that goes down, and does what it does if that counts,
// now or when it has been held for long enough.
export function strike(what, does) {
  if (!core || core.call('strike', performance.now(), what)) {
    does();
    return;
  }
  waiting.set(what, does);
  look();
}

// lift takes something that comes up, and does what that does if it counts.
export function lift(what, does) {
  waiting.delete(what);
  if (!core || core.call('lift', performance.now(), what)) does();
}

// isWaited says whether something is held, and does not count yet.
export const isWaited = what => waiting.has(what);

// drop has all that is held count no more.
export function drop() {
  waiting.clear();
  core?.call('dropStruck');
}

function look() {
  clearTimeout(timer);
  for (let what; (what = core.call('held', performance.now())) >= 0;) {
    const does = waiting.get(what);
    waiting.delete(what);
    does?.();
  }
  const due = core.call('due');
  if (due >= 0) timer = setTimeout(look, Math.max(1, Math.ceil(due - performance.now())));
}

// click keeps a control from being clicked twice.
function click(e) {
  const on = e.target instanceof Element && e.target.closest('button, a, input, label, select');
  if (!on) return;
  if (!numbers.has(on)) numbers.set(on, ++last);
  if (!core.call('click', performance.now(), numbers.get(on))) {
    e.preventDefault();
    e.stopImmediatePropagation();
  }
}
