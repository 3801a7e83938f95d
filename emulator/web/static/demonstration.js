// A scenario as a demonstration: its presses on the page's own reader, in its own
// time. (stage.js gives it step by step.)
import {aloud, announce} from './announcing.js';
import {load} from './files.js';
import {words} from './words.js';

const byId = id => document.getElementById(id);
const source = 3000; // and above: one for each key

// scenario returns the scenario of a name, in both languages, or undefined.
export const scenario = async name => {
  const all = await (await load('scenarios/all.json')).json();
  return Object.hasOwn(all, name) ? all[name] : undefined;
};

// demonstrate shows the demonstration of a name, to be started by a button. It
// is null if there is none.
export async function demonstrate(name, core, settings, gesture) {
  const found = await scenario(name).catch(() => undefined);
  const timers = new Set(), button = byId('demonstrate'), title = byId('demonstration-title');
  byId('demonstration').hidden = false;
  if (!found) {
    title.textContent = words[settings.lang].unknown + name;
    button.hidden = true;
    return null;
  }
  const self = {
    name() {
      button.textContent = words[settings.lang][timers.size > 0 ? 'stop' : 'start'];
      title.textContent = found[settings.lang].title;
    },
    stop() {
      if (timers.size === 0) return;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      core.do('releaseAll');
      self.name();
      announce('presentation off', {control: button});
    },
    start() {
      gesture();
      announce('presentation on', {control: button});
      const lead = aloud() ? 1500 : 0; // or the reader would cut that
      for (const [t, key, down] of found[settings.lang].lines.flatMap(l => l.inputs)) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          const by = source + (key === 'red' ? 10 : Number(key));
          if (down) core.do('press', by, key); else core.do('release', by);
          if (timers.size > 0) return;
          self.name();
          announce('presentation off', {control: button});
        }, lead + t / 1e6);
        timers.add(timer);
      }
      self.name();
    },
  };
  button.addEventListener('click', () => timers.size > 0 ? self.stop() : self.start());
  self.name();
  return self;
}
