// The picture of the reader. It is nothing to those who see nothing: all that
// it shows stands beside it in words.
export class Picture {
  #canvas; #context; #image = null; #draw; #scale = 0;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d', {alpha: false});
  }

  // fit has draw(scale) called as large as the canvas is seen, now and whenever
  // that changes.
  fit(draw, ratio) {
    this.#draw = draw;
    this.#canvas.parentElement.style.aspectRatio = String(ratio);
    new ResizeObserver(() => this.redraw(false)).observe(this.#canvas.parentElement);
    this.redraw(true);
  }

  redraw(always) {
    if (!this.#draw) return;
    const pixels = this.#canvas.parentElement.clientWidth * (window.devicePixelRatio || 1);
    const scale = Math.min(4, Math.max(1, Math.round(pixels / 400 * 8) / 8));
    if (always || scale !== this.#scale) {
      this.#scale = scale;
      this.#draw(scale);
    }
  }

  // resize returns the bytes of a picture of a new size.
  resize(width, height) {
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#image = new ImageData(width, height);
    return this.#image.data;
  }

  paint(x, y, width, height) {
    this.#context.putImageData(this.#image, 0, 0, x, y, width, height);
  }
}
