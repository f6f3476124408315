// The page as a picture: its boxes as buttons, zoom, rotation, and drawing by mouse or keyboard.
// Positions are fractions of the page, set through the CSSOM: the policy on styles forbids style attributes.
const STATE_WORDS = { proposed: "proposed", check: "to check", accepted: "will be redacted", rejected: "will be kept" };
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const STEP = 8; // points the cross moves; with Shift one
const SMALLEST = 2; // points: a box narrower than this is a slip of the hand

const place = (element, { x0, y0, x1, y1 }) => {
  element.style.left = `${x0 * 100}%`;
  element.style.top = `${y0 * 100}%`;
  element.style.width = `${(x1 - x0) * 100}%`;
  element.style.height = `${(y1 - y0) * 100}%`;
};

const within = (value) => Math.min(1, Math.max(0, value));

export class Picture {
  // `on`: { choose(id), drawn({page, x0, y0, x1, y1}), drawing(isOn), say(words) }
  constructor(root, on) {
    const part = (name) => root.querySelector(`[data-${name}]`);
    Object.assign(this, { root, on, stage: part("stage"), frame: part("frame"), sheet: part("sheet"), image: part("picture"), boxes: part("boxes") });
    part("plain").remove();
    this.zoom = 1;
    this.rotation = 0;
    this.boxes.addEventListener("click", (event) => {
      const box = event.target.closest("[data-box]");
      if (box) this.on.choose(box.dataset.box);
    });
    this.listenForDrawing();
    addEventListener("resize", () => this.layout());
  }

  show(page, items, groupName) {
    this.page = page;
    this.stopDrawing();
    if (this.image.getAttribute("src") !== page.image) {
      this.image.width = Math.round(page.width);
      this.image.height = Math.round(page.height);
      this.image.src = page.image;
      this.image.alt = `Page ${page.number}. What was found on it is in the list of findings.`;
      this.stage.scrollTop = 0;
    }
    this.boxes.replaceChildren(...items.flatMap((item, index) => this.draw(item, `${index + 1} of ${items.length} on this page`, groupName(item))));
    this.layout();
  }

  // A finding broken over two lines has two boxes: one button, and a shape that a mouse may press as well.
  draw(item, number, group) {
    return item.boxes.map(([x0, y0, x1, y1], index) => {
      const box = document.createElement(index ? "span" : "button");
      box.className = "review-box";
      box.dataset.box = item.id;
      box.dataset.state = item.state;
      if (index) box.setAttribute("aria-hidden", "true");
      else {
        box.type = "button";
        box.dataset.name = `${group}: “${item.text}”`;
        box.dataset.number = number;
        this.label(box, item);
      }
      const { width, height } = this.page;
      place(box, { x0: x0 / width, y0: y0 / height, x1: x1 / width, y1: y1 / height });
      return box;
    });
  }

  label(box, item) {
    box.setAttribute("aria-label", `${box.dataset.name}, ${STATE_WORDS[item.state]}, ${box.dataset.number}`);
  }

  update(item) {
    this.boxesOf(item.id).forEach((box) => {
      box.dataset.state = item.state;
      if (box.tagName === "BUTTON") this.label(box, item);
    });
  }

  boxesOf(id) {
    return this.boxes.querySelectorAll(`[data-box="${CSS.escape(id)}"]`);
  }

  mark(id, focus) {
    this.boxes.querySelectorAll("[aria-current]").forEach((box) => box.removeAttribute("aria-current"));
    const found = this.boxesOf(id);
    found.forEach((box) => box.setAttribute("aria-current", "true"));
    if (!found.length) return;
    found[0].scrollIntoView({ block: "center", inline: "nearest" });
    if (focus) found[0].focus({ preventScroll: true });
  }

  step(direction) {
    const at = ZOOMS.indexOf(this.zoom);
    this.zoom = direction ? ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + direction))] : 1;
    this.layout();
    this.on.say(`${Math.round(this.zoom * 100)}% of the width`);
  }

  rotate() {
    this.rotation = (this.rotation + 90) % 360;
    this.layout();
    this.on.say(`Turned by ${this.rotation} degrees`);
  }

  layout() {
    if (!this.page) return;
    const { frame, sheet, rotation } = this;
    const sideways = rotation % 180 !== 0;
    frame.style.width = `${this.zoom * 100}%`;
    const across = frame.clientWidth;
    const ratio = this.page.width / this.page.height;
    const width = sideways ? across * ratio : across;
    const height = width / ratio;
    const down = sideways ? width : height;
    frame.style.height = `${down}px`;
    Object.assign(sheet.style, {
      width: `${width}px`, left: `${(across - width) / 2}px`, top: `${(down - height) / 2}px`, transform: `rotate(${rotation}deg)`,
    });
  }

  // Where a pointer is on the page, as fractions of the page as it stands unrotated.
  at(event) {
    const seen = this.sheet.getBoundingClientRect();
    const u = within((event.clientX - seen.left) / seen.width);
    const v = within((event.clientY - seen.top) / seen.height);
    return { 0: { x: u, y: v }, 90: { x: v, y: 1 - u }, 180: { x: 1 - u, y: 1 - v }, 270: { x: 1 - v, y: u } }[this.rotation];
  }

  listenForDrawing() {
    this.sheet.addEventListener("pointerdown", (event) => {
      if (!this.cross || event.button !== 0) return;
      event.preventDefault();
      this.sheet.setPointerCapture(event.pointerId);
      this.begin(this.at(event));
    });
    this.sheet.addEventListener("pointermove", (event) => this.start && this.stretch(this.at(event)));
    this.sheet.addEventListener("pointerup", (event) => this.start && this.finish(this.at(event)));
    this.sheet.addEventListener("pointercancel", () => this.drop());
  }

  toggleDrawing() {
    if (this.cross) this.stopDrawing();
    else this.startDrawing();
  }

  startDrawing() {
    this.cross = document.createElement("div");
    this.cross.className = "review-cross";
    this.cross.tabIndex = 0;
    this.cross.setAttribute("role", "application");
    this.cross.setAttribute("aria-label", "Cross for drawing a box");
    this.cross.setAttribute("aria-describedby", "drawing-help");
    this.cross.addEventListener("keydown", (event) => this.steer(event));
    this.sheet.append(this.cross);
    this.sheet.classList.add("review__sheet--drawing");
    this.move({ x: 0.5, y: this.middleInView() });
    this.on.drawing(true);
    this.cross.focus({ preventScroll: true });
  }

  stopDrawing() {
    if (!this.cross) return;
    this.drop();
    this.cross.remove();
    this.cross = null;
    this.sheet.classList.remove("review__sheet--drawing");
    this.on.drawing(false);
  }

  middleInView() {
    if (this.rotation) return 0.5;
    return within((this.stage.scrollTop + this.stage.clientHeight / 2) / this.sheet.offsetHeight);
  }

  move(point) {
    this.point = { x: within(point.x), y: within(point.y) };
    this.cross.style.left = `${this.point.x * 100}%`;
    this.cross.style.top = `${this.point.y * 100}%`;
    if (this.start) this.stretch(this.point);
  }

  steer(event) {
    const toward = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (toward) {
      const step = event.shiftKey ? 1 : STEP;
      this.move({ x: this.point.x + (toward[0] * step) / this.page.width, y: this.point.y + (toward[1] * step) / this.page.height });
      this.cross.scrollIntoView({ block: "nearest", inline: "nearest" });
      clearTimeout(this.saying);
      this.saying = setTimeout(() => this.on.say(this.whereWords()), 400);
    } else if (event.key === "Enter" || event.key === " ") {
      if (this.start) this.finish(this.point);
      else {
        this.begin(this.point);
        this.on.say(`Box begun ${this.whereWords()}`);
      }
    } else if (event.key === "Escape") {
      if (this.start) this.drop();
      else this.stopDrawing();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  whereWords() {
    return `${Math.round(this.point.x * 100)}% from the left, ${Math.round(this.point.y * 100)}% from the top`;
  }

  begin(point) {
    this.drop();
    this.start = point;
    this.band = document.createElement("div");
    this.band.className = "review-band";
    this.sheet.append(this.band);
    this.stretch(point);
  }

  stretch(point) {
    const { start } = this;
    this.extent = { x0: Math.min(start.x, point.x), y0: Math.min(start.y, point.y), x1: Math.max(start.x, point.x), y1: Math.max(start.y, point.y) };
    place(this.band, this.extent);
  }

  drop() {
    this.band?.remove();
    this.start = this.band = null;
  }

  finish(point) {
    this.stretch(point);
    const { width, height, number } = this.page;
    const { x0, y0, x1, y1 } = this.extent;
    this.drop();
    const box = { page: number, x0: x0 * width, y0: y0 * height, x1: x1 * width, y1: y1 * height };
    if (box.x1 - box.x0 < SMALLEST || box.y1 - box.y0 < SMALLEST) this.on.say("That box is too small, so it was not added.");
    else this.on.drawn(box);
  }
}
