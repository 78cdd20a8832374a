"""Sources inside compounds and quotation marks: "Polizeiangaben", "Medienberichten", "Die „Kampagne für Tibet“ berichtete"."""

from kg.extract.actors.bodies import called
from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.names import capital
from kg.extract.actors.page import Page
from kg.extract.actors.pointing import meant
from kg.model import NounGroup

_LONGEST = 60


def find_sayings(page: Page, stage: Stage) -> None:
    """Put bodies on the stage that a compound of saying or a quoted name as subject of saying shows."""
    for token, word in enumerate(page.tokens):
        if token not in stage.taken and token not in page.at and "-" not in word.text:
            _compound(page, stage, token)
    _quoted_names(page, stage)


def _compound(page: Page, stage: Stage, token: int) -> None:
    """The body or crowd that is the first part of a compound of saying; the whole group is a mention of it."""
    text, group = page.tokens[token].text, page.group(token)
    said = next((word for word in page.lexicon.words("generic", "said") if text.lower().endswith(word) and len(text) > len(word) + 3), None)
    if said is None or group is None or group.head != token:
        return
    first = text[: -len(said)]
    figure = _body(page, stage, group, first) or _crowd(page, stage, first)
    if figure is not None:
        stage.see(figure, Sighting(_beyond_article(page, group), token + 1, token, "description"))
        figure.acts = True


def _body(page: Page, stage: Stage, group: NounGroup, first: str) -> Figure | None:
    """The organisation of the compound: one named by this noun or meant by it ("Unternehmensangaben" are the firm's), else a new one."""
    for noun in (first.removesuffix(page.genitive_s), first):
        if page.lexicon.organisation_noun(noun) is None:
            continue
        known = [figure for figure in stage.figures if figure.kind in ("organisation", "group") and figure.noun == fold(noun)]
        generic = fold(noun) in page.lexicon.words("generic", "company") | page.lexicon.words("generic", "media")
        pointed = meant(page, stage, group, fold(noun)) if generic else None
        return (known[-1] if known else pointed) or stage.add(Figure(noun, "organisation", noun=fold(noun)))
    return None


def _crowd(page: Page, stage: Stage, first: str) -> Figure | None:
    """The unnamed crowd of the compound: media, witnesses, correspondents."""
    if first.lower() not in page.lexicon.words("generic", "unnamed"):
        return None
    same = next((figure for figure in stage.figures if figure.kind == "group" and figure.noun == fold(first)), None)
    return same or stage.add(Figure(first, "group", noun=fold(first), anonymous=True))


def _beyond_article(page: Page, group: NounGroup) -> int:
    """The group's first word that is no article."""
    first = group.first
    while first < group.head and page.tokens[first].tag in ("ART", "PPOSAT", "PDAT", "APPRART", "APPR", "PIAT"):
        first += 1
    return first


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
