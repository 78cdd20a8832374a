"""Every frame finds the sentences that its table says it finds, and skips those that it must."""

import pytest

from kg.extract.frames import frames, noun_matches, role, verb_matches

LANGUAGES = ("de", "en")
MEETINGS = ("meetings", "meetings_verbs", "meetings_lights")


def cases(tables, kind):
    rows = [(language, table, frame) for language in LANGUAGES for table in tables for frame in frames(language, table)]
    return [
        pytest.param(language, table, frame.name, text, id=f"{language}-{table}-{frame.name}-{n}")
        for language, table, frame in rows
        for n, text in enumerate(getattr(frame, kind))
    ]


def told(reads, language, table, text):
    document = reads(text, language)
    rows = frames(language, table)
    verbs = [match for match in verb_matches(document, rows) if table != "meetings_lights" or role(document, match, "event")]
    return {match.frame.name for match in (*verbs, *noun_matches(document, rows))}


@pytest.mark.parametrize(("language", "table", "name", "text"), cases(MEETINGS, "finds"))
def test_a_meeting_frame_finds(reads, language, table, name, text):
    assert name in told(reads, language, table, text)


@pytest.mark.parametrize(("language", "table", "name", "text"), cases(MEETINGS, "skips"))
def test_a_meeting_frame_skips(reads, language, table, name, text):
    assert name not in told(reads, language, table, text)


@pytest.mark.parametrize(("language", "table", "name", "text"), cases(("commitments",), "finds"))
def test_a_commitment_frame_finds(bound, language, table, name, text):
    assert name in {commitment.rule for commitment in bound(text, language)}


@pytest.mark.parametrize(("language", "table", "name", "text"), cases(("commitments",), "skips"))
def test_a_commitment_frame_skips(bound, language, table, name, text):
    assert name not in {commitment.rule for commitment in bound(text, language)}
