"""Which language a text is in."""

_SAMPLE = 4_000
_FALLBACK = "en"
_CODE_LENGTH = 2
_SHORT = 200
_LIKELY = frozenset({"de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk"})


def detect(text: str) -> str:
    """The two-letter code of the text's language; a text without letters counts as English.

    Languages without a two-letter code are passed over, and a short text is held to the likely ones: a few words fit too many.
    """
    from py3langid import rank

    sample = text[:_SAMPLE]
    if not any(character.isalpha() for character in sample):
        return _FALLBACK
    ranked = [code for code, _ in rank(sample) if len(code) == _CODE_LENGTH]
    if len(sample) < _SHORT:
        ranked = [code for code in ranked if code in _LIKELY]
    return next(iter(ranked), _FALLBACK)
