// What a search found: a title to open, the words around the hit, where they are from.
// Words from articles only ever become textContent: nothing that an article says can be markup.
export default function ({ data, parentElement, setTriggerValue }) {
  const make = (tag, kind, ...inside) => {
    const node = document.createElement(tag);
    if (kind) node.className = kind;
    node.append(...inside.filter((part) => part !== null && part !== undefined && part !== ""));
    return node;
  };
  const words = (pieces) => pieces.map(({ text, hit }) => (hit ? make("mark", "", text) : text));
  const hit = ({ kind, name, title, snippet, day, outlet, language, pick }) => {
    const open = make("button", "title", ...words(title));
    open.type = "button";
    open.addEventListener("click", () => setTriggerValue("picked", pick));
    const said = snippet.length ? make("p", "", ...words(snippet)) : null;
    const from = make("span", "from", make("span", `kind k-${kind}`, name), day ? make("time", "", day) : null, outlet ? make("span", "", outlet) : null);
    const node = make("li", "", open, said, from);
    if (language) for (const part of [open, said]) if (part) part.lang = language;
    return node;
  };
  parentElement.querySelector(".hits").replaceChildren(...data.hits.map(hit));
}
