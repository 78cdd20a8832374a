"""From a file, a folder or standard input to articles.

`inputs(paths)` lists what is there to read, `load(...)` reads one. A format is recognised by its content, never by its ending alone;
the table of formats is `kg.load.readers.READERS`.
"""

from kg.load.inputs import Input, inputs
from kg.load.loading import MAX_BYTES, load

__all__ = ["MAX_BYTES", "Input", "inputs", "load"]
