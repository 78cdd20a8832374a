"""newskg: turns news into an event timeline and a knowledge graph, each fact with its sentence."""

__version__ = "0.1.0"
