"""Pronouns that only one person can be: "er", "sie", "dieser"."""

from kg.extract.actors.figures import Figure, Sighting, Stage
from kg.extract.actors.page import Page
from kg.model import NounGroup


def find_pronouns(page: Page, stage: Stage) -> None:
    """Join pronouns to the persons they mean where one person only of this and the last sentence fits."""
    for group in page.document.groups:
        if group.pronoun and group.head not in stage.taken:
            figure = _meant(page, stage, group)
            if figure is not None:
                stage.see(figure, Sighting(group.head, group.head + 1, group.head, "pronoun"))


def _meant(page: Page, stage: Stage, group: NounGroup) -> Figure | None:
    word = page.tokens[group.head].text.lower()
    near = word in page.lexicon.words("pronouns", "near")
    male = near or word in page.lexicon.words("pronouns", "male")
    female = word in page.lexicon.words("pronouns", "female")
    if not male and not female:
        return None
    part = page.part(group.head)
    if female and part.function == "subject" and part.number == "Plur":
        return None
    subject = part.function == "subject"
    latest = _near(page, stage, group, male)
    if len(latest) == 1 or (latest and near):
        return stage.figures[max(latest, key=lambda index: latest[index])]
    subjects = [index for index, token in latest.items() if page.part(token).function == "subject"]
    return stage.figures[subjects[0]] if subject and len(subjects) == 1 else None


def _same_clause(page: Page, subject: int, pronoun: int) -> bool:
    """A pronoun that is no subject never means the subject of its own clause."""
    one, other = page.part(subject), page.part(pronoun)
    return one.clause is not None and one.clause == other.clause and one.function == "subject" and other.function != "subject"


def _near(page: Page, stage: Stage, group: NounGroup, male: bool) -> dict[int, int]:
    """Persons of fitting gender in this sentence before the pronoun and in the one before of the same paragraph: figure to last token."""
    sentence = page.sentence_of[group.head]
    unit = page.document.sentences[sentence].unit
    latest: dict[int, int] = {}
    for index, figure in enumerate(stage.figures):
        if figure.kind != "person" or (male and figure.feminine) or (not male and figure.feminine is not True):
            continue
        named = (token for sighting in figure.sightings for token in range(sighting.first, sighting.last))
        if any(_same_clause(page, token, group.head) for token in named):
            continue
        for sighting in figure.sightings:
            at = page.sentence_of[sighting.core]
            if sighting.core < group.head and sentence - at <= 1 and page.document.sentences[at].unit == unit:
                latest[index] = max(latest.get(index, -1), sighting.core)
    return latest
