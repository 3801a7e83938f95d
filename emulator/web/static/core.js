// The reader itself, which is Go.
import {bytes, load} from './files.js';

async function program(imports) {
  const answer = await load('page.wasm');
  if (answer.headers.get('Content-Type') === 'application/wasm') {
    return (await WebAssembly.instantiateStreaming(answer, imports)).instance;
  }
  return (await WebAssembly.instantiate(await answer.arrayBuffer(), imports)).instance;
}

// Core is the reader, driven by the page's clock. Nothing runs while nothing is
// due: it says when it wants to be called again.
export class Core {
  #calls; #timer = 0; #begun = performance.now(); #wall = Date.now();

  // start returns the reader that start asks for; host has the functions that
  // it calls.
  static async start(start, host) {
    const go = new globalThis.Go();
    const heads = bytes('voices/heads.pack');
    const instance = await program(go.importObject);
    const core = new Core();
    core.#wall = Date.now();
    core.#begun = performance.now();
    const page = {start: {...start, now: core.#wall}, host, heads: await heads};
    globalThis.codereader = page;
    core.#calls = await new Promise((ready, failed) => {
      page.ready = ready;
      page.failed = text => failed(new Error(text));
      go.run(instance).then(() => failed(new Error('it has ended')), failed);
    });
    delete globalThis.codereader;
    core.places = core.#calls.places;
    core.do('pass');
    return core;
  }

  // do calls what takes a time, and sees to it that time passes when it must.
  do(name, ...args) {
    clearTimeout(this.#timer);
    const wait = this.call(name, performance.now() - this.#begun, ...args);
    if (wait >= 0) this.#timer = setTimeout(() => this.do('pass'), Math.min(Math.ceil(wait), 1e9));
  }

  call(name, ...args) {
    const answer = this.#calls[name](...args);
    if (answer instanceof Error) throw answer;
    return answer;
  }

  // setRight puts the reader's clock right after the machine has slept, for
  // which the page's own clock may have stood still.
  setRight() {
    const passed = performance.now() - this.#begun, wall = Date.now() - this.#wall;
    if (Math.abs(wall - passed) > 2000) {
      this.#wall = Date.now() - passed;
      this.do('setClock', Date.now());
    }
  }
}
