"""Organisations and governments by their nouns: named by what follows, by a state, by a genitive, or acting as they stand."""

from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.listed import is_source, state_of
from kg.extract.actors.names import NAME_TAGS, capital
from kg.extract.actors.page import Page
from kg.extract.actors.phrases import phrase, plural, printed
from kg.model import NounGroup

_OPENING = frozenset('„“"»«')
_CLOSING = frozenset('“”"«»')
_ACTIVE = frozenset({"subject", "agent", "indirect"})


def find_bodies(page: Page, stage: Stage) -> None:
    """Put organisations that a noun shows on the stage; governments join their states."""
    for group in page.document.groups:
        if group.pronoun or group.head in stage.taken or group.head in page.at:
            continue
        text = _head_text(page, group)
        if page.lexicon.government_noun(text) is not None:
            _government(page, stage, group, text)
        elif page.lexicon.organisation_noun(text) is not None and not plural(group):
            _organisation(page, stage, group, text)
    _look_like_bodies(page, stage)


def _head_text(page: Page, group: NounGroup) -> str:
    text = page.tokens[group.head].text
    if page.language == "de":
        return text
    before = page.tokens[group.head - 1].text if group.head > group.first else ""
    joined = f"{before} {text}".lower()
    return joined if page.lexicon.organisation_noun(joined) == joined else text


def does(page: Page, group: NounGroup) -> bool:
    """Whether the group acts: subject, agent or receiver of a clause, or a source."""
    part = page.part(group.head)
    if part.function == "subject":
        return not part.passive and part.verb is not None
    return part.function in _ACTIVE or is_source(page, group.first, group.head + 1)


def _genitive(page: Page, group: NounGroup) -> tuple[NounGroup | None, Entry | None]:
    """The attribute right after the group ("das Parlament des Kosovo", "ministry of Agriculture") and the listed name in it."""
    following = next((other for other in page.document.groups if other.first >= group.last and other.sentence == group.sentence), None)
    if following is None or following.first > group.last + 1:
        return None, None
    index = page.document.groups.index(group)
    genitive = following.parent == index and following.preposition is None and following.first == group.last
    linked = following.preposition is not None and page.tokens[following.preposition].text in page.lexicon.words("parts", "of")
    if not genitive and not linked:
        return None, None
    named = page.at.get(following.head)
    form = named.form("name") if named else None
    return following, form.entry if form else None


def _government(page: Page, stage: Stage, group: NounGroup, text: str) -> None:
    noun = page.lexicon.government_noun(text) or ""
    state = state_of(page, group.first, group.head + 1)
    attribute, entry = _genitive(page, group)
    if state is None and entry is not None and entry.sort == "state":
        state = entry
    if (
        state is None
        and group.head + 2 < len(page.tokens)
        and page.tokens[group.head + 1].text.lower() in page.lexicon.words("parts", "locating")
    ):
        named = page.at.get(group.head + 2)
        form = named.form("capital", "name") if named else None
        state = form.entry if form else None
    if state is None:
        if noun in page.lexicon.words("government", "bare") or plural(group) or not does(page, group):
            return
        state = _government_meant(stage)
        if state is None:
            figure = _same_body(stage, fold(text), None) or stage.add(Figure(phrase(page, group), "organisation", noun=fold(text)))
            stage.see(figure, Sighting(group.first, group.head + 1, group.head, "description"))
            figure.acts = True
            return
    if plural(group):
        return
    figure = stage.of_entry(state, page.language)
    last = group.head + 1
    if attribute is not None and entry is state:
        last = attribute.last
    figure.called(phrase(page, group))
    figure.called(printed(page, group, last))
    stage.see(figure, Sighting(group.first, group.head + 1, group.head, "description"))
    figure.acts = figure.acts or does(page, group)


def _government_meant(stage: Stage) -> Entry | None:
    """The state whose government the article named before, if there is one only."""
    named = [f for f in stage.figures if f.entry is not None and f.kind == "state" and any(s.kind == "description" for s in f.sightings)]
    return named[0].entry if len(named) == 1 else None


def _organisation(page: Page, stage: Stage, group: NounGroup, text: str) -> None:
    noun = fold(phrase(page, NounGroup(group.head, group.head + 1, group.head, group.sentence, cases=group.cases, number=group.number)))
    media = page.lexicon.organisation_noun(text) in page.lexicon.words("organisation", "media", "nouns")
    named = _named(page, stage, group)
    if named is not None:
        name, _, last, known = named
        figure = known or _called(stage, name) or stage.add(Figure(name, "organisation", noun=noun))
        figure.called(f"{page.tokens[group.head].text} {name}")
        stage.see(figure, Sighting(group.first, last, last - 1))
        stage.taken[group.head] = figure
        figure.acts = figure.acts or does(page, group) or not media
        return
    state = state_of(page, group.first, group.head)
    attribute, entry = _genitive(page, group)
    whose = state or entry
    plain = whose is None and attribute is None and not _qualified(page, group, text)
    if (
        plain
        and page.lexicon.organisation_noun(text) in page.lexicon.words("organisation", "bare")
        and fold(text) in page.lexicon.words("organisation", "bare")
    ):
        return
    indefinite = page.tokens[group.first].text.lower() in page.lexicon.words("words", "indefinite")
    active = does(page, group)
    if indefinite and not active:
        return
    last = attribute.last if attribute is not None and (entry is not None or _is_named(page, attribute)) else group.head + 1
    known_body = _same_body(stage, noun, whose.id if whose else None)
    if known_body is None and not active and plain:
        return
    figure = known_body or stage.add(Figure(phrase(page, group, last), "organisation", noun=noun, of=whose.id if whose else None))
    figure.called(phrase(page, group, last))
    figure.called(printed(page, group, last))
    if last == group.head + 1:
        figure.called(phrase(page, group))
    stage.see(figure, Sighting(group.first, last, group.head, "name" if whose else "description"))
    figure.acts = figure.acts or active


def _qualified(page: Page, group: NounGroup, text: str) -> bool:
    """A compound's first part says which one it is ("Verteidigungsministerium")."""
    head = page.lexicon.organisation_noun(text) or ""
    return len(text) > len(head) + 3


def _is_named(page: Page, group: NounGroup) -> bool:
    return page.tokens[group.head].tag in NAME_TAGS or (page.language == "de" and group.preposition is None)


def _same_body(stage: Stage, noun: str, of: str | None) -> Figure | None:
    """The body with this noun and owner; one side may not say whose it is."""
    fitting = [f for f in stage.figures if f.noun == noun and f.kind == "organisation" and (f.of == of or f.of is None or of is None)]
    return next((f for f in fitting if f.of == of), fitting[-1] if fitting else None)


def _called(stage: Stage, name: str) -> Figure | None:
    folded = fold(name)
    return next((f for f in stage.figures if fold(f.name) == folded or any(fold(a) == folded for a in f.aliases)), None)


def _named(page: Page, stage: Stage, group: NounGroup) -> tuple[str, int, int, Figure | None] | None:
    """The proper name right after an organisation's noun: listed, between quotation marks, or a run of name-like words."""
    token = group.head + 1
    word = page.after(token)
    if word is None:
        return None
    if token in stage.taken and token in page.at and stage.taken[token].kind == "organisation":
        named = page.at[token]
        return stage.taken[token].name, named.first, named.last, stage.taken[token]
    if word.text in _OPENING:
        last = token + 1
        while (inner := page.after(last)) is not None and inner.text not in _CLOSING and last - token < 7:
            last += 1
        if (
            page.after(last) is not None
            and page.tokens[last].text in _CLOSING
            and last > token + 1
            and capital(page.tokens[token + 1].text)
        ):
            return page.document.text(token + 1, last), token + 1, last, None
        return None
    last = token
    while (inner := page.after(last)) is not None and last - token < 6 and _body_word(page, stage, last, token):
        last += 1
    if last > token and any(page.tokens[t].tag in NAME_TAGS for t in range(token, last)):
        return page.document.text(token, last), token, last, None
    return None


def _body_word(page: Page, stage: Stage, token: int, first: int) -> bool:
    word = page.tokens[token]
    if token in stage.taken or word.text in page.never or token in page.at:
        return False
    return capital(word.text) and (word.tag in NAME_TAGS or (token > first and word.tag in ("NN", "ADJA", "NNS")) or word.text.isupper())


def _look_like_bodies(page: Page, stage: Stage) -> None:
    """Runs of names that end in the mark of an organisation ("Mitteldeutsche Zeitung", "Times of Zambia", "Foo GmbH")."""
    marks = page.lexicon.words("organisation", "marks", "words")
    joining = page.lexicon.words("parts", "of") | {"and", "&", "für", "der", "des", "the"}
    token = 0
    while token < len(page.tokens):
        if token in stage.taken or not _name_word(page, token):
            token += 1
            continue
        last, end = token + 1, token + 1
        while (
            (word := page.after(last)) is not None
            and last not in stage.taken
            and (_name_word(page, last) or word.text in joining or word.text in marks)
        ):
            last += 1
            if word.text not in joining:
                end = last
        words = [page.tokens[t].text for t in range(token, end)]
        if (
            len(words) > 1
            and any(word in marks for word in (words[-1], words[0]))
            and any(page.tokens[t].tag in NAME_TAGS for t in range(token, end))
        ):
            name = page.document.text(token, end)
            figure = _called(stage, name) or stage.add(Figure(name, "organisation"))
            stage.see(figure, Sighting(token, end, end - 1))
            figure.acts = True
        token = max(end, token + 1)


def _name_word(page: Page, token: int) -> bool:
    word = page.tokens[token]
    return (
        capital(word.text)
        and word.text not in page.never
        and token not in page.at
        and word.tag in NAME_TAGS | {"ADJA", "NN", "JJ"}
        and (page.language != "de" or word.tag in NAME_TAGS | {"ADJA"} or word.text in page.lexicon.words("organisation", "marks", "words"))
    )
