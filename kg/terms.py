"""The ontology's terms as constants, made from `ontology/` by `scripts/terms.py`; do not edit.

Classes begin with `A_` (`A_MEETING`, to be read "a meeting"), properties stand alone (`SORT_DATE`); controlled values are
made by `concept("modality", "pledged")`.
"""

NK = "https://w3id.org/newskg/ns#"
NKV = "https://w3id.org/newskg/vocab/"

A_ACTOR = NK + "Actor"
A_ALTERNATIVE = NK + "Alternative"
A_ARTICLE = NK + "Article"
A_ATTRIBUTION = NK + "Attribution"
A_CLAIM = NK + "Claim"
A_COMMITMENT = NK + "Commitment"
A_COMMITMENT_CHANGE = NK + "CommitmentChange"
A_DISPUTE = NK + "Dispute"
A_EVENT = NK + "Event"
A_EVENT_SERIES = NK + "EventSeries"
A_FACT = NK + "Fact"
A_GROUP = NK + "Group"
A_MEETING = NK + "Meeting"
A_MONTH = NK + "Month"
A_OCCURRENCE = NK + "Occurrence"
A_ORGANISATION = NK + "Organisation"
A_PARTICIPATION = NK + "Participation"
A_PASSAGE = NK + "Passage"
A_PERSON = NK + "Person"
A_PLACE = NK + "Place"
A_PROFILE = NK + "Profile"
A_QUANTITY = NK + "Quantity"
A_REVIEW = NK + "Review"
A_ROLE_HOLDING = NK + "RoleHolding"
A_STATE = NK + "State"
A_STATEMENT = NK + "Statement"
A_STATUS_STEP = NK + "StatusStep"
A_TIME_SPAN = NK + "TimeSpan"

ACT = NK + "act"
ACTION_TYPE = NK + "actionType"
ACTOR = NK + "actor"
ACTOR_KIND = NK + "actorKind"
ACTS = NK + "acts"
ADDRESSEE = NK + "addressee"
AGAINST = NK + "against"
ALIAS = NK + "alias"
ALIASES = NK + "aliases"
ALTERNATIVE = NK + "alternative"
ANCHOR_DATE = NK + "anchorDate"
ANNOUNCED_AT = NK + "announcedAt"
ANONYMOUS = NK + "anonymous"
AS_OF = NK + "asOf"
ATTRIBUTED_TO = NK + "attributedTo"
ATTRIBUTION = NK + "attribution"
AUTHOR = NK + "author"
BENEFICIARY = NK + "beneficiary"
BLOCK = NK + "block"
BUCKET = NK + "bucket"
BY = NK + "by"
CAPACITY = NK + "capacity"
CERTAINTY = NK + "certainty"
CHAIR = NK + "chair"
CHANGE = NK + "change"
CLAIMED_IN = NK + "claimedIn"
COMMITMENT_STATUS = NK + "commitmentStatus"
COMMITTED_BY = NK + "committedBy"
COMPARATOR = NK + "comparator"
CONDITION = NK + "condition"
CONDITION_AT = NK + "conditionAt"
CONDITION_KIND = NK + "conditionKind"
CONFIDENCE = NK + "confidence"
CONTENT = NK + "content"
CONTENT_AT = NK + "contentAt"
CONTENT_HASH = NK + "contentHash"
CORRECTED_PROPERTY = NK + "correctedProperty"
CORRECTED_VALUE = NK + "correctedValue"
COUNTED_THING = NK + "countedThing"
COUNTERPARTY = NK + "counterparty"
CUE = NK + "cue"
DATE = NK + "date"
DATELINE = NK + "dateline"
DEADLINE = NK + "deadline"
DEADLINE_DATE = NK + "deadlineDate"
DECISION = NK + "decision"
DENOTES = NK + "denotes"
DETAIL = NK + "detail"
DISPUTE = NK + "dispute"
DISPUTED = NK + "disputed"
DISPUTED_PROPERTY = NK + "disputedProperty"
EARLIEST_BEGIN = NK + "earliestBegin"
EDTF = NK + "edtf"
EVIDENCE = NK + "evidence"
EXPRESSION = NK + "expression"
FIRST_DAY = NK + "firstDay"
FIRST_REPORTED = NK + "firstReported"
GRANULARITY = NK + "granularity"
HEADCOUNT = NK + "headcount"
HOLDER = NK + "holder"
HOST = NK + "host"
IDENTIFIER = NK + "identifier"
IN_MONTH = NK + "inMonth"
KIND = NK + "kind"
LANGUAGE = NK + "language"
LAST_DAY = NK + "lastDay"
LATEST_END = NK + "latestEnd"
LAYOUT = NK + "layout"
LICENCE = NK + "licence"
LINK = NK + "link"
MAIN_EVIDENCE = NK + "mainEvidence"
MAX_VALUE = NK + "maxValue"
MAY_BE = NK + "mayBe"
MEDIUM = NK + "medium"
MENTIONS = NK + "mentions"
MODALITY = NK + "modality"
MODE = NK + "mode"
NAME = NK + "name"
NEGATED = NK + "negated"
NOTE = NK + "note"
OBJECT = NK + "object"
OCCASION = NK + "occasion"
OF_COMMITMENT = NK + "ofCommitment"
OPEN = NK + "open"
OUTLET = NK + "outlet"
PARTICIPANT = NK + "participant"
PARTICIPATION = NK + "participation"
PER = NK + "per"
PERIOD = NK + "period"
PLACE = NK + "place"
PLACE_NAME = NK + "placeName"
PRESENTATION = NK + "presentation"
PRESENTED_AS = NK + "presentedAs"
PROGRESS = NK + "progress"
PUBLISHED_ON = NK + "publishedOn"
QUANTITY = NK + "quantity"
QUOTE = NK + "quote"
QUOTE_AT = NK + "quoteAt"
REASON = NK + "reason"
REFUSED_BY = NK + "refusedBy"
RELATED_TITLE = NK + "relatedTitle"
REPORTED_ON = NK + "reportedOn"
REPORTING = NK + "reporting"
RESOLUTION = NK + "resolution"
REVIEW_OF = NK + "reviewOf"
REVIEW_OTHER = NK + "reviewOther"
REVIEW_STATUS = NK + "reviewStatus"
REVIEWED_AT = NK + "reviewedAt"
REVIEWER = NK + "reviewer"
ROLE = NK + "role"
ROLE_IN = NK + "roleIn"
ROLE_IN_NAME = NK + "roleInName"
RULE = NK + "rule"
SERIES = NK + "series"
SORT_DATE = NK + "sortDate"
SOURCE = NK + "source"
SOURCE_ACTOR = NK + "sourceActor"
SOURCE_COUNT = NK + "sourceCount"
SOURCE_FILE = NK + "sourceFile"
SOURCE_KIND = NK + "sourceKind"
SPEAKER = NK + "speaker"
STANCE = NK + "stance"
STATUS = NK + "status"
STATUS_STEP = NK + "statusStep"
TAG = NK + "tag"
TEASER = NK + "teaser"
TEXT = NK + "text"
TIME = NK + "time"
TIMEX_MOD = NK + "timexMod"
TIMEX_TYPE = NK + "timexType"
TIMEX_VALUE = NK + "timexValue"
TITLE = NK + "title"
TOPIC = NK + "topic"
UNIT = NK + "unit"
URL = NK + "url"
VALUE = NK + "value"
VIA = NK + "via"

SUPERCLASSES: dict[str, tuple[str, ...]] = {
    A_CLAIM: (A_FACT,),
    A_COMMITMENT: (A_FACT,),
    A_COMMITMENT_CHANGE: (A_EVENT, A_FACT),
    A_EVENT: (A_FACT,),
    A_EVENT_SERIES: (A_MEETING, A_EVENT, A_FACT),
    A_GROUP: (A_ACTOR,),
    A_MEETING: (A_EVENT, A_FACT),
    A_ORGANISATION: (A_ACTOR,),
    A_PERSON: (A_ACTOR,),
    A_STATE: (A_ACTOR,),
    A_STATEMENT: (A_EVENT, A_FACT),
}

SCHEMES: dict[str, tuple[str, ...]] = {
    "act": ("announce", "assert", "demand", "deny", "offer", "question", "reject", "thank", "threaten"),
    "action": (
        "act",
        "attack",
        "ban",
        "build",
        "buy",
        "continue",
        "cooperate",
        "deliver",
        "deploy",
        "end",
        "equip",
        "fund",
        "hold",
        "increase",
        "invest",
        "investigate",
        "join",
        "leave",
        "legislate",
        "mediate",
        "meet",
        "negotiate",
        "permit",
        "produce",
        "prosecute",
        "protect",
        "publish",
        "ratify",
        "recognise",
        "reduce",
        "reform",
        "release",
        "resign",
        "respond",
        "run",
        "sanction",
        "sign",
        "start",
        "support",
        "train",
        "visit",
        "vote",
        "withdraw",
    ),
    "actor": ("group", "organisation", "person", "state"),
    "capacity": ("absent", "chair", "host", "informed", "invited", "participant"),
    "certainty": ("certain", "possible", "probable"),
    "change": (
        "announced",
        "conditioned",
        "cut",
        "delivered",
        "firmed",
        "raised",
        "reaffirmed",
        "refused",
        "rescheduled",
        "weakened",
        "withdrawn",
    ),
    "comparator": ("about", "at-least", "at-most", "decrease-by", "exact", "increase-by"),
    "condition": ("exception", "exclusive", "precondition", "requirement"),
    "cstatus": ("cut", "delivered", "open", "overdue", "raised", "reaffirmed", "refused", "withdrawn"),
    "granularity": (
        "century",
        "day",
        "day-part",
        "decade",
        "half-year",
        "hour",
        "millennium",
        "minute",
        "month",
        "quarter",
        "season",
        "second",
        "vague",
        "week",
        "weekend",
        "year",
    ),
    "kind": ("bilateral", "briefing", "call", "conference", "negotiation", "series", "session", "summit", "visit"),
    "modality": ("agreed", "announced", "considered", "offered", "planned", "pledged", "refused"),
    "mode": ("in-person", "phone", "represented", "video"),
    "per": ("day", "month", "week", "year"),
    "reason": ("bound", "earlier", "granularity", "period", "rounding", "unit"),
    "reporting": ("direct", "indirect", "mixed", "reported"),
    "resolution": ("deictic", "explicit", "inferred"),
    "review": ("confirmed", "corrected", "different", "matched", "rejected", "same", "unmatched", "unreviewed"),
    "source": ("document", "media", "named", "own-voice", "unnamed"),
    "stance": ("criticises", "demands", "denies", "doubts", "rejects", "supports", "thanks", "warns", "welcomes"),
    "status": ("cancelled", "held", "offered", "ongoing", "planned", "refused", "reported", "suspended"),
}


def concept(scheme: str, value: str) -> str:
    """The IRI of a controlled value; KeyError for a scheme that the ontology does not have."""
    if scheme not in SCHEMES:
        raise KeyError(scheme)
    return f"{NKV}{scheme}-{value}"
