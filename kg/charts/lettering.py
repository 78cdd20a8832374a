"""How wide a label will be, and how it may look: estimated, because a figure is made before a browser sees it."""

NARROW = frozenset("iljtfrI.,:;'|!()[]- /‚‘’„“”»«")
WIDE = frozenset("mwMWÄÖÜOQGDHNU€—@%&…")
MARGIN = 4
FONT = '"Source Sans", "Source Sans 3", "Source Sans Pro", "Helvetica Neue", Arial, sans-serif'


def width(text: str, size: float = 12) -> float:
    """Pixels of `text` in a humanist sans serif; errs a little to the wide side, so that labels keep clear of each other."""
    return size * sum(0.31 if letter in NARROW else 0.80 if letter in WIDE else 0.545 for letter in text)


def clip(text: str, longest: int) -> str:
    """At most `longest` characters, cut with an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rstrip(" ,.;:–-") + "…"


def plain(text: str) -> str:
    """Text that Plotly draws letter by letter: it reads a few tags in labels, and an article's words must never be markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
