"""Names beside discs, each where it touches neither another name nor a disc."""

from collections.abc import Sequence

from kg.charts.lettering import clip, plain, width

TEXT, HIGH, GAP = 12.0, 15.0, 3.0
LONGEST = 28
Box = tuple[float, float, float, float]


def beside(
    labels: Sequence[str],
    at: tuple[Sequence[float], Sequence[float]],
    sizes: Sequence[float],
    page: tuple[float, float],
    *,
    mute: Sequence[bool] = (),
    tails: Sequence[str] = (),
) -> list[tuple[str, str]]:
    """For each label its text and the side where it stands (Plotly's `textposition`), the first label first.

    `at` are pixels from the left and from the top, `sizes` diameters, `page` its width and height. There is no name where no side is
    free, nor where it is to be `mute`. `tails` are written after the labels, in bold.
    """
    discs: list[Box] = [(x - size / 2, y - size / 2, x + size / 2, y + size / 2) for x, y, size in zip(*at, sizes, strict=True)]
    taken: list[Box] = []
    found = []
    for number, label in enumerate(labels):
        text, tail = clip(label, LONGEST), tails[number] if tails else ""
        sides = _sides(discs[number], width(text, TEXT) + 1.1 * width(tail, TEXT) + GAP)
        others = taken + discs[:number] + discs[number + 1 :]
        free = (side for side, box in sides.items() if _inside(box, page) and not any(_touch(box, other) for other in others))
        side = None if mute and mute[number] else next(free, None)
        if side:
            taken.append(sides[side])
        bold = f"<b>{tail}</b>" if tail else ""
        found.append((plain(text) + bold if side else "", side or "middle right"))
    return found


def _sides(disc: Box, long: float) -> dict[str, Box]:
    """Where a name of this length can stand, best first."""
    left, high, right, low = disc
    x, y, half = (left + right) / 2, (high + low) / 2, HIGH / 2
    return {
        "middle right": (right + GAP, y - half, right + GAP + long, y + half),
        "middle left": (left - GAP - long, y - half, left - GAP, y + half),
        "top center": (x - long / 2, high - HIGH, x + long / 2, high),
        "bottom center": (x - long / 2, low, x + long / 2, low + HIGH),
        "top right": (right, high - HIGH, right + long, high),
        "bottom right": (right, low, right + long, low + HIGH),
        "top left": (left - long, high - HIGH, left, high),
        "bottom left": (left - long, low, left, low + HIGH),
    }


def _inside(box: Box, page: tuple[float, float]) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= page[0] and box[3] <= page[1]


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
