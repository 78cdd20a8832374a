"""Which language a text is in."""

_SAMPLE = 4_000
_FALLBACK = "en"


def detect(text: str) -> str:
    """The two-letter code of the text's language; a text without letters counts as English."""
    from py3langid import classify

    sample = text[:_SAMPLE]
    if not any(character.isalpha() for character in sample):
        return _FALLBACK
    code: str = classify(sample)[0]
    return code
