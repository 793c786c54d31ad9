// Puts a site's new events on top of the list the page came with, while the page can be seen.
"use strict";

(() => {
  const section = document.querySelector("[data-live]");
  if (!section || !window.EventSource) return;
  const MOST = 100;
  const list = section.querySelector("[data-live-list]");
  const state = section.querySelector("[data-live-state]");
  const time = new Intl.DateTimeFormat(document.documentElement.lang || "vi", {
    dateStyle: "short",
    timeStyle: "medium",
    timeZone: "Asia/Ho_Chi_Minh",
  });
  let source = null;

  const say = (name) => {
    const text = section.dataset[name];
    if (state.textContent !== text) state.textContent = text;
  };

  const part = (tag, className, content) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = content;
    return made;
  };

  const add = (event) => {
    if ([...list.children].some((item) => item.dataset.event === event.eventId)) return;
    const item = part("li", "is-new", "");
    item.dataset.event = event.eventId;
    const link = part("a", "", event.codeProfile);
    const address = new URL(section.dataset.dossier, location.href);
    address.searchParams.set("codeProfile", event.codeProfile);
    link.href = address.pathname + address.search;
    const words = [part("span", "muted small", time.format(new Date(event.receivedAt))), link, part("span", "", event.sentence)];
    event.warnings.forEach((warning) => words.push(part("span", "badge warn", warning)));
    words.forEach((word) => item.append(word, " "));
    list.prepend(item);
    section.querySelector("[data-live-none]").hidden = true;
    while (list.children.length > MOST) list.lastElementChild.remove();
  };

  const open = () => {
    const newest = list.firstElementChild;
    const address = new URL(section.dataset.live, location.href);
    if (newest) address.searchParams.set("after", newest.dataset.event);
    source = new EventSource(address);
    source.addEventListener("open", () => say("liveOn"));
    source.addEventListener("message", (message) => add(JSON.parse(message.data)));
    source.addEventListener("away", () => say("liveAway"));
    source.addEventListener("back", () => say("liveOn"));
    source.addEventListener("error", () => say("liveOff"));
  };

  const close = () => {
    if (source) source.close();
    source = null;
  };

  // A page nobody looks at holds no stream.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) close();
    else if (!source) open();
  });
  window.addEventListener("pagehide", close);
  if (!document.hidden) open();
})();
