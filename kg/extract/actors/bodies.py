"""Organisations by their nouns: named by what follows, by a state, by a genitive, or acting as they stand."""

from dataclasses import dataclass

from kg.extract.actors.figures import Figure, Sighting, Stage, fold
from kg.extract.actors.gazetteer import Entry
from kg.extract.actors.governments import see_government
from kg.extract.actors.listed import is_source, state_of
from kg.extract.actors.names import NAME_TAGS
from kg.extract.actors.naming import proper_name
from kg.extract.actors.page import Page, Part
from kg.extract.actors.phrases import noun, phrase, plural, printed
from kg.extract.actors.pointing import meant, note_abbreviation, points_back
from kg.extract.actors.voices import tells, wills
from kg.model import NounGroup


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose body it is: the group of the genitive or "of" phrase, and the listed actor in it or in an adjective."""

    group: NounGroup | None = None
    entry: Entry | None = None


def find_bodies(page: Page, stage: Stage) -> None:
    """Put organisations that a noun shows on the stage; governments join their states."""
    for group in page.document.groups:
        if group.pronoun or group.head in stage.taken or group.head in page.at:
            continue
        text = _head_text(page, group)
        if page.lexicon.government_noun(text) is not None:
            see_government(page, stage, group, text, owner(page, group))
        elif page.lexicon.organisation_noun(text) is not None and not _several(page, group):
            _organisation(page, stage, group, text)
    find_again(page, stage)


def _several(page: Page, group: NounGroup) -> bool:
    """Whether these are several bodies; a collective with a plural verb is one ("police say")."""
    word = page.tokens[group.head]
    if page.grammar("compounds"):
        return plural(page, group)
    singular = word.lemma.lower()
    return word.tag in ("NNS", "NNPS") and singular != word.text.lower() and page.lexicon.organisation_noun(singular) is not None


def _head_text(page: Page, group: NounGroup) -> str:
    """The head, with the noun before it where both are one noun of the lists ("news agency")."""
    text = page.tokens[group.head].text
    if page.grammar("compounds") or group.head == group.first:
        return text
    joined = f"{page.tokens[group.head - 1].text} {text}".lower()
    return joined if page.lexicon.organisation_noun(joined) == joined else text


def does(page: Page, group: NounGroup) -> bool:
    """Whether the group acts: subject, agent or receiver of a clause, or a source."""
    part = page.part(group.head)
    before = page.before(group.first)
    if before is not None and before.lemma.lower() in page.lexicon.words("parts", "as") and not tells(page, part):
        return False
    if part.function == "subject":
        return not part.passive and part.verb is not None and not _idle(page, part)
    definite = page.tokens[group.first].tag in ("ART", "PPOSAT", "DT", "PRP$") or part.preposition is not None
    return part.function == "agent" or (part.function == "indirect" and definite) or is_source(page, group.first, group.head + 1)


def _idle(page: Page, part: Part) -> bool:
    """Whether the verb is one whose subject does nothing, and no will is said."""
    return part.verb in page.lexicon.words("parts", "idle") and part.modal not in page.lexicon.words("metonym", "willing")


def owner(page: Page, group: NounGroup) -> Owner:
    """Whose it is, by the attribute right after the group ("das Parlament des Kosovo", "ministry of Agriculture")."""
    index = page.index(group)
    following = page.document.groups[index + 1] if index + 1 < len(page.document.groups) else None
    if following is None or following.sentence != group.sentence or following.first > group.last + 2:
        return Owner()
    genitive = following.parent == index and following.preposition is None and following.first == group.last
    preposition = following.preposition
    linked = preposition == group.last and preposition is not None and page.tokens[preposition].text in page.lexicon.words("parts", "of")
    if not genitive and not linked:
        return Owner()
    named = page.at.get(following.head)
    form = named.form("name") if named else None
    return Owner(following, form.entry if form else None)


def _organisation(page: Page, stage: Stage, group: NounGroup, text: str) -> None:
    inner = stage.taken.get(group.head - 1) if group.head > group.first and not page.grammar("compounds") else None
    if inner is not None and inner.kind == "organisation":
        stage.see(inner, Sighting(group.first, group.head + 1, group.head))
        inner.called(printed(page, group))
        inner.acts = inner.acts or does(page, group)
        return
    named = proper_name(page, stage, group)
    if named is not None:
        _see_named(page, stage, group, named)
        return
    whose = owner(page, group)
    entry = state_of(page, group.first, group.head) or whose.entry
    head = page.lexicon.organisation_noun(text) or ""
    alone = entry is None and whose.group is None and not _qualified(page, group, text, head) and not page.modified(group)
    part = page.part(group.head)
    listed = page.prefix(text) is not None and part.function == "subject"  # "die UN-Mission wurde", a body by its first part
    topic = _is_topic(page, group, whose)
    active = listed or (does(page, group) and not (alone and part.function == "indirect") and not topic)
    pointed = _pointed(page, stage, group, entry is None and whose.group is None)
    if pointed is not None:
        stage.see(pointed, Sighting(group.first, group.head + 1, group.head, "description"))
        pointed.acts = pointed.acts or active
        return
    vague = alone and head in page.lexicon.words("organisation", "bare") and not tells(page, part)
    if vague or page.opens(group, "generic", "back"):
        return
    if page.opens(group, "words", "indefinite") and not _speaks(page, group):
        return
    last = whose.group.last if whose.group is not None and (whose.entry is not None or _is_named(page, whose.group)) else group.head + 1
    key = fold(noun(page, group))
    figure = _same_body(stage, key, entry.id if entry else None)
    if figure is None and not active and (topic or entry is None or not _takes_part(page, group)):
        return
    figure = figure or stage.add(Figure(phrase(page, group, last), "organisation", noun=key, of=entry.id if entry else None))
    for name in (phrase(page, group, last), printed(page, group, last), phrase(page, group)):
        figure.called(name)
    figure.medium = figure.medium or head in page.lexicon.words("organisation", "media", "nouns")
    stage.see(figure, Sighting(group.first, last, group.head, "description"))
    figure.acts = figure.acts or active
    note_abbreviation(page, stage, figure, last)


def _pointed(page: Page, stage: Stage, group: NounGroup, plain: bool) -> Figure | None:
    """The body meant by the noun alone, or by a party's noun in the headline ("Mozambique's ruling party")."""
    party = fold(noun(page, group)) in page.lexicon.words("generic", "party")
    headline = page.document.sentences[page.sentence_of[group.head]].kind != "paragraph"
    back = points_back(page, group)
    superlative = back and page.modified(group)
    return meant(page, stage, group) if (back and (plain or superlative)) or (party and headline) else None


def _is_topic(page: Page, group: NounGroup, whose: Owner) -> bool:
    """Whether a headline names the body before a colon: what it is about, not who acts ("Friedenstruppe für Mali: Rom zögert")."""
    mark = page.after(whose.group.last if whose.group is not None else group.last)
    return mark is not None and mark.text == ":" and page.document.sentences[page.sentence_of[group.head]].kind != "paragraph"


def _takes_part(page: Page, group: NounGroup) -> bool:
    """A body of a known owner counts, though it may not act, where it is no mere place or time."""
    part = page.part(group.head)
    return part.function in ("subject", "object", "indirect", "agent", "attribute") or (
        part.function == "oblique" and part.preposition not in page.lexicon.words("parts", "locating")
    )


def _speaks(page: Page, group: NounGroup) -> bool:
    part = page.part(group.head)
    return does(page, group) and (wills(page, part) or part.function == "agent" or is_source(page, group.first, group.head + 1))


def _see_named(page: Page, stage: Stage, group: NounGroup, named: tuple[str, int, Figure | None]) -> None:
    name, last, known = named
    medium = page.lexicon.organisation_noun(page.tokens[group.head].text) in page.lexicon.words("organisation", "media", "nouns")
    figure = known or called(stage, name) or stage.add(Figure(name, "organisation", noun=fold(noun(page, group))))
    if not name.startswith(page.tokens[group.head].text):
        figure.called(f"{noun(page, group)} {name}")
    figure.named = True
    stage.see(figure, Sighting(group.first, last, last - 1))
    stage.taken[group.head] = figure
    figure.medium = figure.medium or medium
    place = name.startswith(page.tokens[group.head].text)
    figure.acts = figure.acts or does(page, group) or not (medium or place)


def _qualified(page: Page, group: NounGroup, text: str, head: str) -> bool:
    """A compound's first part says which one it is ("Verteidigungsministerium", "UN-Mission")."""
    return len(text) > len(head) + 3 or page.prefix(text) is not None or (text.lower() != head and "-" in text)


def _is_named(page: Page, group: NounGroup) -> bool:
    return page.tokens[group.head].tag in NAME_TAGS or (page.grammar("compounds") and group.preposition is None)


def _same_body(stage: Stage, key: str, of: str | None) -> Figure | None:
    """The body with this noun and owner; one side may not say whose it is."""
    fitting = [f for f in stage.figures if f.noun == key and f.kind == "organisation" and (f.of == of or f.of is None or of is None)]
    return next((f for f in fitting if f.of == of), fitting[-1] if fitting else None)


def called(stage: Stage, name: str) -> Figure | None:
    """The body or group that goes by the name."""
    folded = fold(name)
    bodies = [figure for figure in stage.figures if figure.kind in ("organisation", "group")]
    return next((f for f in bodies if fold(f.name) == folded or any(fold(a) == folded for a in f.aliases)), None)


def find_again(page: Page, stage: Stage) -> None:
    """See a body again wherever its name stands, once a noun has shown that the name is a body's."""
    for figure in [f for f in stage.figures if f.kind == "organisation" and f.entry is None and f.named]:
        words = figure.name.split()
        for token in range(len(page.tokens) - len(words) + 1):
            same = all(page.tokens[token + place].text == word for place, word in enumerate(words))
            if same and not any(token + place in stage.taken for place in range(len(words))):
                stage.see(figure, Sighting(token, token + len(words), page.head(token, token + len(words))))
                figure.acts = True
