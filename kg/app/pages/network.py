"""Network: who meets whom in the window."""

from kg.app.network import show

show()
