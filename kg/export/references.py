"""Articles as references: BibTeX for LaTeX and JabRef, CSL-JSON for Zotero, Pandoc and others."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.queries import Cell

SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"} | {
    mark: f"\\{mark}" for mark in "&%$#_"
}
NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9:.+/-]+")
LANGUAGES = {"de": "ngerman", "en": "english"}


@dataclass(frozen=True, slots=True)
class Reference:
    """An article as a source."""

    key: str
    title: str
    outlet: str = ""
    published: date | None = None
    url: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()


def reference(base: str, row: Mapping[str, Cell]) -> Reference:
    """From a row of the query "articles"."""
    published = row["published"]
    return Reference(
        key=str(row["id"]).removeprefix(f"{base}article/"),
        title=_text(row["title"]),
        outlet=_text(row["outlet"]),
        published=published if isinstance(published, date) else None,
        url=_text(row["url"]),
        language=_text(row["language"]),
    )


def bibtex(references: Iterable[Reference]) -> str:
    """One @online entry an article, as BibLaTeX and newer BibTeX styles read it."""
    return "\n".join(map(_entry, references))


def csl(references: Iterable[Reference]) -> str:
    """CSL-JSON, one object an article."""
    return json.dumps([_item(one) for one in references], ensure_ascii=False, indent=1) + "\n"


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _entry(reference: Reference) -> str:
    fields = {
        "author": " and ".join(f"{{{_latex(author)}}}" for author in reference.authors),
        "title": f"{{{_latex(reference.title)}}}",
        "journaltitle": _latex(reference.outlet),
        "organization": _latex(reference.outlet),
        "date": str(reference.published or ""),
        "year": str(reference.published.year) if reference.published else "",
        "url": reference.url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "langid": LANGUAGES.get(reference.language, ""),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@online{{{NOT_IN_KEYS.sub('-', reference.key).strip('-') or 'article'},\n" + ",\n".join(lines) + "\n}\n"


def _latex(text: str) -> str:
    return "".join(SPECIAL.get(char, char) for char in " ".join(text.split()))


def _item(reference: Reference) -> dict[str, object]:
    item: dict[str, object] = {"id": reference.key, "type": "article-newspaper", "title": reference.title}
    if reference.authors:
        item["author"] = [{"literal": author} for author in reference.authors]
    if reference.outlet:
        item["container-title"] = reference.outlet
    if reference.published:
        item["issued"] = {"date-parts": [[reference.published.year, reference.published.month, reference.published.day]]}
    if reference.url:
        item["URL"] = reference.url
    if reference.language:
        item["language"] = reference.language
    return item
