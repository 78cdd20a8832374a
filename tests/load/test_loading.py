"""Files, folders, encodings, and everything that is no article."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.load import MAX_BYTES, inputs, load
from kg.load.decoding import decode
from kg.load.draft import Piece, compose
from kg.load.keys import article_key, slug

TEXT = "# Gespräche in Genf\n\nDie Außenminister trafen sich – „ohne Ergebnis“, wie es hieß.\n"
NORMAL = "Gespräche in Genf\n\nDie Außenminister trafen sich – „ohne Ergebnis“, wie es hieß."


def read(folder, data, name="a.txt", **how):
    file = folder / name
    file.write_bytes(data)
    return load(next(inputs([file])), **how)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_gives_the_same_text(tmp_path, encoding):
    assert read(tmp_path, TEXT.encode(encoding)).text == NORMAL


def test_latin_1_without_typographic_marks(tmp_path):
    assert read(tmp_path, "# Köln\n\nSüß und groß.".encode("latin-1")).text == "Köln\n\nSüß und groß."


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_kinds(tmp_path, ends):
    assert read(tmp_path, TEXT.replace("\n", ends).encode()).text == NORMAL


def test_decomposed_letters_soft_hyphens_and_odd_blanks_are_normalised(tmp_path):
    assert read(tmp_path, "Ko\u0308ln ist scho\u00adn\u202fda.".encode()).text == "Köln ist schon da."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(1000), "binary"),
        (b"a" * (MAX_BYTES + 1), "split it"),
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(tmp_path, data, says):
    with pytest.raises(InputError, match=rf"^a.txt: .*{says}"):
        read(tmp_path, data)


def test_a_path_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match="no such file or folder"):
        list(inputs([tmp_path / "missing.txt"]))


def test_a_folder_gives_its_articles_in_order_and_nothing_hidden(tmp_path):
    for name in ("b.md", "a.txt", "c.html", ".d.txt", "e.pdf", "sub/f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert [found.name for found in inputs([tmp_path])] == ["a.txt", "b.md", "c.html", "f.txt"]


def test_a_folder_without_articles_is_named(tmp_path):
    with pytest.raises(InputError, match="holds no articles"):
        list(inputs([tmp_path]))


def test_what_the_call_gives_counts_only_where_the_text_is_silent(tmp_path):
    day = date(2025, 1, 2)
    assert read(tmp_path, TEXT.encode(), published=day, language="fr").published == day
    dated = b"---\npublished: 2025-03-04\nlanguage: de\n---\nText."
    page = read(tmp_path, dated, published=day, language="fr")
    assert (page.published, page.language) == (date(2025, 3, 4), "de")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("KYIV, 2 November 2025 – The air defence held.", date(2025, 11, 2)),
        ("Berlin (Deutschland), 12.03.2009 – Der Bundestag hat beraten.", date(2009, 3, 12)),
        ("Wien, 3. März 2025 – Zehn Staaten haben unterzeichnet.", date(2025, 3, 3)),
        ("December 22, 2004\n\nThe government has published its plan.", date(2004, 12, 22)),
        ("Die Regierung, 2005 gewählt, trat am 3. März 2007 zurück.", None),
        ("Am 3. März 2025 – einem Montag – traf man sich.", None),
        ("Der Präsident (2011 gewählt) – ein Jurist – schweigt.", None),
        ("Nobody said when.", None),
    ],
)
def test_a_text_may_date_itself_in_its_dateline_only(tmp_path, text, day):
    assert read(tmp_path, text.encode()).published == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Minister haben sich gestern in Berlin getroffen und über die Lage gesprochen.", "de"),
        ("The ministers met in Berlin yesterday and talked about the situation.", "en"),
        ("Talks in Geneva ended.", "en"),
        ("Les ministres se sont réunis hier à Berlin pour parler de la situation.", "fr"),
    ],
)
def test_the_language_is_detected(tmp_path, text, language):
    assert read(tmp_path, text.encode()).language == language


def test_the_same_article_has_the_same_key_and_two_of_one_name_have_two(tmp_path):
    (tmp_path / "x").mkdir()
    first, again = read(tmp_path, TEXT.encode()), read(tmp_path, TEXT.encode() + b"\nMehr dazu.")
    other = read(tmp_path / "x", b"# Ein anderer Titel\n\nText.")
    assert first.key == again.key
    assert first.key != other.key


def test_an_address_makes_the_key():
    one, two = (article_key("a", url="https://example.org/1", title=title, published="", publisher="") for title in ("T", "U"))
    assert one == two


@pytest.mark.parametrize(("text", "expected"), [("Straße nach Kiew!", "strasse-nach-kiew"), ("Szydło", "szydlo"), ("—", "article")])
def test_slugs_are_readable(text, expected):
    assert slug(text) == expected


@given(st.lists(st.text(alphabet="ab ü„“", max_size=12).map(str.strip), max_size=6))
def test_units_say_where_each_piece_stands(texts):
    text, units, _ = compose(Piece("paragraph", t) for t in texts)
    assert [unit.span.of(text) for unit in units] == [t for t in texts if t]


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data):
    with contextlib.suppress(InputError):
        text = decode(data, "x")
        assert text.strip()
        assert "\r" not in text
