// Sound by Web Audio, which browsers let begin with a gesture alone.
const rate = 48000;
let teacher = null, taught = 0;
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
  idle = setTimeout(() => { if (context.currentTime >= Math.max(next, taught)) context.suspend().catch(() => {}); else rest(); }, 8000);
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
  const source = context.createBufferSource();
  source.buffer = bufferOf(bytes, rate);
  source.connect(current);
  next = Math.max(next, context.currentTime);
  source.start(next);
  next += source.buffer.duration;
  rest();
}

// hush stops it at once.
export function hush() {
  if (!current) return;
  fade(current);
  current = null;
  next = 0;
}

// teach says something in the page's own voice, in place of what it says so,
// beside the reader's sound: samples of 16 bits at a rate, after some
// milliseconds. That the sound is off silences the reader at once, and not the
// page saying so.
export function teach(bytes, pace, after) {
  hushTeacher();
  if (!context) return;
  wake();
  const source = context.createBufferSource();
  source.buffer = bufferOf(bytes, pace);
  teacher = context.createGain();
  source.connect(teacher).connect(context.destination);
  const start = context.currentTime + after / 1000;
  source.start(start);
  taught = start + source.buffer.duration;
  rest();
}

export function hushTeacher() {
  if (teacher) fade(teacher);
  teacher = null;
  taught = 0;
}

export const teaching = () => teacher !== null && context.state === 'running' && context.currentTime < taught;

function bufferOf(bytes, pace) {
  const n = bytes.length / 2, view = new DataView(bytes.buffer);
  const buffer = context.createBuffer(1, n, pace), samples = buffer.getChannelData(0);
  for (let i = 0; i < n; i++) samples[i] = view.getInt16(2 * i, true) / 32768;
  return buffer;
}

// fade ends a sound so shortly that it only spares the click.
function fade(gain) {
  gain.gain.setValueAtTime(1, context.currentTime);
  gain.gain.linearRampToValueAtTime(0, context.currentTime + 0.004);
  setTimeout(() => gain.disconnect(), 50);
}
