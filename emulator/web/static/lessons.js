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

// list fills the list of lessons, with one's own, if there is one, at its end.
export function list(core, language) {
  const select = byId('lesson'), was = select.value;
  const all = core.call('lessons');
  if (own) all.push({name: ownName, [language]: own.title});
  select.replaceChildren(...all.map(l => {
    const option = document.createElement('option');
    option.value = l.name;
    option.textContent = l[language];
    return option;
  }));
  if (was) select.value = was;
}

// learn begins the lesson of a name, and says whether there is one that an
// address can name. What it says is fetched now, and kept for when there is no
// network.
export function learn(core, name, language) {
  if (name === ownName && own) return learnOwn(core, language);
  try {
    byId('told').lang = language;
    core.call('learn', name, language);
  } catch {
    return false;
  }
  silent = false;
  begun(name);
  Promise.all(['words', name].map(n => bytes('lessons/' + language + '/' + n + '.pack'))).then(
    packs => { broken = false; hear(core, wanted); core.call('addLesson', ...packs); },
    () => { broken = true; hear(core, wanted); core.call('remind'); });
  return true;
}

function begun(name) {
  byId('lesson').value = name;
  byId('told').hidden = false;
  byId('remind').disabled = false;
}

// One's own lesson is nowhere but here.
const ownName = 'own file', most = 64 << 10;
let own = null;

// open begins the lesson that a file holds. If it holds none, it says what the
// lessons' checker says of it.
export async function open(core, file, language, words) {
  const trouble = byId('own-trouble');
  trouble.textContent = '';
  const before = own;
  try {
    own = {name: file.name, text: new Uint8Array(await file.slice(0, most + 1).arrayBuffer()), title: file.name};
    learnOwn(core, language);
  } catch (error) {
    own = before;
    const why = document.createElement('span');
    why.lang = 'en'; // as the checker is
    why.textContent = error.message;
    trouble.append(words.ownTrouble, why);
  }
}

// There are no clips of what it says: it is read out by a screen reader.
function learnOwn(core, language) {
  byId('told').lang = language;
  const was = silent;
  try {
    silent = true;
    hear(core, wanted);
    own.title = core.call('learnFile', own.name, own.text, language);
  } catch (error) {
    silent = was;
    hear(core, wanted);
    throw error;
  }
  list(core, language);
  begun(ownName);
  return false;
}

let wanted = false, broken = false, silent = false;

// hear has lessons spoken, or only told. What is spoken is not read out by a
// screen reader as well; what is not spoken is.
export function hear(core, on) {
  wanted = on;
  const spoken = on && !broken && !silent;
  core.call('aloud', spoken);
  const live = spoken ? 'off' : 'polite';
  if (byId('told').getAttribute('aria-live') !== live) byId('told').setAttribute('aria-live', live);
}
