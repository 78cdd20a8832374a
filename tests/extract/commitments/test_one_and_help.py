"""Whom "man" means behind a body's meeting, and who gains from help that bears a state's name."""

from collections.abc import Callable

import pytest

from kg.model import Commitment

Read = Callable[..., tuple[list[Commitment], dict[str, str]]]

MEETING = "Das erklärte Finnlands Präsident Alexander Stubb nach einem Treffen der Koalition der Willigen. "


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (MEETING + "Man werde der Ukraine Radargeräte liefern, sagte er.", [{"Koalition der Willigen"}]),
        (
            MEETING + "Man werde der Ukraine Radargeräte liefern, sagte er. Man sei bereit, Truppen zu entsenden.",
            [{"Koalition der Willigen"}, {"Koalition der Willigen"}],
        ),
        (
            "Finnlands Präsident Alexander Stubb äußerte sich am Montag. Man werde der Ukraine Radargeräte liefern, sagte er.",
            [{"Finnland"}],
        ),
    ],
)
def test_one_is_the_body_whose_meeting_the_speaker_comes_from(bind: Read, text: str, agents: list[set[str]]) -> None:
    found, names = bind(text)
    assert [{names[a] for a in c.committed_by} for c in found] == agents


@pytest.mark.parametrize(
    ("text", "language", "gains"),
    [
        ("Deutschland will die Ukraine-Hilfe auf neun Milliarden Euro erhöhen.", "de", {"Ukraine"}),
        ("Deutschland will die US-Hilfe auf neun Milliarden Euro erhöhen.", "de", set()),
        ("Deutschland will die Bildungshilfe auf neun Milliarden Euro erhöhen.", "de", set()),
        ("Norway will increase Ukraine aid to nine billion euros.", "en", {"Ukraine"}),
        ("Norway will increase aid to nine billion euros.", "en", set()),
    ],
)
def test_help_that_bears_a_states_name_is_for_that_state(bind: Read, text: str, language: str, gains: set[str]) -> None:
    (commitment,), names = bind(text, language)
    assert {names[a] for a in commitment.beneficiaries} == gains
