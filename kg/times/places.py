"""Where a pattern matches in a text, asked for stretch after stretch."""

import re
from bisect import bisect_left

MARGIN = 40
"""Characters past a stretch that a match which begins in it may end in."""
AHEAD = 160
"""Characters that are read at least when a stretch goes on from what is known, and at most to close a gap."""
STEP = 80
"""Characters in which the next match is looked for at a time."""


class Places:
    """The matches of one pattern in one text.

    Stretches that overlap are read once, so that many questions about neighbouring stretches cost no more than one about all of them.
    """

    __slots__ = ("ends", "high", "low", "pattern", "starts", "text")

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self.pattern, self.text = pattern, text
        self.low = self.high = 0
        self.starts: list[int] = []
        self.ends: list[int] = []

    def read(self, left: int, right: int) -> None:
        """Know the matches that begin from `left` to `right`."""
        if left < self.low or left > self.high + AHEAD:
            self.low = self.high = left
            self.starts.clear()
            self.ends.clear()
        if right <= self.high:
            return
        if self.high > self.low:
            right = min(len(self.text), max(right, self.high + AHEAD))
        for match in self.pattern.finditer(self.text, self.high, min(len(self.text), right + MARGIN)):
            if match.start() >= right:
                break
            self.starts.append(match.start())
            self.ends.append(match.end())
        self.high = right

    def last_end(self, left: int, right: int) -> int:
        """Where the last match between two offsets ends, `left` without one."""
        self.read(left, right)
        place = bisect_left(self.starts, right) - 1
        while place >= 0 and self.starts[place] >= left:
            if self.ends[place] <= right:
                return self.ends[place]
            place -= 1
        return left

    def first_start(self, left: int, right: int) -> int:
        """Where the first match between two offsets begins, `right` without one."""
        at = left
        while at < right:
            self.read(at, min(right, at + STEP))
            place = bisect_left(self.starts, at)
            if place < len(self.starts):
                return min(self.starts[place], right)
            at = max(at + STEP, self.high)
        return right

    def nearest(self, left: int, right: int, start: int, end: int) -> int | None:
        """Characters between the expression from `start` to `end` and the match nearest to it in the stretch, None without one."""
        self.read(left, right)
        before, after = bisect_left(self.starts, start) - 1, bisect_left(self.starts, end)
        found = []
        if before >= 0 and self.starts[before] >= left:
            found.append(max(start - self.ends[before], 0))
        if after < len(self.starts) and self.ends[after] <= right:
            found.append(self.starts[after] - end)
        return min(found, default=None)
