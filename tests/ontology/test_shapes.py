"""Each shape lets the right through and names the wrong. `GOOD` and `BAD` are Turtle without prefixes; BAD differs in one thing."""

from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, SH, Graph

from kg.settings import resource

PREFIXES = """
@prefix : <https://example.org/> . @prefix nk: <https://w3id.org/newskg/ns#> . @prefix nkv: <https://w3id.org/newskg/vocab/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
HASH = "0" * 64
RESOLVED = "nk:claimedIn :c ; nk:source :a ; nk:evidence :s ; nk:confidence 0.9 ; nk:reviewStatus nkv:review-unreviewed"

CASES = {
    "Article": (
        f':a a nk:Article ; nk:title "T" ; nk:language "de" ; nk:contentHash "{HASH}" .',
        f':a a nk:Article ; nk:title "T" ; nk:language "German" ; nk:contentHash "{HASH}" .',
    ),
    "OffsetPair": (':c nk:quoteAt "3-5" .', ':c nk:quoteAt "3 to 5" .'),
    "Claim": (':c nk:evidence :s ; nk:rule "r" ; nk:confidence 0.9 .', ':c nk:rule "r" ; nk:confidence 0.9 .'),
    "ClaimKind": (':c nk:rule "r" ; a nk:Meeting .', ':c nk:rule "r" ; a nk:Meeting, nk:Statement .'),
    "Confidence": (":c nk:confidence 0.9 .", ":c nk:confidence 1.5 ."),
    "MainEvidence": (":c nk:evidence :s, :t ; nk:mainEvidence :s .", ":c nk:evidence :t ; nk:mainEvidence :s ."),
    "Occurrence": (
        ':o nk:name "Merz" ; nk:actorKind nkv:actor-person .',
        ":o nk:actorKind nkv:actor-person .",
    ),
    "Denotes": (":o nk:denotes :m . :m a nk:Actor .", ":o nk:denotes :m ."),
    "Label": (':f a nk:Actor ; rdfs:label "Merz" .', ':f a nk:Actor ; rdfs:label "Merz", "Friedrich Merz" .'),
    "NameByLanguage": (
        ':b a nk:Place ; skos:prefLabel "Brüssel"@de, "Brussels"@en .',
        ':b a nk:Place ; skos:prefLabel "Brüssel"@de, "Brussel"@de .',
    ),
    "Resolved": (f":f a nk:Fact ; {RESOLVED} .", ":f a nk:Fact ; nk:claimedIn :c ; nk:source :a ; nk:confidence 0.9 ."),
    "Meeting": (":m a nk:Meeting ; nk:status nkv:status-held .", ":m a nk:Meeting ; nk:status nkv:status-held, nkv:status-planned ."),
    "MeetingPeople": (":m a nk:Meeting ; nk:participant :x .", ":m a nk:Meeting ."),
    "Participation": (":p nk:actor :x ; nk:mode nkv:mode-video .", ":p nk:actor :x, :y ."),
    "Statement": (":s a nk:Statement ; nk:speaker :x .", ":s a nk:Statement ."),
    "Commitment": (":c a nk:Commitment ; nk:modality nkv:modality-planned .", ":c a nk:Commitment ."),
    "CommitmentParty": (":c a nk:Commitment ; nk:refusedBy :x .", ":c a nk:Commitment ; nk:refusedBy :x ; nk:committedBy :y ."),
    "CommitmentAgent": (":c a nk:Commitment ; nk:committedBy :x .", ":c a nk:Commitment ."),
    "CommitmentChange": (
        ":g a nk:CommitmentChange ; nk:change nkv:change-raised ; nk:ofCommitment :c . :c a nk:Commitment .",
        ":g a nk:CommitmentChange ; nk:change nkv:change-raised .",
    ),
    "Condition": (
        ':c nk:conditionKind nkv:condition-precondition ; nk:condition "after peace" .',
        ":c nk:conditionKind nkv:condition-precondition .",
    ),
    "Quantity": (":q nk:comparator nkv:comparator-about ; nk:value 30.0 .", ':q nk:comparator nkv:comparator-about ; nk:value "thirty" .'),
    "TimeSpan": (
        ':t nk:timexValue "2025" ; nk:timexType "DATE" ; nk:expression "2025" ; nk:resolution nkv:resolution-explicit .',
        ':t nk:timexValue "2025" ; nk:timexType "DAY" ; nk:expression "2025" ; nk:resolution nkv:resolution-explicit .',
    ),
    "Edtf": (':t nk:edtf "2025-03-01/.." .', ':t nk:edtf "March 2025" .'),
    "PlainDate": (':f nk:sortDate "2025-09-04"^^xsd:date .', ':f nk:sortDate "2025-09"^^xsd:date .'),
    "SortDate": (
        ':f nk:date "2025-09-04"^^xsd:date ; nk:sortDate "2025-09-04"^^xsd:date .',
        ':f nk:date "2025-09-04"^^xsd:date ; nk:sortDate "2025-09-05"^^xsd:date .',
    ),
    "InMonth": (":f nk:inMonth :m . :m a nk:Month .", ":f nk:inMonth :m ."),
    "Month": (':m a nk:Month ; rdfs:label "2025-09" .', ':m a nk:Month ; rdfs:label "September" .'),
    "Bucket": (':f nk:bucket "meeting:2025-09" .', ':f nk:bucket "September" .'),
    "Attribution": (":x nk:sourceKind nkv:source-named ; nk:via :y .", ":x nk:sourceKind nkv:source-named ; nk:via :y . :y nk:via :x ."),
    "RoleHolding": (':h nk:holder :x ; nk:role "Kanzler" .', ":h nk:holder :x ."),
    "Dispute": (
        ":d a nk:Dispute ; nk:disputedProperty nk:date ; nk:alternative :x, :y . :x a nk:Alternative . :y a nk:Alternative .",
        ":d a nk:Dispute ; nk:disputedProperty nk:date ; nk:alternative :x . :x a nk:Alternative .",
    ),
    "Alternative": (':x a nk:Alternative ; nk:value "30" ; nk:claimedIn :c .', ":x a nk:Alternative ; nk:claimedIn :c ."),
    "Disputed": (":f nk:dispute :d ; nk:disputed true .", ":f nk:dispute :d ."),
    "Review": (
        ':r a nk:Review ; nk:reviewOf :c ; nk:decision nkv:review-confirmed ; nk:reviewer "desk" ; nk:reviewedAt "2025-09-05T10:00:00Z" .',
        ":r a nk:Review ; nk:reviewOf :c ; nk:decision nkv:review-confirmed .",
    ),
    "Correction": (
        ':r a nk:Review ; nk:decision nkv:review-corrected ; nk:correctedProperty nk:place ; nk:correctedValue "Paris" .',
        ":r a nk:Review ; nk:decision nkv:review-corrected ; nk:correctedProperty nk:place .",
    ),
    "Controlled": (":m nk:status nkv:status-held .", ":m nk:status nkv:stance-rejects ."),
}


@cache
def shapes() -> Graph:
    return Graph().parse(resource("ontology", "shapes.ttl"))


@cache
def shape_of_message() -> dict[str, str]:
    """Every message of the file and the shape it belongs to."""
    found = {}
    for shape in shapes().subjects(RDF.type, SH.NodeShape):
        parts = [shape, *shapes().objects(shape, SH.property), *shapes().objects(shape, SH.sparql)]
        for message in (message for part in parts for message in shapes().objects(part, SH.message)):
            assert found.setdefault(str(message), Path(shape).name) == Path(shape).name, f"two shapes say: {message}"
    return found


def reported(turtle: str) -> set[str]:
    _, results, _ = pyshacl.validate(Graph().parse(data=PREFIXES + turtle), shacl_graph=shapes())
    messages = {str(message) for message in results.objects(None, SH.resultMessage)}
    return {shape_of_message().get(message, message) for message in messages}


@pytest.mark.parametrize("name", CASES)
def test_a_shape_lets_the_right_through_and_names_the_wrong(name: str) -> None:
    good, bad = CASES[name]
    assert name not in reported(good)
    assert name in reported(bad)


def test_every_shape_has_a_case_and_there_are_at_least_twenty() -> None:
    names = {Path(shape).name for shape in shapes().subjects(RDF.type, SH.NodeShape)}
    assert names == set(CASES)
    assert len(names) >= 20
