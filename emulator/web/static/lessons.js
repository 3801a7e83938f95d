// Lessons: what the learner is told, and what is to be pressed next.
import {bytes} from './files.js';

const byId = id => document.getElementById(id);
const kinds = ['title', 'text', 'count', 'do', 'wrong', 'hint', 'right', 'over'];
const shown = 8; // paragraphs that stay

// tell shows what the learner is told: a kind, as a number, and a text.
export function tell(kind, text) {
  const log = byId('told');
  if (kinds[kind] === 'title') log.replaceChildren();
  const p = document.createElement('p');
  p.className = 'told-' + kinds[kind];
  p.textContent = text;
  log.append(p);
  while (log.children.length > shown) log.firstChild.remove();
  log.scrollTop = log.scrollHeight;
}

// list fills the list of lessons.
export function list(core, language) {
  const select = byId('lesson'), was = select.value;
  select.replaceChildren(...core.call('lessons').map(l => {
    const option = document.createElement('option');
    option.value = l.name;
    option.textContent = l[language];
    return option;
  }));
  if (was) select.value = was;
}

// learn begins the lesson of a name, and says whether there is one. What it says
// is fetched now, and kept for when there is no network.
export function learn(core, name, language) {
  try {
    byId('told').lang = language;
    core.call('learn', name, language);
  } catch {
    return false;
  }
  byId('lesson').value = name;
  byId('told').hidden = false;
  byId('remind').disabled = false;
  Promise.all(['words', name].map(n => bytes('lessons/' + language + '/' + n + '.pack'))).then(
    packs => { broken = false; hear(core, wanted); core.call('addLesson', ...packs); },
    () => { broken = true; hear(core, wanted); core.call('remind'); });
  return true;
}

let wanted = false, broken = false;

// hear has lessons spoken, or only told. What is spoken is not read out by a
// screen reader as well; what is not spoken is.
export function hear(core, on) {
  wanted = on;
  const spoken = on && !broken;
  core.call('aloud', spoken);
  const live = spoken ? 'off' : 'polite';
  if (byId('told').getAttribute('aria-live') !== live) byId('told').setAttribute('aria-live', live);
}
