// Loaded before the style sheet, so that no page flashes in colours nobody wants. Chosen in the header, see emc.js.
"use strict";

(() => {
  try {
    const chosen = localStorage.getItem("emc-theme");
    if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  } catch {
    // Where nothing may be kept, the system's own theme holds.
  }
})();
