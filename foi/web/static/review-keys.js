// Single keys of the review screen. They can be turned off (WCAG 2.1.4), and never fire where somebody types.
const REMEMBERED = "candour-review-keys";

const isTyping = (target) => target.closest("input:not([type=checkbox]), select, textarea, [role=application]") !== null;

// The setting alone is kept in the browser; it says nothing about a case.
const areOn = () => {
  try { return localStorage.getItem(REMEMBERED) !== "off"; } catch { return true; }
};

export const listenForKeys = (actions) => {
  const dialog = document.querySelector("[data-keys]");
  const setting = dialog.querySelector("[data-keys-on]");
  const opener = document.querySelector("[data-keys-open]");
  setting.checked = areOn();
  opener.hidden = false;
  opener.addEventListener("click", () => dialog.showModal());
  setting.addEventListener("change", () => {
    try { localStorage.setItem(REMEMBERED, setting.checked ? "on" : "off"); } catch { /* a browser without storage forgets */ }
  });

  document.addEventListener("keydown", (event) => {
    if (!setting.checked || dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.defaultPrevented || isTyping(event.target)) return;
    const act = event.key === "?" ? () => dialog.showModal() : actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
};
