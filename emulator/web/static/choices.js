// What a person chooses for themselves: how keys count, and how large the text
// is.
import {steady} from './steady.js';

const byId = id => document.getElementById(id);

// What there is to choose of: tenths of a second and whole ones in
// milliseconds, and the text's size in hundredths. The browser's own zoom is
// beside it, and enlarges everything.
const lists = {
  doubleStrike: [0, 100, 200, 300, 400, 500],
  slowKeys: [0, 200, 300, 500, 1000, 1500, 2000],
  size: [100, 125, 150, 200, 300, 400],
};
const ids = {doubleStrike: 'double-strike', slowKeys: 'slow-keys', size: 'size'};

// choosable says whether there is such a choice.
export const choosable = (name, value) => lists[name].includes(value);

// nameChoices fills the lists in the page's language.
export function nameChoices(settings, words) {
  for (const [name, values] of Object.entries(lists)) {
    byId(ids[name]).replaceChildren(...values.map(v => {
      const option = document.createElement('option');
      option.value = v;
      option.textContent = name === 'size' ? v + ' %'
        : v ? (v / 1000).toLocaleString(settings.lang) + ' s' : words.none;
      option.selected = v === settings[name];
      return option;
    }));
  }
}

// followChoices keeps what is chosen, and has it hold.
export function followChoices(settings, set) {
  for (const name of Object.keys(lists)) {
    byId(ids[name]).addEventListener('change', e => set({[name]: Number(e.target.value)}));
  }
  byId('auto-latch').checked = settings.autoLatch;
  byId('auto-latch').addEventListener('change', e => set({autoLatch: e.target.checked}));
}

// choose has the choices hold. The text is as large as the browser's own times
// what is chosen; at 100 % it is left to the browser and the style sheet.
export function choose(core, settings) {
  document.documentElement.style.fontSize = settings.size === 100 ? '' : 1.125 * settings.size + '%';
  if (!core) return;
  steady(core, settings);
  core.do('autoLatch', settings.autoLatch);
}
