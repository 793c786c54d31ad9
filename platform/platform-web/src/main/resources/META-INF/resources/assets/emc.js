// What all pages do: protect changes against forged requests, show what is going on, and say what went wrong.
"use strict";

(() => {
  const TOKEN_COOKIE = "XSRF-TOKEN";
  const TOKEN_HEADER = "X-XSRF-TOKEN";
  const TOKEN_FIELD = "_csrf";

  const csrfToken = () => {
    const pair = document.cookie.split("; ").find((entry) => entry.startsWith(TOKEN_COOKIE + "="));
    return pair ? decodeURIComponent(pair.slice(TOKEN_COOKIE.length + 1)) : "";
  };

  const text = (name) => document.body.dataset[name] || "";

  const element = (tag, className, content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content) made.textContent = content;
    return made;
  };

  /** Shows a message until it is closed. kind: info, good, warn or bad. */
  const notify = (kind, message, details = [], trace = "", place = document.getElementById("notices")) => {
    const alert = element("div", `alert ${kind}`);
    const words = element("div");
    words.append(element("p", "", message));
    if (details.length > 0) {
      const list = element("ul");
      details.forEach((detail) => list.append(element("li", "", detail)));
      words.append(list);
    }
    if (trace) words.append(element("p", "trace", trace));
    const close = element("button", "button quiet compact", "×");
    close.type = "button";
    close.setAttribute("aria-label", text("close"));
    close.addEventListener("click", () => alert.remove());
    alert.append(words, close);
    place.replaceChildren(alert);
  };

  /** Shows a problem+json body, or the general message where the answer was something else. */
  const notifyProblem = (body, place) => {
    try {
      const problem = JSON.parse(body);
      notify("bad", problem.detail || problem.title, (problem.errors || []).map((error) => error.message), problem.traceId, place);
    } catch {
      notify("bad", text("failed"), [], "", place);
    }
  };

  // Plain forms carry the token in a field, added at the last moment so that it is never stale.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || new URL(form.action, location.href).origin !== location.origin) return;
    let field = form.querySelector(`input[name="${TOKEN_FIELD}"]`);
    if (!field) {
      field = element("input");
      field.type = "hidden";
      field.name = TOKEN_FIELD;
      form.append(field);
    }
    field.value = csrfToken();
  }, true);

  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") event.detail.headers[TOKEN_HEADER] = csrfToken();
    delete event.detail.parameters[TOKEN_FIELD];
  });

  // A bar under the menu while anything is under way.
  let running = 0;
  const busy = (change) => {
    running = Math.max(0, running + change);
    document.getElementById("progress").classList.toggle("is-busy", running > 0);
  };
  // What asks for itself again and again, marked data-quiet, does not show there.
  const quiet = (event) => "quiet" in event.detail.elt.dataset;
  document.addEventListener("htmx:beforeRequest", (event) => quiet(event) || busy(1));
  document.addEventListener("htmx:afterRequest", (event) => quiet(event) || busy(-1));

  /** Where a form wants its problems shown: data-problems="<element id>". */
  const placeOfProblems = (event) => document.getElementById(event.detail.elt.dataset.problems || "notices");

  document.addEventListener("htmx:responseError", (event) =>
    notifyProblem(event.detail.xhr.responseText, placeOfProblems(event)));
  document.addEventListener("htmx:sendError", () => notify("bad", text("offline")));
  document.addEventListener("htmx:timeout", () => notify("bad", text("offline")));

  // Focus follows what a swap marks with autofocus, and invalid forms start at their first error.
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.target;
    // A dialog that was asked for opens itself.
    const dialog = target.querySelector("dialog[data-shows]");
    if (dialog && !dialog.open) dialog.showModal();
    const focus = target.querySelector("[autofocus], [aria-invalid='true']");
    if (focus) focus.focus();
  });

  // A file on its way: the part marked data-upload of the form it is sent by shows how much of it is there.
  document.addEventListener("htmx:xhr:progress", (event) => {
    const upload = event.target.querySelector("[data-upload]");
    if (!upload || !event.detail.lengthComputable) return;
    const bar = upload.querySelector("progress");
    upload.hidden = false;
    bar.max = event.detail.total;
    bar.value = event.detail.loaded;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const upload = event.detail.elt.querySelector("[data-upload]");
    if (upload) upload.hidden = true;
  });

  /** Copies the text of {@code source}; where the browser does not let us, it is selected, for Ctrl+C. */
  const copy = async (source, trigger) => {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      trigger.textContent = trigger.dataset.copied || "✓";
    } catch {
      window.getSelection().selectAllChildren(source);
    }
  };

  // data-opens="<dialog id>", data-closes, data-copies="<element id>", data-confirms="<question>"
  document.addEventListener("click", (event) => {
    const trigger = event.target.closest("[data-opens], [data-closes], [data-copies]");
    if (!trigger) return;
    if (trigger.dataset.opens) document.getElementById(trigger.dataset.opens).showModal();
    if ("closes" in trigger.dataset) trigger.closest("dialog").close();
    if (trigger.dataset.copies) copy(document.getElementById(trigger.dataset.copies), trigger);
  });
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirms;
    if (question && !window.confirm(question)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }, true);

  // The language switch keeps the rest of the address.
  document.querySelectorAll("[data-language]").forEach((link) => {
    const address = new URL(location.href);
    address.searchParams.set("lang", link.dataset.language);
    link.href = address.pathname + address.search;
  });

  // Light or dark: theme.js applies what was chosen before the first paint. Charts listen for emc:theme.
  const root = document.documentElement;
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);
  const themeButton = document.querySelector("[data-theme-switch]");
  const showTheme = () => {
    if (themeButton) themeButton.setAttribute("aria-pressed", String(isDark()));
    document.dispatchEvent(new CustomEvent("emc:theme"));
  };
  systemIsDark.addEventListener("change", showTheme);
  if (themeButton) {
    themeButton.hidden = false;
    themeButton.setAttribute("aria-pressed", String(isDark()));
    themeButton.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("emc-theme", root.dataset.theme);
      } catch {
        // Where nothing may be kept, the choice holds for this page.
      }
      showTheme();
    });
  }

  // What scrolls inside its own box can be scrolled with the keyboard as well.
  const boxes = ".table-frame, .table-scroll, pre, .tabs";
  const letScroll = () =>
    document.querySelectorAll(boxes).forEach((box) => {
      const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (scrolls && !box.hasAttribute("tabindex")) box.tabIndex = 0;
    });
  letScroll();
  window.addEventListener("resize", letScroll);
  document.addEventListener("htmx:afterSettle", letScroll);

  window.emc = Object.freeze({ csrfToken, notify, notifyProblem });
})();
