"""Articles: a list, and a reader that marks every fact in the text."""

from kg.app.articles import show

show()
