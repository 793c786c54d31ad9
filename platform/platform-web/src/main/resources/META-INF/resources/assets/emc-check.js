// Tries an event: <form data-checks="<address>" data-answer="<element id>" data-template="<template id>"> with a textarea.
"use strict";

(() => {
  const LANGUAGE = document.documentElement.lang === "en" ? "en" : "vi";
  const KINDS = { ACCEPTED: "good", ACCEPTED_WITH_WARNINGS: "warn", QUARANTINED: "bad", REFUSED: "bad" };
  const BADGES = { REFUSED: "bad", QUARANTINED: "bad", WARNING: "warn" };

  const element = (tag, className, content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content) made.textContent = content;
    return made;
  };

  const words = (text) => (text ? text[LANGUAGE] || text.vi : "");

  const cell = (content) => {
    const made = element("td");
    made.append(content);
    return made;
  };

  const value = (text, empty) => (text === null ? element("span", "muted", empty) : element("code", "", text));

  const findingRow = (finding, texts) => {
    const row = element("tr");
    const severity = cell(element("span", `badge ${BADGES[finding.severity]}`, texts[finding.severity.toLowerCase()]));
    severity.append(element("br"), element("code", "small", finding.code));
    const name = element("th", "", finding.field || "–");
    name.scope = "row";
    row.append(severity, name, cell(words(finding.message)), cell(words(finding.mend)));
    return row;
  };

  const fieldRow = (field, texts) => {
    const row = element("tr");
    const name = element("th", "", field.name);
    name.scope = "row";
    row.append(name, cell(value(field.sent, texts.empty)), cell(value(field.value, texts.empty)), cell(words(field.meaning)));
    return row;
  };

  /** The answer as elements; all of it is text, whatever was sent. */
  const rendered = (check, template) => {
    const view = template.content.cloneNode(true);
    const part = (name) => view.querySelector(`[data-part="${name}"]`);
    view.querySelector(".alert").classList.add(KINDS[check.outcome]);
    part("summary").textContent = words(check.summary);
    part("status").textContent = check.status;
    part("shape").textContent = check.shape || "–";
    const fill = (name, rows) => {
      if (rows.length === 0) part(name).remove();
      else part(name).querySelector("tbody").append(...rows);
    };
    fill("findings", check.findings.map((finding) => findingRow(finding, template.dataset)));
    fill("fields", check.fields.map((field) => fieldRow(field, template.dataset)));
    return view;
  };

  const failure = (message, code) => {
    const alert = element("div", "alert bad");
    alert.setAttribute("role", "alert");
    const text = element("p", "", message);
    if (code) text.append(" ", element("code", "small", code));
    alert.append(text);
    return alert;
  };

  const problem = async (answer, template) => {
    if (answer.status === 401) return failure(template.dataset.session, "");
    try {
      const body = await answer.json();
      return failure(body.detail || body.title, body.code);
    } catch {
      return failure(document.body.dataset.failed, String(answer.status));
    }
  };

  const sent = async (form, template) => {
    let answer;
    try {
      answer = await fetch(form.dataset.checks, {
        method: "POST",
        headers: {
          "Accept": "application/json",
          "Accept-Language": LANGUAGE,
          "Content-Type": "text/plain;charset=UTF-8",
          "X-XSRF-TOKEN": window.emc.csrfToken(),
        },
        body: form.querySelector("textarea").value,
      });
    } catch {
      return failure(document.body.dataset.offline, "");
    }
    if (!answer.ok) return problem(answer, template);
    try {
      return rendered(await answer.json(), template);
    } catch {
      return failure(document.body.dataset.failed, String(answer.status));
    }
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.checks) return;
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    if (button.getAttribute("aria-disabled") === "true") return;
    const place = document.getElementById(form.dataset.answer);
    // Not disabled for real: the focus must stay where it is.
    button.setAttribute("aria-disabled", "true");
    place.setAttribute("aria-busy", "true");
    try {
      place.replaceChildren(await sent(form, document.getElementById(form.dataset.template)));
    } finally {
      place.removeAttribute("aria-busy");
      button.removeAttribute("aria-disabled");
    }
  });
})();
