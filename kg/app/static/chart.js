// One Plotly figure. Clicks, dragged windows, double clicks and the width all reach Python; st.plotly_chart passes on only some of them.
const STEP = 20;
const NARROWEST = 200;
const CONFIG = { displayModeBar: false, displaylogo: false, responsive: true, showSendToCloud: false, doubleClick: false, showTips: false };
const SHAPES = {
  circle: "M6 1a5 5 0 1 0 .01 0z",
  square: "M1.5 1.5h9v9h-9z",
  diamond: "M6 0l6 6-6 6-6-6z",
  hexagon: "M3.2 1h5.6L12 6 8.8 11H3.2L0 6z",
  star: "M6 0l1.8 4 4.2.4-3.2 2.8 1 4.3L6 9.2 2.2 11.5l1-4.3L0 4.4 4.2 4z",
  pentagon: "M6 .5l5.7 4.1-2.2 6.7H2.5L.3 4.6z",
  "triangle-left": "M10 1v10L1 6z",
  band: "M-1 2h14v8h-14z",
};

function legend(root, keys) {
  root.replaceChildren(
    ...keys.map(({ symbol, colour, text }) => {
      const item = document.createElement("li");
      const hollow = symbol.endsWith("-open");
      const shape = SHAPES[symbol.replace("-open", "")];
      if (shape) {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("viewBox", "-1 -1 14 14");
        svg.setAttribute("aria-hidden", "true");
        const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
        path.setAttribute("d", shape);
        path.setAttribute("fill", hollow ? "none" : colour);
        path.setAttribute("stroke", colour);
        if (symbol === "band") path.setAttribute("fill-opacity", "0.45");
        path.setAttribute("stroke-width", hollow ? "1.7" : "0");
        svg.append(path);
        item.append(svg);
      }
      const words = document.createElement(symbol === "italic" ? "i" : "span");
      words.textContent = text;
      item.append(words);
      return item;
    }),
  );
}

function draw(plot, source) {
  if (plot.newskgSource === source) return;
  plot.newskgSource = source;
  const figure = JSON.parse(source);
  plot.style.height = `${figure.layout.height}px`;
  window.newskgPlotly.react(plot, figure.data, figure.layout, CONFIG).then(() => {
    if (plot.newskgWired) return;
    plot.newskgWired = true;
    plot.on("plotly_click", (event) => {
      const point = event.points.find((found) => found.customdata);
      if (point) plot.newskg("picked", point.customdata);
    });
    plot.on("plotly_relayout", (event) => {
      const from = event["xaxis.range[0]"];
      const to = event["xaxis.range[1]"];
      if (from !== undefined && to !== undefined) plot.newskg("window", [from, to]);
    });
    plot.on("plotly_selected", (event) => {
      if (event?.range?.x) plot.newskg("window", event.range.x);
    });
    plot.on("plotly_doubleclick", () => plot.newskg("out", true));
  });
}

export default function ({ data, parentElement, setTriggerValue, setStateValue }) {
  const plot = parentElement.querySelector(".newskg-plot");
  legend(parentElement.querySelector(".newskg-legend"), data.legend);
  plot.setAttribute("role", "img");
  plot.setAttribute("aria-label", data.alt);
  plot.newskg = setTriggerValue;
  if (window.newskgPlotly) draw(plot, data.figure);
  else window.addEventListener("newskg-plotly", () => draw(plot, data.figure), { once: true });
  if (!plot.newskgWatch) {
    let timer;
    plot.newskgWatch = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry.contentRect.width / STEP) * STEP;
      if (width < NARROWEST || width === plot.newskgWidth) return;
      plot.newskgWidth = width;
      clearTimeout(timer);
      timer = setTimeout(() => setStateValue("width", width), 120);
    });
    plot.newskgWatch.observe(plot);
  }
  return () => {
    plot.newskgWatch?.disconnect();
    if (plot.newskgWired) window.newskgPlotly.purge(plot);
    plot.newskgWatch = plot.newskgSource = plot.newskgWidth = null;
    plot.newskgWired = false;
  };
}
