"""What an English sentence is read as."""

import pytest
from articles import arguments, clause_with, group, read, subject


@pytest.mark.parametrize(
    ("text", "lemma", "facts"),
    [
        ("The minister has promised aid.", "promise", {"tense": "perfect", "passive": False}),
        ("The troops were sent to the capital.", "send", {"tense": "past", "passive": True}),
        ("The president will meet the king.", "meet", {"tense": "future", "modal": None}),
        ("The president must meet the king.", "meet", {"tense": "present", "modal": "must"}),
        ("She did not sign the treaty.", "sign", {"negated": True, "tense": "past"}),
        ("The army carried out the attack.", "carry out", {"tense": "past"}),
        ("The two sides had reached an agreement.", "reach", {"tense": "pluperfect"}),
        ("Minister to visit Rome", "visit", {"tense": "future"}),
        ("The opposition party has announced a boycott.", "announce", {"tense": "perfect", "passive": False}),
        ("The results have been announced.", "announce", {"tense": "perfect", "passive": True}),
        ("The results are being checked.", "check", {"tense": "present", "passive": True}),
        ("He is the new president.", "be", {"tense": "present"}),
    ],
)
def test_all_words_of_a_predicate_are_read_together(text: str, lemma: str, facts: dict[str, object]) -> None:
    verb = clause_with(read(text, language="en"), lemma).verb
    assert {name: getattr(verb, name) for name in facts} == facts


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The prime minister met the king in London.", "meet", ["The prime minister"]),
        ('"We will not go," said the spokesman.', "say", ["the spokesman"]),
        ("The minister, who arrived on Monday, left again.", "leave", ["The minister"]),
        ("The minister, who arrived on Monday, left again.", "arrive", ["who"]),
        ("The minister and the king signed the treaty.", "sign", ["The minister", "the king"]),
        ("The minister met the king and left.", "leave", ["The minister"]),
        ("The elections in the African nation Mozambique have resulted in a victory.", "result", ["The elections"]),
        ("Minister to visit Rome", "visit", ["Minister"]),
        ("Aid for Ukraine: Macron receives Scholz in Paris.", "receive", ["Macron"]),
        ("Three soldiers killed in Kabul", "kill", ["Three soldiers"]),
        ("Chinese Foreign Minister Wang Yi left.", "leave", ["Chinese Foreign Minister Wang Yi"]),
        ("The minister wants to leave.", "leave", ["The minister"]),
        ("The minister asked the king to leave.", "leave", ["the king"]),
        ("The two leaders are to hold talks next week.", "hold", ["The two leaders"]),
        ("EU leaders, who are to meet in Brussels next week, have backed the plan.", "back", ["EU leaders"]),
        ("President Xi Jinping is also to visit France and hold talks with Macron.", "hold", ["President Xi Jinping"]),
    ],
)
def test_subjects(text: str, lemma: str, expected: list[str]) -> None:
    assert subject(read(text, language="en"), lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The country sent troops to the border.", "send", {("object", None, "troops"), ("oblique", "to", "the border")}),
        ("He is the president.", "be", {("predicate", None, "the president")}),
        ("The treaty was signed by the minister.", "sign", {("oblique", "by", "the minister")}),
        ("They met in Rome on Friday.", "meet", {("oblique", "in", "Rome"), ("oblique", "on", "Friday")}),
        ("It rained, according to officials.", "rain", {("oblique", "according to", "officials")}),
        ("China will invest $100 billion.", "invest", {("object", None, "$100 billion")}),
        ("The state gave the country a loan.", "give", {("indirect", None, "the country"), ("object", None, "a loan")}),
    ],
)
def test_what_hangs_on_a_verb(text: str, lemma: str, expected: set[tuple[str, str | None, str]]) -> None:
    assert arguments(read(text, language="en"), lemma) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("He said that she would come.", ["main", "subordinate"]),
        ("The country that needs help has asked for money.", ["main", "relative"]),
        ("He promised to support the country.", ["main", "infinitive"]),
        ("He came and she left.", ["main", "main"]),
        ("If it rains, he will stay.", ["subordinate", "main"]),
        ("New aid for Kyiv", ["fragment"]),
    ],
)
def test_clauses(text: str, kinds: list[str]) -> None:
    assert [clause.kind for clause in read(text, language="en").clauses] == kinds


@pytest.mark.parametrize(
    ("text", "lemma", "speech"),
    [
        ("He said that she would come.", "come", True),
        ('"We agree," said the minister.', "agree", True),
        ("If it rains, he will stay.", "rain", False),
    ],
)
def test_reported_words_are_marked(text: str, lemma: str, speech: bool) -> None:
    assert clause_with(read(text, language="en"), lemma).speech is speech


def test_a_possessive_is_a_group_of_its_own_inside_its_noun() -> None:
    document = read("Zambia's president left.", language="en")
    inner = next(index for index, one in enumerate(document.groups) if document.text(one.first, one.last) == "Zambia")
    parent = document.groups[inner].parent
    assert parent is not None
    assert group(document, parent) == "Zambia's president"


@pytest.mark.parametrize(
    ("text", "lemma", "facts"),
    [
        ("The ministers are to meet in Geneva on Monday.", "meet", {"tense": "future", "modal": None}),
        ("The talks are to be held in Rome on Monday.", "hold", {"tense": "future", "passive": True}),
        ("The minister said that the leaders are to meet in Rome.", "meet", {"tense": "future"}),
        ("Macron was to travel to Kyiv.", "travel", {"tense": "past"}),
        ("The goal is to reach an agreement.", "be", {"tense": "present"}),
    ],
)
def test_what_someone_is_to_do_is_one_predicate(text: str, lemma: str, facts: dict[str, object]) -> None:
    verb = clause_with(read(text, language="en"), lemma).verb
    assert {name: getattr(verb, name) for name in facts} == facts
