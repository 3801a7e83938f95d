'use strict';
(() => {
  const body = document.body;
  const trouble = document.getElementById('trouble');
  const keepPlaying = document.getElementById('keep-playing');
  const buttons = Array.from(document.querySelectorAll('button[data-sound]'));
  let playing = null; // the button whose sound is heard

  const audioOf = button => document.getElementById(button.dataset.sound);
  const wordsOf = button => Array.from(button.closest('tr').querySelectorAll('[data-start]'));

  // mark shows in its row that a sound is heard, or not any more.
  const mark = (button, on) => {
    const row = button.closest('tr');
    row.classList.toggle('playing', on);
    if (on) {
      row.setAttribute('aria-current', 'true');
    } else {
      row.removeAttribute('aria-current');
      wordsOf(button).forEach(word => word.classList.remove('now'));
    }
    button.querySelector('.label').textContent = on ? body.dataset.stop : body.dataset.play;
  };

  const stop = () => {
    if (!playing) return;
    const button = playing;
    playing = null;
    audioOf(button).pause();
    mark(button, false);
  };

  // follow shows which word is being spoken, for as long as the sound is heard.
  const follow = button => {
    if (playing !== button) return;
    const at = audioOf(button).currentTime;
    const words = wordsOf(button);
    const now = words.filter(word => Number(word.dataset.start) <= at).pop();
    words.forEach(word => word.classList.toggle('now', word === now));
    requestAnimationFrame(() => follow(button));
  };

  const play = button => {
    stop();
    playing = button;
    mark(button, true);
    trouble.textContent = '';
    const audio = audioOf(button);
    audio.currentTime = 0;
    audio.play().then(() => follow(button), error => {
      if (error.name === 'AbortError') return; // stopped before it began
      if (playing === button) stop();
      trouble.textContent = body.dataset.failed;
    });
  };

  // ended goes on with the next sound that is in view, if that is wanted.
  const ended = audio => {
    const button = playing;
    if (!button || audioOf(button) !== audio) return;
    stop();
    if (!keepPlaying.checked) return;
    const next = buttons.slice(buttons.indexOf(button) + 1).find(b => b.offsetParent !== null);
    if (next) {
      play(next);
      next.closest('tr').scrollIntoView({block: 'nearest'});
    }
  };

  buttons.forEach(button => button.addEventListener('click', () => {
    if (playing === button) stop(); else play(button);
  }));
  document.querySelectorAll('audio').forEach(audio => audio.addEventListener('ended', () => ended(audio)));
  document.addEventListener('keydown', event => { if (event.key === 'Escape') stop(); });
})();
