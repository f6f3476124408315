// Every page: starts the vendors' components, sends a form once, asks before unsaved text is left.
import { createAll, initAll } from "govuk-frontend";
import { SortableTable } from "moj-frontend";

initAll();
createAll(SortableTable);

// A second press while the first is on its way does nothing. The button is not disabled: that would drop its name and value,
// and take the focus away. Released after a while, for an answer that is a download and leaves the page standing.
const RELEASE_AFTER_MS = 10000;
const sending = new WeakSet();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || "noGuard" in form.dataset || event.defaultPrevented) return;
  if (sending.has(form)) {
    event.preventDefault();
    return;
  }
  sending.add(form);
  event.submitter?.setAttribute("aria-busy", "true");
  setTimeout(() => release(form), RELEASE_AFTER_MS);
});

const release = (form) => {
  sending.delete(form);
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
};

// Back brings a page as it was left, the guard included.
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form").forEach(release);
});

// Drafts are not kept in the browser, because requests hold personal data and desks are shared: the person is asked instead.
const changed = new Set();
document.querySelectorAll("form[data-unsaved-guard]").forEach((form) => {
  form.addEventListener("input", () => changed.add(form));
  form.addEventListener("submit", () => changed.delete(form));
});
addEventListener("beforeunload", (event) => {
  if (changed.size) event.preventDefault();
});

// On a narrow screen the filter would push the list off it.
if (matchMedia("(max-width: 60em)").matches) {
  document.querySelectorAll("details[data-filter]").forEach((filter) => { filter.open = false; });
}
