// The review screen: decides by JSON what its forms decide by posting, and keeps picture, list and counts in step.
import { post, reread } from "review-api";
import { listenForKeys } from "review-keys";
import { Picture } from "review-picture";

const one = (selector) => document.querySelector(selector);
const isDecided = (item) => item.state === "accepted" || item.state === "rejected";
const AFTER = { accept: "accepted", reject: "rejected" };

class Review {
  constructor(data) {
    this.base = data.base;
    this.editable = data.editable;
    this.preview = data.preview_href;
    this.pages = data.pages;
    this.live = one("[data-live]");
    this.learn(data);
    this.picture = new Picture(one(".review"), {
      choose: (id) => this.choose(id),
      drawn: (box) => this.draw(box),
      drawing: (isOn) => this.drawingChanged(isOn),
      say: (words) => this.say(words),
    });
    this.turnTo(data.page);
  }

  learn(data) {
    this.items = new Map(data.findings.map((item) => [item.id, item]));
    this.groups = new Map(data.groups.map((group) => [group.id, group]));
    this.progress = data.progress;
  }

  get order() { return [...this.items.values()]; }
  onPage(number) { return this.order.filter((item) => item.page === number); }
  idsOf(groupId) { return this.order.filter((item) => item.group === groupId).map((item) => item.id); }
  nameOf(item) { return this.groups.get(item.group)?.name ?? "Box"; }

  say(words) { this.live.textContent = words; }

  complain(error) {
    const box = one("[data-problem]");
    const words = document.createElement("p");
    words.textContent = error.message;
    box.replaceChildren(words);
    if (error.isStale) {
      const reload = document.createElement("a");
      Object.assign(reload, { href: this.here(), textContent: "Reload this page", className: "govuk-link" });
      words.append(" ", reload);
    }
    box.scrollIntoView({ block: "nearest" });
  }

  settle() { one("[data-problem]").replaceChildren(); }
  here() { return `${this.base}?page=${this.page.number}`; }

  // Pages
  turnTo(number) {
    const page = this.pages[number - 1];
    if (!page) return;
    this.page = page;
    this.current = null;
    this.picture.show(page, this.onPage(number), (item) => this.nameOf(item));
    history.replaceState(null, "", this.here());
    document.querySelectorAll("input[name=page]").forEach((field) => { field.value = number; });
    document.querySelectorAll("[data-page]").forEach((link) => {
      if (Number(link.dataset.page) === number) {
        link.setAttribute("aria-current", "page");
        link.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else link.removeAttribute("aria-current");
    });
    one("[data-page-words]").textContent = `Page ${number} of ${this.pages.length}`;
    this.showCurrent();
    one("[data-wordless]").hidden = !page.is_wordless;
    // What is fetched ahead has not been looked at: where no words were read, that counts.
    const next = this.pages[number];
    if (next && !next.is_wordless) new Image().src = next.image;
  }

  turn(by) {
    const number = this.page.number + by;
    if (!this.pages[number - 1]) return this.say(by > 0 ? "This is the last page" : "This is the first page");
    this.turnTo(number);
    const left = this.onPage(number).filter((item) => !isDecided(item)).length;
    return this.say(`Page ${number} of ${this.pages.length}, ${left} to decide`);
  }

  // Choosing one finding
  choose(id, focus = true) {
    const item = this.items.get(id);
    if (!item) return;
    if (item.page !== this.page.number) this.turnTo(item.page);
    this.whole = false;
    this.current = id;
    this.picture.mark(id, focus);
    this.showCurrent();
  }

  showCurrent() {
    document.querySelectorAll(".review-mention--current").forEach((row) => row.classList.remove("review-mention--current"));
    document.querySelectorAll(".review-group--whole").forEach((group) => group.classList.remove("review-group--whole"));
    const item = this.items.get(this.current);
    const panel = one("[data-current]");
    panel.hidden = !item;
    if (!item) return;
    one("[data-current-words]").textContent = `${this.nameOf(item)}: “${item.text}”`;
    one("[data-current-whole]")?.setAttribute("aria-pressed", String(Boolean(this.whole)));
    const row = document.getElementById(`item-${item.id}`);
    row?.closest("details")?.setAttribute("open", "");
    row?.classList.add("review-mention--current");
    const group = document.getElementById(`group-${item.group}`);
    group?.classList.toggle("review-group--whole", Boolean(this.whole));
    const side = one(".review__side");
    if (row && side.scrollHeight > side.clientHeight) {
      side.scrollTop += row.getBoundingClientRect().top - side.getBoundingClientRect().top - side.clientHeight / 3;
    }
  }

  step(by) {
    const order = this.order;
    if (!order.length) return this.say("Nothing was found in this document");
    const at = order.findIndex((item) => item.id === this.current);
    const from = at >= 0 ? at + by : order.findIndex((item) => item.page >= this.page.number);
    const next = order[at < 0 && from < 0 ? order.length - 1 : from];
    return next ? this.choose(next.id) : this.say(by > 0 ? "That was the last finding" : "That was the first finding");
  }

  toggleWhole() {
    if (!this.current) return this.say("Choose a finding first: press j");
    this.whole = !this.whole;
    this.showCurrent();
    const item = this.items.get(this.current);
    const count = this.idsOf(item.group).length;
    return this.say(this.whole ? `Whole group: ${this.nameOf(item)}, ${count}. Redact or keep decides all of them.` : "This one only");
  }

  // Deciding
  decideCurrent(decision) {
    if (!this.editable) return;
    const item = this.items.get(this.current);
    if (!item) { this.say("Choose a finding first: press j"); return; }
    const provision = this.provisionOf(item.group);
    if (this.whole) this.decide(this.idsOf(item.group), decision, provision, item.group);
    else this.decide([item.id], decision, provision);
    this.advance(item);
  }

  provisionOf(groupId) {
    return document.getElementById(`group-${groupId}`)?.querySelector("[data-provision]")?.value ?? "";
  }

  advance(item) {
    const order = this.order;
    const next = order.slice(order.indexOf(this.items.get(item.id)) + 1).find((other) => !isDecided(other));
    if (next) this.choose(next.id);
    else this.choose(item.id);
  }

  // Shown at once and taken back if the server refuses: waiting for each answer would halve the speed of a long review.
  // `group` is named when it was the group that was decided, since a person may also stand in other documents of the case.
  async decide(ids, decision, provision, group = "") {
    const before = ids.map((id) => this.items.get(id)).filter(Boolean);
    this.apply(before.map((item) => ({ ...item, provision, state: AFTER[decision] ?? item.state })));
    try {
      const { items, progress } = await post(`${this.base}/decide`, { ids, decision, provision, group });
      this.settle();
      this.apply(items);
      this.count(progress);
      this.say(`${decision === "accept" ? "Redact" : "Keep"}: ${before[0] ? this.nameOf(before[0]) : ""}. ${one("[data-progress-words]").textContent}`);
    } catch (error) {
      this.apply(before);
      this.complain(error);
    }
  }

  async undo() {
    if (!this.editable) return;
    try {
      const { items, removed = [], progress, words } = await post(`${this.base}/undo`, {});
      this.settle();
      if (removed.length) await this.refresh();
      else this.apply(items);
      this.count(progress);
      this.say(words ?? "Undone");
    } catch (error) {
      this.complain(error);
    }
  }

  async draw(box) {
    const body = { ...box, label: one("[data-draw-label]").value, provision: one("[data-draw-provision]").value };
    try {
      const { item, progress } = await post(`${this.base}/draw`, body);
      this.settle();
      this.picture.stopDrawing();
      await this.refresh();
      this.count(progress);
      this.choose(item.id);
      this.say(`Box added on page ${item.page}`);
    } catch (error) {
      this.complain(error);
    }
  }

  async refresh() {
    const { data, groups } = await reread(this.here());
    this.learn(data);
    one("[data-groups]").replaceWith(groups);
    this.picture.show(this.page, this.onPage(this.page.number), (item) => this.nameOf(item));
    this.showCurrent();
    this.countPages(new Set(this.pages.map((page) => page.number)));
  }

  apply(items) {
    items.forEach((item) => {
      this.items.set(item.id, item);
      this.picture.update(item);
      const row = document.getElementById(`item-${item.id}`);
      if (!row) return;
      row.dataset.state = item.state;
      row.querySelector("[data-state-tag]").replaceChildren(one(`[data-tag="${item.state}"]`).content.cloneNode(true));
    });
    new Set(items.map((item) => item.group)).forEach((id) => this.countGroup(id));
    this.countPages(new Set(items.map((item) => item.page)));
  }

  countGroup(id) {
    const left = this.idsOf(id).filter((item) => !isDecided(this.items.get(item))).length;
    const words = document.getElementById(`group-${id}`)?.querySelector("[data-group-left]");
    if (words) words.textContent = left ? `${left} to decide` : "all decided";
  }

  countPages(numbers) {
    const left = new Map();
    this.order.forEach((item) => { if (!isDecided(item)) left.set(item.page, (left.get(item.page) ?? 0) + 1); });
    document.querySelectorAll("[data-page]").forEach((link) => {
      const number = Number(link.dataset.page);
      if (numbers.has(number)) link.querySelector("[data-page-left]").textContent = left.get(number) ? `${left.get(number)} to decide` : "";
    });
  }

  count(progress) {
    this.progress = progress;
    const { decided, total, check } = progress;
    one("[data-progress-words]").textContent = `${decided} of ${total} decided${check ? `, ${check} to check` : ""}`;
    Object.assign(one("[data-progress]"), { max: total || 1, value: total ? decided : 1 });
    const waits = one("[data-submit-waits]");
    if (!waits) return;
    one("[data-left]").textContent = total - decided;
    waits.hidden = total === decided;
    one("[data-submit]").hidden = total !== decided;
  }

  drawingChanged(isOn) {
    one("[data-draw]")?.setAttribute("aria-pressed", String(isOn));
    one("[data-drawing-help]").hidden = !isOn;
    if (!isOn) this.say("Drawing is off");
  }
}

const listen = (review) => {
  const plain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  document.addEventListener("click", (event) => {
    if (!plain(event)) return;
    const link = event.target.closest("[data-page], [data-turn], [data-show]");
    if (link) {
      event.preventDefault();
      if (link.dataset.show) review.choose(link.dataset.show);
      else if (link.dataset.turn) review.turn(Number(link.dataset.turn));
      else review.turnTo(Number(link.dataset.page));
      return;
    }
    const tool = event.target.closest("[data-zoom], [data-rotate], [data-draw], [data-act], [data-current-whole]");
    if (!tool) return;
    if (tool.dataset.zoom !== undefined) review.picture.step(Number(tool.dataset.zoom));
    else if (tool.dataset.act) review.decideCurrent(tool.dataset.act);
    else if (tool.dataset.currentWhole !== undefined) review.toggleWhole();
    else if (tool.dataset.draw !== undefined) review.picture.toggleDrawing();
    else review.picture.rotate();
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-undo]")) {
      event.preventDefault();
      review.undo();
    } else if (form.matches("[data-decide]") && event.submitter?.name === "decision") {
      event.preventDefault();
      const address = event.submitter.getAttribute("formaction") ?? form.getAttribute("action");
      const asked = new URL(address, location.href).searchParams;
      const group = asked.get("group") ?? "";
      const ids = group ? review.idsOf(group) : asked.getAll("ids");
      review.decide(ids, event.submitter.value, form.elements.provision.value, group);
    }
  });

  // Another exemption for a group also changes those of its mentions that are to be redacted already.
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-provision]")) return;
    const group = event.target.closest("[data-group]").dataset.group;
    const ids = review.idsOf(group).filter((id) => review.items.get(id).state === "accepted");
    if (ids.length) review.decide(ids, "accept", event.target.value);
  });
};

const start = () => {
  const review = new Review(JSON.parse(document.getElementById("review-data").textContent));
  one("[data-js-tools]").hidden = false;
  const numbers = one("[data-draw-form]");
  if (numbers) {
    one("[data-drawing-help]").after(one("[data-draw-kind]"));
    numbers.hidden = true;
  }
  listen(review);
  listenForKeys({
    j: () => review.step(1), k: () => review.step(-1), n: () => review.turn(1), p: () => review.turn(-1),
    a: () => review.decideCurrent("accept"), r: () => review.decideCurrent("reject"), g: () => review.toggleWhole(), u: () => review.undo(),
    d: () => review.editable && review.picture.toggleDrawing(),
    e: () => review.current && document.getElementById(`provision-${review.items.get(review.current).group}`)?.focus(),
    x: () => (review.preview ? location.assign(review.preview) : review.say("There is no preview yet")),
    "/": () => {
      const search = one("[data-search]");
      if (!search) return;
      search.open = true;
      search.querySelector("[name=q]").focus();
    },
  });
};

start();
