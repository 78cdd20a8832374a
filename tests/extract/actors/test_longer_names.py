"""A listed name inside a longer one is not what the list says."""

from collections.abc import Callable

import pytest

from kg.model import Cast


@pytest.mark.parametrize(
    ("text", "language", "named", "absent"),
    [
        ("Auf Long Island protestierte am Montag die Gewerkschaft.", "de", None, "Island"),
        ("Am Montag protestierte Island gegen den Fang von Walen.", "de", "Island", None),
        ("Der Nationale Sicherheitsrat warnte am Montag vor Angriffen.", "de", None, "UN-Sicherheitsrat"),
        ("Der Sicherheitsrat warnte am Montag vor Angriffen.", "de", "UN-Sicherheitsrat", None),
        ("The National Security Council said it would watch the border.", "en", "National Security Council", "UN Security Council"),
        ("Ghana's Supreme Court ruled on Monday.", "en", None, "US Supreme Court"),
        ("The Supreme Court said on Monday that the law stands.", "en", "US Supreme Court", None),
        ("The Security Council said it would watch the border.", "en", "UN Security Council", None),
    ],
)
def test_the_longer_name_wins(cast: Callable[..., Cast], text: str, language: str, named: str | None, absent: str | None) -> None:
    names = {actor.name for actor in cast(text, language).actors}
    assert named is None or named in names
    assert absent not in names


def test_a_calling_behind_a_title_is_no_name(cast: Callable[..., Cast]) -> None:
    names = {actor.name for actor in cast("Der Vorsitzende Richter Klaus Meier sagte, die Akten seien da.").actors}
    assert names == {"Klaus Meier"}


def test_a_family_name_behind_a_title_stays_one(cast: Callable[..., Cast]) -> None:
    names = {actor.name for actor in cast("Minister Richter sagte am Montag, die Akten seien da.").actors}
    assert names == {"Richter"}
