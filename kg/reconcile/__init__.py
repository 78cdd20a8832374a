"""Who our actors and places are in other data sets, by any server of the Reconciliation Service API (0.1, 0.2 and the 1.0 draft).

Wikidata, the GND (lobid.org), OpenSanctions (yente) and many others speak it. What they propose is kept beside the store as proposals;
only what a person accepts becomes a judgement, and by that a statement on the actor or place.

    with Service(url) as service: service.manifest, service.ask(questions)
    subjects(reader, kinds)                    whom to ask about
    propose(service, store.path, subjects)     asks in batches, goes on where it was broken off
    accept(subject, iri, by), refuse(…)        judgements for kg.review.keep

    https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""

from kg.reconcile.candidate import Candidate
from kg.reconcile.deciding import accept, decided, refuse
from kg.reconcile.manifest import Manifest
from kg.reconcile.proposals import Proposal, Proposals
from kg.reconcile.proposing import open_proposals, propose
from kg.reconcile.question import Question
from kg.reconcile.service import Service
from kg.reconcile.subjects import KINDS, Subject, find_subject, subjects

__all__ = [
    "KINDS",
    "Candidate",
    "Manifest",
    "Proposal",
    "Proposals",
    "Question",
    "Service",
    "Subject",
    "accept",
    "decided",
    "find_subject",
    "open_proposals",
    "propose",
    "refuse",
    "subjects",
]
