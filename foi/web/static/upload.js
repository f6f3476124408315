// Dropping files, naming what was chosen, and the bar while they are sent. The file input works without any of this.
const SIZE_STEPS = [[1e6, "MB", 1], [1e3, "KB", 0]];

const sizeInWords = (bytes) => {
  const [unit, name, digits] = SIZE_STEPS.find(([step]) => bytes >= step) ?? [1, "bytes", 0];
  return `${(bytes / unit).toFixed(digits)} ${name}`;
};

class Upload {
  constructor(root) {
    this.root = root;
    this.input = root.querySelector("input[type=file]");
    this.drop = root.querySelector("[data-drop]");
    this.list = root.querySelector("[data-chosen]");
    this.status = root.querySelector("[data-upload-status]");
    this.progress = root.querySelector("[data-upload-progress]");
    this.maxBytes = Number(root.dataset.maxBytes) || Infinity;
    this.form = this.input.form;
    this.input.addEventListener("change", () => this.show());
    this.listenForDrops();
    this.form?.addEventListener("submit", (event) => this.send(event));
  }

  listenForDrops() {
    const over = (isOver) => this.drop.classList.toggle("candour-upload__drop--over", isOver);
    this.drop.addEventListener("dragover", (event) => { event.preventDefault(); over(true); });
    this.drop.addEventListener("dragleave", () => over(false));
    this.drop.addEventListener("drop", (event) => {
      event.preventDefault();
      over(false);
      const files = [...event.dataTransfer.files];
      const kept = new DataTransfer();
      (this.input.multiple ? [...this.input.files, ...files] : files.slice(0, 1)).forEach((file) => kept.items.add(file));
      this.input.files = kept.files;
      this.show();
    });
  }

  tooLarge() {
    return [...this.input.files].filter((file) => file.size > this.maxBytes);
  }

  show() {
    const files = [...this.input.files];
    this.list.replaceChildren(...files.map((file) => this.line(file)));
    this.list.hidden = files.length === 0;
    const refused = this.tooLarge().length;
    this.status.textContent = `${files.length} file${files.length === 1 ? "" : "s"} chosen${refused ? `, ${refused} too large` : ""}`;
  }

  line(file) {
    const item = document.createElement("li");
    item.textContent = `${file.name}, ${sizeInWords(file.size)}`;
    if (file.size > this.maxBytes) {
      item.className = "candour-upload__refused";
      item.textContent += `: larger than ${sizeInWords(this.maxBytes)}. Choose a smaller file, or divide it.`;
    }
    return item;
  }

  // Sent by XMLHttpRequest for its progress events alone; the page that follows is the same as without this script.
  send(event) {
    if (event.defaultPrevented || this.input.files.length === 0) return;
    event.preventDefault();
    if (this.tooLarge().length) {
      this.input.focus();
      this.status.textContent = "Not sent: a file is too large.";
      return;
    }
    const request = new XMLHttpRequest();
    request.open("POST", this.form.action);
    request.setRequestHeader("X-Candour-Upload", "1");
    request.upload.addEventListener("progress", (step) => step.lengthComputable && this.advance(step.loaded / step.total));
    request.addEventListener("load", () => this.arrive(request));
    request.addEventListener("error", () => this.fail());
    this.progress.hidden = false;
    request.send(new FormData(this.form, event.submitter));
  }

  advance(share) {
    const percent = Math.round(share * 100);
    this.progress.querySelector("progress").value = percent;
    const words = percent < 100 ? `Sending: ${percent}%` : "Sent. Being checked";
    this.progress.querySelector("[data-progress-words]").textContent = words;
    if (percent % 25 === 0) this.status.textContent = words;
  }

  // 204 names the next page, which says what became of each file: following a redirect here would have read that page
  // already, and its messages would be gone. Any other answer is this page again with its errors: sent once more the
  // plain way, since a page's scripts cannot be swapped in under the policy on scripts.
  arrive(request) {
    const next = request.status === 204 && request.getResponseHeader("Location");
    if (next) location.assign(next);
    else this.form.submit();
  }

  fail() {
    this.progress.hidden = true;
    this.status.textContent = "";
    const item = document.createElement("li");
    item.className = "candour-upload__refused";
    item.setAttribute("role", "alert");
    item.textContent = "The connection broke, and the files were not added. They are still chosen: try again.";
    this.list.append(item);
  }
}

document.querySelectorAll("[data-candour-upload]").forEach((root) => new Upload(root));
