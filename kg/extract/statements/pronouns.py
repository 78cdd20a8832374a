"""Whom a pronoun means where the cast does not say: an antecedent, the speaker before, a subject before."""

from kg.extract.statements.denoting import Actors, of_groups
from kg.extract.statements.scene import Scene


def antecedent(scene: Scene, clause: int) -> Actors:
    """Whom a relative pronoun stands for: the last actor named before the clause in its sentence."""
    this = scene.document.clauses[clause]
    sentence = scene.document.sentences[this.sentence]
    ended = [item for item in scene.mentions(sentence.first, this.first) if item.last <= this.first]
    return (max(ended, key=lambda item: (item.last, item.last - item.first)).mention.actor,) if ended else ()


def before(scene: Scene, clause: int) -> Actors:
    """Whom a bare pronoun means where the cast does not say.

    Inside another's words it is that speaker; else the speaker of the sentence before, or a subject there, two sentences back at most.
    A word for persons takes a person, one for things none; a plural verb takes all that spoke, or a group.
    """
    this = scene.document.clauses[clause]
    heads = {scene.lower(scene.document.groups[group].head) for group in this.subject}
    plural = this.verb is not None and this.verb.number == "Plur"
    for back in range(this.sentence if this.parent is not None else this.sentence - 1, this.sentence - 3, -1):
        if not scene.near(back, this.sentence):
            break
        found = scene.voices.get(back, ())
        if not found and back != this.sentence:
            clauses = sorted(scene.clauses.get(back, ()), key=lambda index: scene.document.clauses[index].kind != "main")
            subjects = (of_groups(scene, scene.document.clauses[index].subject) for index in clauses)
            found = next((actors for actors in subjects if _fits(scene, actors, heads, plural)), ())
        if _fits(scene, found, heads, plural):
            return found if plural else found[-1:]
    return _earlier(scene, clause, heads)


def _earlier(scene: Scene, clause: int, heads: set[str]) -> Actors:
    """A person who is the subject of an earlier clause of the same sentence."""
    this = scene.document.clauses[clause]
    for index in scene.clauses.get(this.sentence, ()):
        other = scene.document.clauses[index]
        found = of_groups(scene, other.subject) if other.last <= this.first else ()
        if _fits(scene, found, heads, plural=False):
            return found[-1:]
    return ()


def _fits(scene: Scene, actors: Actors, heads: set[str], plural: bool) -> bool:
    kinds = {scene.kinds.get(actor) for actor in actors}
    if not actors or (plural and len(actors) == 1 and kinds <= {"person", "state"}):
        return False
    if heads & scene.words.persons:
        return kinds == {"person"}
    return "person" not in kinds if heads & scene.words.things else True
