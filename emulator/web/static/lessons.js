// Lessons: what the learner is told, and what is to be pressed next.
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

// learn begins the lesson of a name, and says whether there is one.
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
  return true;
}
