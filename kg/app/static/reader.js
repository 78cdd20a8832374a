// An article with its facts marked by kind. Spans may overlap: the text is cut at every end of one. Offsets count code points.
// Words from the article only ever become textContent.
export default function ({ data, parentElement, setTriggerValue }) {
  const { units, spans, active, at, names, language } = data;
  const letters = Array.from(data.text);
  const root = parentElement.querySelector(".article");
  root.lang = language;
  const piece = (from, to) => {
    const on = spans.filter((span) => span.start <= from && span.end >= to);
    const text = letters.slice(from, to).join("");
    if (!on.length) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    mark.className = [...new Set(on.map((span) => `k-${span.kind}`))].join(" ");
    const shown = active ? on.some((span) => span.id === active) : at !== null && from <= at && at < to;
    if (shown) mark.classList.add("active");
    const facts = on.filter((span) => span.id);
    if (facts.length) {
      const top = facts.reduce((least, span) => (span.end - span.start < least.end - least.start ? span : least));
      mark.tabIndex = 0;
      mark.setAttribute("role", "button");
      mark.title = [...new Set(on.map((span) => names[span.kind] || span.kind))].join(" · ");
      mark.addEventListener("click", () => setTriggerValue("picked", top.id));
      mark.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") mark.click();
      });
    }
    return mark;
  };
  const paragraph = ({ kind, start, end }) => {
    const node = document.createElement({ title: "h1", heading: "h2" }[kind] || "p");
    node.className = kind;
    const inside = spans.filter((span) => span.start < end && span.end > start);
    const cuts = new Set([start, end]);
    for (const span of inside) {
      cuts.add(Math.max(start, span.start));
      cuts.add(Math.min(end, span.end));
    }
    const places = [...cuts].sort((one, other) => one - other);
    for (let place = 0; place + 1 < places.length; place += 1) node.append(piece(places[place], places[place + 1]));
    return node;
  };
  root.replaceChildren(...units.map(paragraph));
  const wanted = `${active} ${at}`;
  if (wanted !== root.newskgActive) {
    root.newskgActive = wanted;
    root.querySelector(".active")?.scrollIntoView({ block: "center" });
  }
}
