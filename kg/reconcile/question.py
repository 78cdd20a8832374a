"""What a service is asked, as each version of the protocol writes it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A name to be found; `type` and `properties` (id of the service's property, value) narrow it down."""

    name: str
    type: str | None = None
    limit: int = 5
    properties: tuple[tuple[str, str], ...] = ()

    def plain(self) -> dict[str, object]:
        """As 0.1 and 0.2 have it."""
        asked: dict[str, object] = {"query": self.name, "limit": self.limit}
        if self.type:
            asked |= {"type": self.type, "type_strict": "should"}
        if self.properties:
            asked["properties"] = [{"pid": name, "v": value} for name, value in self.properties]
        return asked

    def draft(self) -> dict[str, object]:
        """As the 1.0 draft has it."""
        conditions: list[dict[str, object]] = [{"matchType": "name", "propertyValue": self.name}]
        conditions += [{"matchType": "property", "propertyId": name, "propertyValue": value} for name, value in self.properties]
        asked: dict[str, object] = {"limit": self.limit, "conditions": conditions}
        return asked | ({"type": self.type} if self.type else {})
