// A fact told in full: rows of names and values, the steps of its life, and each source's sentence in its paragraph.
// Words from articles only ever become textContent: nothing that an article says can be markup.
export default function ({ data, parentElement, setTriggerValue }) {
  const make = (tag, kind, ...inside) => {
    const node = document.createElement(tag);
    if (kind) node.className = kind;
    node.append(...inside.filter((part) => part !== null && part !== undefined && part !== ""));
    return node;
  };
  const pick = (text, target, kind = "link") => {
    const button = make("button", kind, text);
    button.type = "button";
    button.addEventListener("click", () => setTriggerValue("picked", target));
    return button;
  };
  const value = ({ text, pick: target, note }) =>
    make("span", "value", target ? pick(text, target) : text, note ? make("span", "note", ` ${note}`) : null);
  const row = ({ name, values }) => make("div", "row", make("dt", "", name), make("dd", "", ...values.map(value)));
  const step = ({ day, text, note }) =>
    make("li", "", make("time", "", day), make("span", "", text), note ? make("span", "note", note) : null);
  const source = ({ before, sentence, after, outlet, title, day, note, pick: target, more, language }) => {
    const words = make("blockquote", "", before, make("mark", "", sentence), after);
    words.lang = language;
    const from = make("figcaption", "", make("strong", "", outlet), day ? make("time", "", day) : null, target ? pick(title, target) : title);
    return make("figure", "", words, from, note || more ? make("p", "note", note, note && more ? " · " : null, more ? pick(more.text, more.pick) : null) : null);
  };
  const badge = ({ text, tone }) => make("li", tone || "", text);

  const root = parentElement.querySelector(".sheet");
  root.replaceChildren(
    make("ul", "badges", ...data.badges.map(badge)),
    make("h2", "", data.title),
    make("dl", "", ...data.rows.map(row)),
    ...(data.life.length ? [make("h3", "", data.lifeTitle), make("ol", "life", ...data.life.map(step))] : []),
    ...(data.sources.length ? [make("h3", "", data.sourcesTitle), ...data.sources.map(source)] : []),
  );
}
