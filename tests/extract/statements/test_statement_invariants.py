"""Whatever the text: a statement shows its sentences, its words stand in the text, and nothing breaks."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WORDS = """Macron sagte|die Zeit dränge|, dass|„Wir handeln“|»|“|:|.|,|so|laut|der Polizei|Nach Angaben|forderte|kritisierte den Plan|und
wurde von der Partei|abgelehnt|Man werde|zufolge|wie|mitteilte|(|)|nicht|soll|haben"""
PIECES = st.sampled_from(WORDS.replace("\n", "|").split("|"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_every_statement_keeps_its_promises(told, pieces):
    text = " ".join(pieces)
    found = told(text)
    assert len({statement.id for statement in found}) == len(found)
    for statement in found:
        assert statement.speaker
        assert 0 < statement.confidence <= 1
        for span in (*statement.evidence, statement.content, statement.quote):
            assert span is None or (0 <= span.start < span.end <= len(text))
