// What is to be read of the reader: display, captions, states of the keys.
import {words} from './words.js';

const byId = id => document.getElementById(id);

// show shows a look, as the reader tells it, in the page's language. said is
// the utterance that was announced last; it returns the one that is now.
export function show(look, buttons, settings, said) {
  const t = words[settings.lang];
  setText(byId('display'), look.display || t.blank);
  byId('display').classList.toggle('blank', !look.on);
  for (const [key, b] of Object.entries(buttons)) b.classList.toggle('down', look.down.includes(key));
  const latched = String(look.latched);
  buttons.red?.setAttribute('aria-pressed', latched);
  byId('latch').setAttribute('aria-pressed', latched);
  return showCaption(look.caption, settings, said);
}

function showCaption(c, settings, said) {
  const p = byId('caption');
  const spans = c.words || [];
  p.lang = c.language || settings.lang;
  p.classList.toggle('long', spans.join(' ').length > 45); // a serial number
  if (spans.length === 0) {
    p.replaceChildren('\u00a0');
  } else {
    p.replaceChildren(...spans.flatMap((w, i) => {
      const span = document.createElement(i === c.current ? 'mark' : 'span');
      span.textContent = w;
      return [span, ' '];
    }));
  }
  if (c.said !== said && spans.length > 0) {
    const spoken = byId('spoken');
    spoken.lang = c.language;
    setText(spoken, settings.useSpoken ? spans.join(' ') : '', true);
    return c.said;
  }
  return said;
}

// setText changes a text only if it is another, so that it is not read again;
// again has the same text read again, too.
function setText(element, text, again = false) {
  if (element.textContent === text && again) element.textContent = '';
  if (element.textContent !== text) element.textContent = text;
}
