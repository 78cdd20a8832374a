"""What each language calls an actor: as its articles print it, as the gazetteer has it."""

from collections import Counter
from collections.abc import Iterable

from kg.resolve.places import LANGUAGES
from kg.resolve.profiles import Profile

Labels = tuple[tuple[str, str], ...]


def actor_labels(members: Iterable[Profile]) -> Labels:
    """The actor's name in each language that knows one, as (language, name), sorted.

    A person is called what most articles of the language call it, a state or body what the gazetteer does; else each the other way.
    """
    group = sorted(members)
    told, listed = _told(group), _listed(group)
    labels = listed | told if group[0].kind == "person" else told | listed
    return tuple(sorted(labels.items()))


def _told(group: list[Profile]) -> dict[str, str]:
    """By language the name that most presentations of its articles have, the fullest among equals; a bare surname is none."""
    counts: dict[str, Counter[str]] = {}
    for one in group:
        if one.language and (one.kind != "person" or " " in one.name):
            counts.setdefault(one.language, Counter())[one.name] += 1
    return {
        language: min(names, key=lambda name: (-names[name], -len(name.split()), -len(name), name)) for language, names in counts.items()
    }


def _listed(group: list[Profile]) -> dict[str, str]:
    """By language the gazetteer's name of the one entry that the names lead to, for a person of the one family of spellings."""
    from kg.extract.actors.gazetteer import gazetteer  # it brings the whole of extraction with it

    names = sorted({one.name for one in group})
    person = group[0].kind == "person"
    found: dict[str, str] = {}
    for language in LANGUAGES:
        known = gazetteer(language)
        if person:
            families = {known.spellings[name][0] for name in names if name in known.spellings}
        else:
            forms = (form for name in names for code in LANGUAGES if (form := gazetteer(code).form(name, "name", "weak")))
            families = {form.entry.name(language) for form in forms if form.entry.kind == group[0].kind}
        if len(families) == 1:
            found[language] = families.pop()
    return found
