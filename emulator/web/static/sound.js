// Sound by Web Audio, which browsers let begin with a gesture alone.
const rate = 48000;
let context = null, out = null, current = null, next = 0, idle = 0, muted = false, refused = false;

// gesture is called in every handler of a gesture. It says whether there is
// sound now.
export function gesture() {
  if (refused) return false;
  try {
    if (!context) {
      const Context = window.AudioContext || window.webkitAudioContext;
      context = new Context({sampleRate: rate, latencyHint: 'interactive'});
      out = context.createGain();
      out.gain.value = muted ? 0 : 1;
      out.connect(context.destination);
      rest();
    }
    wake();
  } catch {
    refused = true;
  }
  return !refused;
}

export const begun = () => context !== null;
export const playing = () => current !== null && context.state === 'running' && context.currentTime < next;
export const broken = () => refused;

function wake() {
  if (context.state !== 'running') context.resume().catch(() => {});
}

// rest lets the sound card sleep when nothing has been played for a while.
function rest() {
  clearTimeout(idle);
  idle = setTimeout(() => { if (context.currentTime >= next) context.suspend().catch(() => {}); else rest(); }, 8000);
}

export function setMuted(on) {
  muted = on;
  if (out) out.gain.value = on ? 0 : 1;
}

// begin begins a sound in place of the one that plays.
export function begin() {
  hush();
  if (!context) return;
  wake();
  current = context.createGain();
  current.connect(out);
  next = 0;
}

// play plays the next samples: 16 bits, little-endian.
export function play(bytes) {
  if (!current) return;
  const n = bytes.length / 2, view = new DataView(bytes.buffer);
  const buffer = context.createBuffer(1, n, rate), samples = buffer.getChannelData(0);
  for (let i = 0; i < n; i++) samples[i] = view.getInt16(2 * i, true) / 32768;
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(current);
  next = Math.max(next, context.currentTime);
  source.start(next);
  next += n / rate;
  rest();
}

// hush stops it at once, with a fade so short that it only spares the click.
export function hush() {
  if (!current) return;
  const old = current, now = context.currentTime;
  current = null;
  next = 0;
  old.gain.setValueAtTime(1, now);
  old.gain.linearRampToValueAtTime(0, now + 0.004);
  setTimeout(() => old.disconnect(), 50);
}
