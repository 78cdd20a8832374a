// A SPARQL editor: highlighting, completion from our vocabulary, Ctrl-Enter runs.
import { autocompletion } from "@codemirror/autocomplete";
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup } from "codemirror";

const PAUSE = 300;
const style = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--kw)", fontWeight: "600" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--var)" },
  { tag: [tags.string, tags.literal], color: "var(--str)" },
  { tag: [tags.atom, tags.tagName, tags.propertyName], color: "var(--term)" },
  { tag: tags.number, color: "var(--str)" },
  { tag: tags.comment, color: "var(--dim)", fontStyle: "italic" },
]);

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".editor");
  root.dataset.dark = data.dark;
  root.newskg = { setStateValue, setTriggerValue };
  if (root.view) {
    if (data.version !== root.version) {
      root.version = data.version;
      root.view.dispatch({ changes: { from: 0, to: root.view.state.doc.length, insert: data.value } });
    }
    return;
  }
  root.version = data.version;
  // The text goes back with the version that it began from: what was typed into an older one must not run as the new one.
  const tell = (view) => root.newskg.setStateValue("typed", { version: root.version, text: view.state.doc.toString() });
  const complete = (context) => {
    const word = context.matchBefore(/[\w:?-]+/);
    if (!word && !context.explicit) return null;
    return { from: word ? word.from : context.pos, options: data.words, validFor: /[\w:?-]*/ };
  };
  let timer;
  const run = (view) => {
    clearTimeout(timer);
    tell(view);
    root.newskg.setTriggerValue("run", view.state.doc.toString());
    return true;
  };
  root.view = new EditorView({
    doc: data.value,
    parent: root,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
      basicSetup,
      StreamLanguage.define(sparql),
      syntaxHighlighting(style),
      autocompletion({ override: [complete] }),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": data.label }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(() => tell(update.view), PAUSE);
      }),
    ],
  });
  return () => {
    root.view.destroy();
    root.view = null;
  };
}
