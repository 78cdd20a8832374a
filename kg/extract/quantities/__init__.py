"""Numbers with what they count: `find_quantities(document)`."""

from kg.extract.quantities.find import find_quantities

__all__ = ["find_quantities"]
