// The page's texts in its language.
import {words} from './words.js';

const byId = id => document.getElementById(id);

// fill has the page in a language. press(key) does a function of the reader.
export function fill(lang, press) {
  const t = words[lang];
  document.documentElement.lang = lang;
  document.title = t.title;
  for (const e of document.querySelectorAll('[data-text]')) e.textContent = t[e.dataset.text];
  for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', t[e.dataset.label]);
  byId('language').lang = lang === 'da' ? 'en' : 'da';
  byId('functions').replaceChildren(...t.list.map(([key, text]) => {
    const item = document.createElement('li'), b = document.createElement('button');
    b.type = 'button';
    b.textContent = text;
    b.addEventListener('click', () => press(key));
    item.append(b);
    return item;
  }));
  const list = document.createElement('dl');
  for (const [keys, does] of t.sheet) {
    const name = document.createElement('dt'), text = document.createElement('dd');
    name.textContent = keys;
    text.textContent = does;
    list.append(name, text);
  }
  byId('sheet-text').replaceChildren(list);
}
