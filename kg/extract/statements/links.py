"""What the finders of statements and of attributions share: the scene of a document, and the link that a source phrase makes."""

from kg.extract.statements.scene import Scene
from kg.extract.statements.sources import Source, kind_of
from kg.model import Attribution, Cast, Document

_scenes: list[tuple[Document, Cast, Scene]] = []


def link(scene: Scene, source: Source) -> Attribution:
    """The attribution that a source phrase makes."""
    return Attribution(source.actors, kind_of(scene, source.actors), source.cue, "indirect")


def scene_of(document: Document, cast: Cast) -> Scene:
    """The scene of a document and its cast; the latest one is kept, since several finders ask for it in turn."""
    for known, actors, scene in _scenes:
        if known is document and actors is cast:
            return scene
    scene = Scene.of(document, cast)
    _scenes[:] = [(document, cast, scene)]
    return scene
