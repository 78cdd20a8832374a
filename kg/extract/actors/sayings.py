"""Sources inside compounds and quotation marks: "Polizeiangaben", "Die „Kampagne für Tibet“ berichtete"."""

from kg.extract.actors.bodies import called
from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.names import capital
from kg.extract.actors.page import Page

_LONGEST = 60


def find_sayings(page: Page, stage: Stage) -> None:
    """Put bodies on the stage that a compound of saying or a quoted name as subject of saying shows."""
    for token, word in enumerate(page.tokens):
        if token not in stage.taken and token not in page.at and "-" not in word.text:
            _compound(page, stage, token)
    _quoted_names(page, stage)


def _compound(page: Page, stage: Stage, token: int) -> None:
    """The organisation that is the first part of a compound of saying."""
    text = page.tokens[token].text
    said = next((word for word in page.lexicon.words("generic", "said") if text.lower().endswith(word) and len(text) > len(word) + 3), None)
    if said is None:
        return
    first = text[: -len(said)].removesuffix(page.genitive_s)
    for noun in (first, text[: -len(said)]):
        if page.lexicon.organisation_noun(noun) is not None:
            known = [figure for figure in stage.figures if figure.kind in ("organisation", "group") and figure.noun == fold(noun)]
            figure = known[-1] if known else stage.add(Figure(noun, "organisation", noun=fold(noun)))
            stage.see(figure, Sighting(token, token + 1, token, "metonym"))
            figure.acts = True
            return


def _quoted_names(page: Page, stage: Stage) -> None:
    """A capitalised phrase between quotation marks that is the subject of a verb of saying is a body's name."""
    verbs = page.lexicon.words("sources", "verbs")
    starts = {token.start: index for index, token in enumerate(page.tokens)}
    ends = {token.end: index + 1 for index, token in enumerate(page.tokens)}
    for quote in page.document.quotes:
        first, last = starts.get(quote.inner.start), ends.get(quote.inner.end)
        if first is None or last is None or quote.inner.end - quote.inner.start > _LONGEST or page.head(first, last) in stage.taken:
            continue
        part = page.part(page.head(first, last))
        finite = any(page.tokens[token].tag in ("VVFIN", "VAFIN", "VMFIN", "VBD", "VBZ", "VBP", "MD") for token in range(first, last))
        if finite or not capital(page.tokens[first].text) or part.function != "subject" or part.verb not in verbs or part.passive:
            continue
        name = page.document.text(first, last)
        figure = called(stage, name) or stage.add(Figure(name, "organisation", acts=True))
        figure.acts = True
        stage.see(figure, Sighting(first, last, page.head(first, last)))
