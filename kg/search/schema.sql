-- One row a thing that can be found; the full-text index reads its text from there.
CREATE TABLE item (
  place INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, names TEXT NOT NULL, body TEXT NOT NULL,
  day TEXT NOT NULL, outlet TEXT NOT NULL, language TEXT NOT NULL, digest BLOB NOT NULL
);
-- Letters without their diacritics: "Selenskyj" and "Erdogan" find what papers spell with them.
CREATE VIRTUAL TABLE text USING fts5(title, names, body, content = 'item', content_rowid = 'place', tokenize = 'unicode61 remove_diacritics 2');
-- The words that occur, by three letters each: what a German compound is found by.
CREATE VIRTUAL TABLE vocabulary USING fts5vocab('text', 'row');
CREATE VIRTUAL TABLE long USING fts5(word, number UNINDEXED, tokenize = 'trigram');
