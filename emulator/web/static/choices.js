// What a person chooses for themselves: how keys count, and how large the text
// is.
import {announce} from './announcing.js';
import {lists} from './settings.js';
import {steady} from './steady.js';

const byId = id => document.getElementById(id);

const ids = {doubleStrike: 'double-strike', slowKeys: 'slow-keys', size: 'size'};

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

// announceChoice announces what was chosen; before is the size that the text had.
export function announceChoice(values, before) {
  const switched = (ids, name, on) => announce(ids + (on ? ' on' : ' off'), {control: byId(name)});
  if ('doubleStrike' in values) switched('double-strikes', ids.doubleStrike, values.doubleStrike);
  if ('slowKeys' in values) switched('slow-keys', ids.slowKeys, values.slowKeys);
  if ('autoLatch' in values) switched('auto-latch', 'auto-latch', values.autoLatch);
  if ('size' in values) {
    announce('size ' + (values.size === 100 ? 'at-start' : values.size > before ? 'larger' : 'smaller'), {control: byId('size')});
  }
}
