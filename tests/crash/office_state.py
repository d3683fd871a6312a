"""What an office can see of its store and its files: what must be the same however often it was killed, and what may never be lost."""
import hashlib
import os
import sqlite3

# What an entry number, a salt or a hash says differs between two stores that know the same.
OWN_TO_A_STORE = {"entry", "line", "salt", "commitment", "previous", "hash", "scope_fact", "scope_issue"}
# Tables that tell how often a file was read in, not what is known.
OF_THE_READING = {"journal", "source_file", "source_chunk", "rejected_row", "word"}


def opened(folder):
    return sqlite3.connect("file:" + os.path.join(folder, "lager.db") + "?mode=ro", uri=True)


def has_store(folder):
    return os.path.exists(os.path.join(folder, "lager.db"))


def rows_of(folder):
    """Every table of what is known: its rows without what is the store's own, in order."""
    told = {}
    with opened(folder) as store:
        names = [name for (name,) in store.execute("SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        for name in names:
            if name in OF_THE_READING:
                continue
            own = OWN_TO_A_STORE - ({"line"} if name == "run_line" else set())
            columns = [column for _, column, *_ in store.execute(f"PRAGMA table_info({name})") if column not in own]
            told[name] = sorted(repr(row) for row in store.execute("SELECT " + ",".join(f'"{column}"' for column in columns) + f" FROM {name}"))
    store.close()
    return told


def files_of(folder):
    """Every file but the store, by name from the folder → SHA-256."""
    told = {}
    for path, _, names in os.walk(folder):
        for name in names:
            whole = os.path.join(path, name)
            short = os.path.relpath(whole, folder)
            if short.startswith(("lager.db", ".hemvist-")):
                continue
            with open(whole, "rb") as file:
                told[short] = hashlib.sha256(file.read()).hexdigest()
    return told


def differences(wanted, found):
    """What of two states is not the same, in words."""
    told = []
    for part in sorted(wanted.keys() | found.keys()):
        ours, theirs = wanted.get(part), found.get(part)
        if isinstance(ours, dict) and isinstance(theirs, dict):
            told += [f"{part}: {sentence}" for sentence in differences(ours, theirs)]
        elif ours != theirs:
            told.append(f"{part}: wanted {str(ours)[:300]}, found {str(theirs)[:300]}")
    return told


def journal_of(folder):
    with opened(folder) as store:
        entries = dict(store.execute("SELECT entry, hash FROM journal"))
    store.close()
    return entries


def broken_series(folder):
    """Years whose numbers are not 1, 2, 3 …, each once."""
    with opened(folder) as store:
        numbers = {}
        for year, serial in store.execute("SELECT year, serial FROM issued_document ORDER BY year, serial"):
            numbers.setdefault(year, []).append(serial)
        counters = dict(store.execute("SELECT year, next FROM number_counter"))
    store.close()
    return [year for year in numbers.keys() | counters.keys()
            if numbers.get(year, []) != list(range(1, counters.get(year, 1)))]


class Acknowledged:
    """What the program has said is done: the journal up to there, and the files that were written."""

    def __init__(self):
        self.entries, self.files = {}, {}

    def note(self, folder):
        self.entries, self.files = journal_of(folder), files_of(folder)

    def lost(self, folder):
        if not self.entries:
            return []
        if not has_store(folder):
            return ["the store"]
        entries, files = journal_of(folder), files_of(folder)
        return [f"journal entry {entry}" for entry, value in self.entries.items() if entries.get(entry) != value] + [
            "file " + name for name, value in self.files.items() if files.get(name) != value]


def unwhole_files(folder, wanted):
    """Files under a name of their own (not one of an unfinished file) that are not what the story ends with: half written, or of nothing."""
    return [name for name, value in files_of(folder).items() if ".skrivs" not in name and wanted.get(name) != value]
