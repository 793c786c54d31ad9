// The trend chart, and tables that sort by a click on a heading.
"use strict";

(() => {
  const language = document.documentElement.lang || "vi";
  const percent = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  /** Where a definition changes, and the target; the lines on either side of a boundary are different ones. */
  const marks = (data) => {
    const boundaries = (data.boundaries || []).map((mark) => ({ xAxis: mark.month, name: mark.name }));
    return data.target ? [...boundaries, { yAxis: data.target.value, name: data.target.name }] : boundaries;
  };

  const options = (data) => {
    const counts = data.unit === "COUNT";
    const text = (value) => (counts ? whole.format(value) : `${percent.format(value)} %`);
    const ink = colour("--ink");
    const soft = colour("--ink-soft");
    const axis = { axisLabel: { color: soft }, axisLine: { lineStyle: { color: colour("--line-strong") } } };
    const lines = { splitLine: { lineStyle: { color: colour("--line") } } };
    return {
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      color: ["--chart-1", "--chart-2", "--chart-3", "--chart-4"].map(colour),
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
      grid: { left: counts ? 72 : 48, right: 24, top: 56, bottom: 36 },
      legend: { top: 0, left: 0, itemGap: 20, type: "scroll", textStyle: { color: ink } },
      tooltip: {
        trigger: "axis",
        // Text, not HTML: the pages' content policy allows no inline style.
        renderMode: "richText",
        backgroundColor: colour("--paper"),
        borderColor: colour("--line-strong"),
        textStyle: { color: ink },
        valueFormatter: (value) => (value === null || value === undefined ? "N/A" : text(value)),
      },
      xAxis: { type: "category", data: data.months, boundaryGap: false, ...axis },
      yAxis: counts
        ? { type: "value", min: 0, minInterval: 1, ...lines, axisLabel: { formatter: text, color: soft } }
        : { type: "value", min: 0, max: 100, ...lines, axisLabel: { formatter: "{value} %", color: soft } },
      series: data.lines.map((line, index) => ({
        type: "line",
        name: line.name,
        data: line.values,
        connectNulls: false,
        symbol: ["circle", "diamond", "triangle"][index % 3],
        symbolSize: 8,
        lineStyle: { width: 2.5, type: index === 0 ? "solid" : "dashed" },
        markLine:
          index === 0 && marks(data).length > 0
            ? {
                silent: true,
                symbol: "none",
                lineStyle: { color: soft },
                label: { formatter: "{b}", color: ink, position: "insideEndTop" },
                data: marks(data),
              }
            : undefined,
      })),
    };
  };

  const drawTrend = (element) => {
    const data = JSON.parse(element.dataset.chart);
    const chart = echarts.init(element, null, { renderer: "svg" });
    // On paper the drawing is as wide as the page: it scales, and is drawn small, so that its letters stay large enough.
    const resize = (size) => {
      chart.resize(size);
      // At once: what waits for the next frame is not printed.
      chart.getZr().flush();
      element.querySelector("svg")?.setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    const draw = () => chart.setOption(options(data), true);
    draw();
    resize();
    new ResizeObserver(() => {
      if (!matchMedia("print").matches) resize();
    }).observe(element);
    addEventListener("beforeprint", () => resize({ width: 720, height: 320 }));
    addEventListener("afterprint", () => resize());
    document.addEventListener("emc:theme", draw);
  };

  const keyOf = (row, column, kind) => {
    const cell = row.cells[column];
    if (kind === "text") return cell.textContent.trim();
    return cell.dataset.value === undefined || cell.dataset.value === "" ? null : Number(cell.dataset.value);
  };

  const compare = (one, other) => (typeof one === "string" ? one.localeCompare(other, language) : one - other);

  /** Rows without a value stay at the end, whichever way is up. */
  const sortBy = (table, column, kind, descending) => {
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, key: keyOf(row, column, kind) }));
    rows.sort((one, other) => {
      if (one.key === null || other.key === null) return (one.key === null) - (other.key === null);
      return descending ? compare(other.key, one.key) : compare(one.key, other.key);
    });
    table.tBodies[0].append(...rows.map((entry) => entry.row));
  };

  const makeSortable = (table) => {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      button.addEventListener("click", () => {
        const current = heading.getAttribute("aria-sort");
        const descending = current ? current === "ascending" : heading.dataset.sort === "number";
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sortBy(table, column, heading.dataset.sort, descending);
      });
    });
  };

  document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
  const trend = document.getElementById("trend-chart");
  if (trend && window.echarts) drawTrend(trend);
})();
