from base64 import b64decode
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from kg.app.ledger import entries
from kg.app.lifeline import EDGE, WIDE, Scale, picture
from kg.charts.colours import LIGHT

TODAY = date(2026, 4, 1)


def drawn(entry, scale):
    head, _, code = picture(entry, scale, LIGHT).partition(",")
    assert head == "data:image/svg+xml;base64"
    return ElementTree.fromstring(b64decode(code))


def test_all_lines_lie_on_one_scale_from_the_first_step_to_the_last_deadline_or_today(library):
    (entry,) = entries(library, TODAY)
    scale = Scale.of([entry], TODAY)
    assert (scale.first, scale.last) == (date(2025, 9, 5), date(2026, 4, 2))
    assert (scale.x(scale.first), scale.x(scale.last)) == (EDGE, WIDE - EDGE)
    assert Scale.of([], TODAY).x(TODAY) == EDGE


def test_every_step_has_its_mark_and_a_passed_deadline_runs_on_to_today(library):
    (late,) = entries(library, TODAY)
    (early,) = entries(library, date(2026, 1, 1))
    scale = Scale.of([late], TODAY)
    shapes = [node.tag.rpartition("}")[2] for node in drawn(late, scale)]
    assert shapes.count("circle") == len(late.steps) == 2
    assert shapes.count("path") == len([node for node in drawn(early, scale) if node.tag.endswith("path")]) + 1


def test_what_was_refused_is_crossed_out_and_what_has_no_step_is_empty(library):
    (entry,) = entries(library, TODAY)
    scale = Scale.of([entry], TODAY)
    refused = drawn(replace(entry, steps=((date(2025, 9, 5), "refused"),), deadline=None), scale)
    assert not [node for node in refused if node.tag.endswith("circle")]
    assert len(drawn(replace(entry, steps=(), deadline=None), scale)) == 1


def test_no_word_of_an_article_is_in_the_picture(library):
    (entry,) = entries(library, TODAY)
    hostile = replace(entry, label="<script>", sentence="<script>", who="<script>")
    assert picture(hostile, Scale.of([entry], TODAY), LIGHT) == picture(entry, Scale.of([entry], TODAY), LIGHT)
