"""Names in places where Streamlit reads Markdown: an article's words must not become a link, a picture or bold."""

import re

MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~$:-])")


def plain(text: str) -> str:
    """The text with every mark of Markdown escaped."""
    return MARKS.sub(r"\\\1", text)
