// A scenario as a demonstration: its presses, in its own time.
import {load} from './files.js';
import {words} from './words.js';

const byId = id => document.getElementById(id);
const source = 3000; // and above: one for each key

// demonstrate shows the demonstration of a name, to be started by a button. It
// is undefined if there is none.
export async function demonstrate(name, core, settings, gesture) {
  let script;
  try {
    script = await (await load('scenarios/' + name + '.json')).json();
  } catch {
    byId('demonstration').hidden = false;
    byId('demonstration-title').textContent = words[settings.lang].unknown + name;
    byId('demonstrate').hidden = true;
    return null;
  }
  const timers = new Set(), button = byId('demonstrate');
  const self = {
    name() { button.textContent = words[settings.lang][timers.size > 0 ? 'stop' : 'start']; },
    stop() {
      if (timers.size === 0) return;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      core.do('releaseAll');
      self.name();
    },
    start() {
      gesture();
      for (const {t, key, down} of script.inputs) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          const by = source + (key === 'red' ? 10 : Number(key));
          if (down) core.do('press', by, key); else core.do('release', by);
          if (timers.size === 0) self.name();
        }, t);
        timers.add(timer);
      }
      self.name();
    },
  };
  button.addEventListener('click', () => timers.size > 0 ? self.stop() : self.start());
  byId('demonstration-title').textContent = script.title;
  byId('demonstration').hidden = false;
  self.name();
  return self;
}
