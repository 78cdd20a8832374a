"""What the parts of the reading hand to each other while one sentence is read: mutable, indices within the sentence."""

from dataclasses import dataclass, field

from kg.model.document import ClauseKind, Mood, Relation, Tense


@dataclass(slots=True)
class Word:
    """A token on its way. `readings` are the cases, numbers and genders that its form allows ("Nsm"); None where it says nothing."""

    start: int
    end: int
    text: str
    lower: str
    tag: str = ""
    pos: str = ""
    lemma: str = ""
    morph: dict[str, str] = field(default_factory=dict)
    readings: frozenset[str] | None = None
    head: int | None = None
    relation: str | None = None


@dataclass(slots=True)
class GroupDraft:
    """A noun group on its way, see `NounGroup`. `member` says that it only lists members of a plural before it ("darunter")."""

    first: int
    last: int
    head: int
    preposition: int | None = None
    readings: frozenset[str] | None = None
    parent: int | None = None
    conjuncts: list[int] = field(default_factory=list)
    pronoun: bool = False
    member: bool = False

    def allows(self, case: str) -> bool:
        """Whether its words may stand in the case ("N", "A", "D", "G")."""
        return self.readings is None or any(reading[0] == case for reading in self.readings)

    @property
    def cases(self) -> frozenset[str]:
        """The cases it may stand in; all four where nothing tells."""
        return frozenset("NADG") if self.readings is None else frozenset(reading[0] for reading in self.readings)

    def numbers(self, case: str = "") -> frozenset[str]:
        """The numbers ("s", "p") it may stand in, within a case if one is given; both where nothing tells."""
        fitting = [reading[1:2] for reading in self.readings or () if not case or reading[0] == case]
        return frozenset(fitting) & frozenset("sp") or frozenset("sp")


@dataclass(slots=True)
class VerbDraft:
    """A verb group on its way, see `VerbGroup`."""

    tokens: list[int]
    lemma: str
    head: int
    finite: int | None = None
    modal: str | None = None
    auxiliaries: list[str] = field(default_factory=list)
    particle: int | None = None
    tense: Tense | None = None
    mood: Mood = "indicative"
    passive: bool = False
    negated: bool = False
    reflexive: bool = False
    person: str | None = None
    number: str | None = None


@dataclass(slots=True)
class ClauseDraft:
    """A clause on its way. `words` are its own words in order, without those of the clauses embedded in it.

    `shares` says that its finite verb is that of the clause before.
    """

    kind: ClauseKind
    words: list[int] = field(default_factory=list)
    parent: int | None = None
    marker: int | None = None
    opener: int | None = None
    coordinated: bool = False
    shares: bool = False
    verb: VerbDraft | None = None
    subject: list[int] = field(default_factory=list)
    controlled: bool = False
    arguments: list[tuple[int, Relation, str | None]] = field(default_factory=list)
    adverbs: list[int] = field(default_factory=list)
    speech: bool = False
    question: bool = False


@dataclass(slots=True)
class Draft:
    """One sentence on its way."""

    words: list[Word]
    groups: list[GroupDraft] = field(default_factory=list)
    clauses: list[ClauseDraft] = field(default_factory=list)
    cased: bool = True
