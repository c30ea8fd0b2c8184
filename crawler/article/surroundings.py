"""The traits that a block has from the elements it lies in: the same for all blocks of one frame."""

from crawler.article.blocks import Frame, Layout

# Prose: a block of some length that is no list of links.
PROSE_WORDS = 12
ANCESTORS = 4


class Surroundings:
    """How many words, words in links and words of prose each frame of a page holds."""

    def __init__(self, layout: Layout) -> None:
        self.words, self.linked, self.prose = ([0] * len(layout.frames) for _ in range(3))
        for block in layout.blocks:
            index = block.frame.index
            self.words[index] += block.words
            self.linked[index] += block.linked
            if block.words >= PROSE_WORDS and 3 * block.linked < block.words:
                self.prose[index] += block.words
        for frame in reversed(layout.frames):
            if frame.parent is not None:
                for sums in (self.words, self.linked, self.prose):
                    sums[frame.parent.index] += sums[frame.index]

    def describe_ancestors(self, frame: Frame | None) -> list[str]:
        """Tell, of *frame* and what it lies in, the share of the page's prose, and how linked it is."""
        traits = []
        total = self.prose[0] or 1
        for level in range(1, ANCESTORS + 1):
            if frame is None:
                traits.append(f"no{level}")
                break
            index, words = frame.index, self.words[frame.index] or 1
            traits.append(f"prose{level}={min(9, 10 * self.prose[index] // total)}")
            traits.append(f"links{level}={min(4, 5 * self.linked[index] // words)}")
            frame = frame.parent
        return traits


def describe_hints(frame: Frame) -> list[str]:
    """Tell the hints of *frame* itself and of all that it lies in."""
    return [*[f"O{hint}" for hint in frame.own], *[f"A{hint}" for hint in frame.hints]]
