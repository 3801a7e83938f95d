// The page: it puts the parts together.
import {announce, announceWith, aloud, hush, repeat, speak} from './announcing.js';
import {announceChoice, choose, followChoices, nameChoices} from './choices.js';
import {Core} from './core.js';
import {explain, explained, exploring, followExploring, setExploring} from './explore.js';
import {bytes, keepOffline} from './files.js';
import {followKeyboard} from './keyboard.js';
import {makeKeys, nameKeys} from './keys.js';
import {Picture} from './picture.js';
import {keep, setAddress, settings} from './settings.js';
import {show} from './show.js';
import * as sound from './sound.js';
import {spokenHelp, words} from './words.js';
import {demonstrate} from './demonstration.js';
import * as lessons from './lessons.js';
import * as stage from './stage.js';
import {fill} from './texts.js';

const byId = id => document.getElementById(id);
const picture = new Picture(byId('picture'));
let core = null, buttons = {}, look = null, said = 0, trouble = '';

const host = {
  show(now) { look = now; said = show(look, buttons, settings, said); noticeLatch(); },
  stage: stage.show,
  resize: (w, h) => picture.resize(w, h),
  paint: (x, y, w, h) => picture.paint(x, y, w, h),
  begin: sound.begin, play: sound.play, hush: sound.hush,
  want: voice,
  tell: lessons.tell, teach: sound.teach, hushTeacher: sound.hushTeacher,
  keep(language, volume, speed) { keep({reader: language, volume, speed}); },
};

const loading = {};
function voice(language) {
  loading[language] ||= bytes('voices/' + language + '.pack').then(
    pack => { core.call('addVoice', pack); },
    () => { delete loading[language]; tell('noVoice'); });
  return loading[language];
}

// noticeLatch announces the latch once red is up: what the digit did is to be
// heard first. It is called from within the core, which is to return before.
let latched = false;
function noticeLatch() {
  const now = look.latched || latched && look.down.includes('red');
  if (now !== latched) queueMicrotask(() => announce(now ? 'latched' : 'unlatched', {control: byId('latch')}));
  latched = now;
}

// act does something with the reader's keys; it comes of a gesture.
function act(name, ...args) {
  if (exploring()) {
    if (!name.startsWith('release')) { gesture(); explain(core, name, ...args); }
    return;
  }
  if (!name.startsWith('release')) demonstration?.stop();
  if (!name.startsWith('release') && stage.presenting()) stage.perform('take');
  if (!name.startsWith('release')) gesture();
  core?.do(name, ...args);
}

function gesture() {
  sound.gesture();
  hear();
  notice();
}

// hear has lessons spoken if that is wanted, and can be heard.
function hear() {
  if (core) lessons.hear(core, settings.useAloud && !settings.muted && sound.begun() && !sound.broken());
}

// notice says what there is to say; a trouble stays.
function notice() {
  const t = words[settings.lang];
  const text = !core && !trouble ? t.loading
    : trouble ? t[trouble] || trouble
    : sound.broken() ? t.noSound
    : sound.begun() ? '' : t.soundOff;
  if (byId('notice').textContent !== text) byId('notice').textContent = text;
}

function tell(what) { trouble = what; notice(); }

function speakLanguage() {
  const t = words[settings.lang];
  fill(settings.lang, key => key === 'red' ? act('alone') : act('chord', key));
  nameChoices(settings, t);
  byId('practice').firstElementChild.search = 'lang=' + settings.lang;
  if (buttons.red) nameKeys(buttons, t);
  if (core) lessons.list(core, settings.lang);
  if (look) said = show(look, buttons, settings, said);
  demonstration?.name();
  notice();
}

function dress() {
  document.documentElement.dataset.theme = settings.theme;
  byId('theme').setAttribute('aria-pressed', String(settings.theme === 'contrast'));
  byId('sound').setAttribute('aria-pressed', String(!settings.muted));
  sound.setMuted(settings.muted);
  hear();
  choose(core, settings);
  picture.redraw(true);
}

function set(values, shown) {
  Object.assign(settings, values);
  keep(values);
  if (shown) setAddress(shown);
}

const commands = {
  language() {
    gesture();
    const lang = settings.lang === 'da' ? 'en' : 'da';
    set({lang}, {lang});
    speakLanguage();
    dress();
    announce(lang === 'da' ? 'language danish' : 'language english');
  },
  theme() {
    gesture();
    const theme = settings.theme === 'contrast' ? 'standard' : 'contrast';
    set({theme}, {theme});
    dress();
    announce('theme ' + theme, {control: byId('theme')});
  },
  sound() {
    gesture();
    const spoken = aloud();
    set({muted: !settings.muted});
    dress();
    announce(settings.muted ? 'sound off' : 'sound on', {control: byId('sound'), spoken: spoken || aloud(), now: spoken});
  },
  help() {
    gesture();
    const sheet = byId('sheet');
    if (sheet.open) { sheet.close(); return; }
    core?.do('releaseAll');
    sheet.showModal();
    speak(spokenHelp);
  },
  explore() {
    gesture();
    core?.do('releaseAll');
    demonstration?.stop();
    byId('sheet').close();
    setExploring(!exploring());
  },
  async present() {
    gesture();
    demonstration?.stop();
    if (!core || exploring()) return;
    const name = await stage.begin(core, () => { said = 0; });
    if (name) setAddress({scenario: name}); else tell('noScenario');
  },
  repeat() {
    gesture();
    repeat();
  },
  announcements() {
    gesture();
    const spoken = aloud();
    set({useAnnounced: !settings.useAnnounced});
    byId('use-announced').checked = settings.useAnnounced;
    announce('announcements ' + (settings.useAnnounced ? 'on' : 'off'), {control: byId('use-announced'), spoken: spoken || aloud()});
  },
  latch: () => act('latch'),
  learn() {
    gesture();
    const lesson = byId('lesson').value;
    if (core) setAddress({lesson: lessons.learn(core, lesson, settings.lang) ? lesson : ''});
  },
  own: () => byId('own-file').click(),
  remind() {
    gesture();
    core?.call('remind');
  },
};

const pageKeys = {
  F1: commands.help, F2: commands.theme, F4: commands.repeat, F10: commands.announcements,
  KeyM: commands.sound, KeyX: commands.explore,
};

// command returns what a key of the keyboard does for the page.
const command = e => exploring() && e.code !== 'KeyX' ? explained(e)
  : stage.presenting() && !byId('sheet').open && stage.keyOnStage(e) || pageKeys[e.code];

for (const [name, does] of Object.entries(commands)) byId(name)?.addEventListener('click', does);
byId('use-announced').checked = settings.useAnnounced;
byId('use-announced').addEventListener('change', commands.announcements);
byId('own-file').addEventListener('change', async e => {
  const file = e.target.files[0];
  gesture();
  if (file && core) {
    await lessons.open(core, file, settings.lang, words[settings.lang]);
    setAddress({lesson: ''});
  }
  e.target.value = ''; // the same file can be opened again, mended
});
byId('sheet').addEventListener('close', hush);
byId('sheet-close').addEventListener('click', () => byId('sheet').close());
byId('sheet-again').addEventListener('click', () => { gesture(); speak(spokenHelp); });
for (const [id, name] of [['use-keys', 'useKeys'], ['use-spoken', 'useSpoken'], ['use-aloud', 'useAloud']]) {
  byId(id).checked = settings[name];
  byId(id).addEventListener('change', e => { set({[name]: e.target.checked}); gesture(); });
}
followChoices(settings, values => {
  gesture();
  const size = settings.size;
  set(values);
  choose(core, settings);
  announceChoice(values, size);
});
document.addEventListener('pointerup', () => { if (sound.begun()) sound.gesture(); }); // a finger counts when it is lifted
document.addEventListener('visibilitychange', () => { if (!document.hidden) core?.setRight(); });
window.addEventListener('pageshow', () => core?.setRight());

let demonstration = null;
dress();
speakLanguage();
try {
  core = await Core.start({language: settings.reader, volume: settings.volume, speed: settings.speed, serial: '0123456789'}, host);
  buttons = makeKeys(byId('keys'), core.places.keys, act);
  nameKeys(buttons, words[settings.lang]);
  picture.fit(scale => core.call('draw', settings.theme, scale, settings.lang), core.places.ratio);
  if (look) said = show(look, buttons, settings, said);
  choose(core, settings);
  announceWith(core);
  followExploring(gesture);
  stage.followStage(gesture);
  followKeyboard(act, command, () => settings.useKeys);
  lessons.list(core, settings.lang);
  if (settings.lesson) lessons.learn(core, settings.lesson, settings.lang);
  if (settings.scenario) demonstration = await demonstrate(settings.scenario, core, settings, gesture);
  document.documentElement.dataset.ready = 'yes';
  performance.mark('ready');
  notice();
  await voice(settings.reader);
} catch (error) {
  tell(words[settings.lang].failed + error.message);
}
keepOffline();
