"""From a file, a folder, a web address or standard input to articles.

`inputs(paths)` lists what is there to read, `load(...)` reads one; a path may be a web address (`is_address`, `web_address`; see
`kg.load.page`). A format is recognised by its content, never by its ending alone;
the table of formats is `kg.load.readers.READERS`.
"""

from kg.load.inputs import Input, inputs
from kg.load.loading import MAX_BYTES, load
from kg.web.address import is_address, web_address

__all__ = ["MAX_BYTES", "Input", "inputs", "is_address", "load", "web_address"]
