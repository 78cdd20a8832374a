"""IRIs and literals as Turtle writes them."""

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Quad

Term = NamedNode | Literal
XSD = "http://www.w3.org/2001/XMLSchema#"
LETTER = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
LOCAL = re.compile(
    rf"(?:[{LETTER}_0-9]|%[0-9A-F]{{2}})(?:(?:[{LETTER}_0-9.\u00b7-]|%[0-9A-F]{{2}})*(?:[{LETTER}_0-9\u00b7-]|%[0-9A-F]{{2}}))?"
)
BARE = {
    XSD + "integer": re.compile(r"[+-]?\d+"),
    XSD + "decimal": re.compile(r"[+-]?\d*\.\d+"),
    XSD + "boolean": re.compile(r"true|false"),
}
ESCAPES = {"\\": "\\\\", '"': '\\"', "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f", "\n": "\\n"}
ESCAPED = re.compile(r'[\\"\x00-\x1f\x7f]')
LONG_ESCAPED = re.compile(r'\\|"""|"$|[\x00-\x09\x0b-\x1f\x7f]')


class Names:
    """Shortens IRIs by the prefixes given and remembers which were used."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = sorted(prefixes.items(), key=lambda item: (-len(item[1]), item[0]))
        self.used: dict[str, str] = {}

    def short(self, iri: str) -> str | None:
        """The prefixed name, None where no prefix fits."""
        for prefix, namespace in self._prefixes:
            if iri.startswith(namespace) and LOCAL.fullmatch(iri, len(namespace)):
                self.used[prefix] = namespace
                return f"{prefix}:{iri[len(namespace) :]}"
        return None

    def iri(self, iri: str) -> str:
        """A prefixed name where one is possible, else the IRI in angle brackets."""
        return self.short(iri) or f"<{iri}>"

    def term(self, term: Term) -> str:
        """A term; numbers and truth values bare where their spelling allows it, a text of several lines as such."""
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        if term.language:
            return f"{quoted(term.value)}@{term.language}"
        datatype = term.datatype.value
        if datatype == XSD + "string":
            return quoted(term.value)
        if (bare := BARE.get(datatype)) and bare.fullmatch(term.value):
            return term.value
        return f"{quoted(term.value)}^^{self.iri(datatype)}"

    def declarations(self) -> str:
        """The prefixes that were used, sorted, a line each."""
        return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(self.used.items()))


def quoted(text: str) -> str:
    """A string literal; with line breaks inside it stands on several lines."""
    if "\n" in text:
        return '"""' + LONG_ESCAPED.sub(lambda found: "".join(_escape(char) for char in found.group()), text) + '"""'
    return '"' + ESCAPED.sub(lambda found: _escape(found.group()), text) + '"'


def _escape(char: str) -> str:
    return ESCAPES.get(char, f"\\u{ord(char):04X}")


def plain(quad: Quad) -> tuple[NamedNode, NamedNode, Term]:
    """Subject, predicate and object of a quad of ours. Raises ValueError for blank nodes and triple terms, which we do not write."""
    if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode | Literal):
        raise ValueError(f"a quad with a blank node: {quad}")
    return quad.subject, quad.predicate, quad.object
