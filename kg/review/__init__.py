"""A person's decisions on what was extracted: what they may be about, what they may say, how they are made, kept, listed, taken back.

    subject = find_subject(reader, "9df38a24")                    # a short id, an id, an IRI, an actor's name
    by = hand(judgements(reader), reviewer="desk", note="misread")
    keep(store, confirm(subject.refs, by))                        # reject, correct, join, split likewise; publishes
    property, value = correction("meeting", "date=4.9.2025")      # what a correction may name: correctable("meeting")
    for action in actions(judgements(reader)): action.id, action.first.verdict, action.first.reviewer
    take_back(store, action.judgements)                           # the graph is as it was before, triple for triple

Everything that reads takes a `Reader` (a published state), so that looking never needs the writer's lock; `keep` and `take_back` open
the store's writer and raise StoreLocked. Nothing here prints or draws: the command line and the dashboard share it.
"""

from kg.review.acts import correct_subject, join_subjects, split_subject
from kg.review.addresses import About, iri_of, mark_of, ref_of
from kg.review.corrections import Correctable, Kind, correctable, correction
from kg.review.deciding import Hand, confirm, correct, hand, join, login_name, moment, reject, split
from kg.review.effects import Told, actor_of, find_action, tell, unmet
from kg.review.files import ending_of, read_file
from kg.review.ledger import Action, Reviewed, actions, judgements, keep, orphans, standing, take_back
from kg.review.subjects import Presented, Subject, fact_claims, fact_mark, find_subject, home_of, presentations, subject_of

__all__ = [
    "About",
    "Action",
    "Correctable",
    "Hand",
    "Kind",
    "Presented",
    "Reviewed",
    "Subject",
    "Told",
    "actions",
    "actor_of",
    "confirm",
    "correct",
    "correct_subject",
    "correctable",
    "correction",
    "ending_of",
    "fact_claims",
    "fact_mark",
    "find_action",
    "find_subject",
    "hand",
    "home_of",
    "iri_of",
    "join",
    "join_subjects",
    "judgements",
    "keep",
    "login_name",
    "mark_of",
    "moment",
    "orphans",
    "presentations",
    "read_file",
    "ref_of",
    "reject",
    "split",
    "split_subject",
    "standing",
    "subject_of",
    "take_back",
    "tell",
    "unmet",
]
