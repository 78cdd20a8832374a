"""The one way in which newskg asks another machine, always at a person's word: with timeouts, retries, limits and clear sentences.

    from kg.web.client import Client           # loads requests
    client = Client()                          # for pages: no addresses of this machine or its network
    answer = client.get("https://…")           # Answer(address, status, type, charset, data)
    client = Client(Limits(…), private=True)   # for services that the person named, also on this machine
    client.post(url, {"queries": "…"})

Raises NetworkError with one sentence for whatever goes wrong.
"""

from kg.web.address import is_address, web_address
from kg.web.answer import Answer
from kg.web.limits import Limits

__all__ = ["Answer", "Limits", "is_address", "web_address"]
