// Leaving the site at once: the button, and the Escape key. Classic and early in the head, so that it works while the page loads.
(() => {
  const typing = (target) =>
    target instanceof Element &&
    (target.closest("textarea, select, [contenteditable]") ||
      (target.matches("input") && !["button", "checkbox", "radio", "submit", "reset", "file"].includes(target.type)));

  // replace(), so that Back does not return here. The page is blanked first: the other site may take seconds to answer.
  const leave = (url) => {
    document.documentElement.classList.add("candour-left");
    document.title = "";
    location.replace(url);
  };

  const link = () => document.querySelector("[data-leave-site]");

  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element && event.target.closest("[data-leave-site]");
    if (!clicked) return;
    event.preventDefault();
    leave(clicked.href);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    if (typing(event.target) || document.querySelector("dialog[open]")) return;
    const target = link();
    if (!target) return;
    event.preventDefault();
    leave(target.href);
  });

  // A page kept for Back comes back readable only if it was not left in a hurry.
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.documentElement.classList.contains("candour-left")) location.replace(link().href);
  });
})();
