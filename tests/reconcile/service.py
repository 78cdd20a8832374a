"""A reconciliation service over the gazetteer's states and capitals, as small as the standard allows; speaks 0.2 and the 1.0 draft."""

import json
import tomllib
from urllib.parse import parse_qs

from rapidfuzz import fuzz
from server import Server, send

from kg.settings import resource

SPACE = "http://www.wikidata.org/entity/"


def people_and_places() -> list[tuple[str, str, str]]:
    """Id, name and type of what the service knows."""
    rows = tomllib.loads(resource("data", "gazetteer", "states.toml").read_text(encoding="utf-8"))["state"]
    states = [(row["id"], row["en"]["names"][0], "Country") for row in rows if row.get("en", {}).get("names")]
    people = [("Q3052772", "Emmanuel Macron", "Person"), ("Q567", "Friedrich Merz", "Person"), ("Q1", "Friedrich Merz", "Person")]
    return [*states, *people, ("Q90", "Paris", "Place"), ("Q84", "London", "Place"), ("Q1899", "Kyiv", "Place")]


class Gazetteer:
    """Mounted on a server at /api; `asked` are the questions that it was asked, a list for each request."""

    def __init__(self, server: Server, *, draft: bool = False, silent: frozenset[str] = frozenset()) -> None:
        self.address = f"{server.address}/api"
        self.asked: list[list[dict]] = []
        self.draft, self._silent, self._known = draft, silent, people_and_places()
        server.pages |= {"/api": self._answer, "/api/match": self._match}

    def manifest(self) -> dict:
        types = [{"id": name, "name": name} for name in ("Thing", "Country", "Person", "Place")]
        if self.draft:
            return {"versions": ["1.0-draft"], "name": "Gazetteer", "view": {"url": SPACE + "{id}"}, "defaultTypes": types}
        return {"versions": ["0.2"], "name": "Gazetteer", "identifierSpace": "urn:x", "schemaSpace": "urn:x",
                "view": {"url": SPACE + "{{id}}"}, "defaultTypes": types, "batchSize": 4}  # fmt: skip

    def _answer(self, handler) -> None:
        if handler.command == "GET":
            return send(handler, json.dumps(self.manifest()).encode(), "application/json")
        queries = json.loads(parse_qs(handler.form.decode())["queries"][0])
        self.asked.append(list(queries.values()))
        found = {key: {"result": self._found(q["query"], q.get("type"), q["limit"])} for key, q in queries.items()}
        answers = {key: found[key] for key, q in queries.items() if q["query"] not in self._silent}
        return send(handler, json.dumps(answers).encode(), "application/json")

    def _match(self, handler) -> None:
        queries = json.loads(handler.form)["queries"]
        self.asked.append(queries)
        results = []
        for query in queries:
            [name] = [one["propertyValue"] for one in query["conditions"] if one["matchType"] == "name"]
            found = self._found(name, query.get("type"), query["limit"])
            results.append({"candidates": [one | {"name": [{"str": one["name"], "lang": "en"}]} for one in found]})
        send(handler, json.dumps({"results": results}).encode(), "application/json")

    def _found(self, name: str, kind: str | None, limit: int) -> list[dict]:
        scored = [
            {"id": one, "name": label, "score": round(fuzz.ratio(name, label), 2), "match": name == label, "type": [{"id": of, "name": of}]}
            for one, label, of in self._known
            if kind in (None, of)
        ]
        return sorted((one for one in scored if one["score"] > 60), key=lambda one: -one["score"])[:limit]
