"""The tables of the history, as steps that each bring a file from one version to the next."""

APPLICATION_ID = 0x45617365  # "Ease"; SQLite keeps it at byte 68 of the file

# Longest duration in seconds: a clock that woke in 1970 and was set right counts 56 years; infinity is refused.
FIRST_TABLES = (
    """
    CREATE TABLE record (
        id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
        tool TEXT NOT NULL CHECK (tool <> ''),
        place TEXT,
        started_at TEXT NOT NULL,
        utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1440 AND 1440),
        ended_at TEXT NOT NULL,
        planned REAL NOT NULL CHECK (planned BETWEEN 0 AND 1e10),
        actual REAL NOT NULL CHECK (actual BETWEEN 0 AND 1e10),
        reason TEXT NOT NULL CHECK (reason IN ('done', 'late', 'user', 'skin', 'timeout')),
        overrun REAL NOT NULL CHECK (overrun BETWEEN 0 AND 1e10),
        late REAL NOT NULL CHECK (late BETWEEN 0 AND 1e10),
        slept REAL NOT NULL CHECK (slept BETWEEN 0 AND 1e10),
        checks_answered INTEGER NOT NULL CHECK (checks_answered >= 0),
        checks_total INTEGER NOT NULL CHECK (checks_total >= 0),
        pain_before INTEGER,
        pain_after INTEGER,
        skin TEXT CHECK (skin IN ('as_before', 'pink', 'hurt')),
        skin_later TEXT CHECK (skin_later IN ('as_before', 'pink', 'hurt')),
        note TEXT NOT NULL,
        went_on TEXT NOT NULL,
        app_version TEXT NOT NULL,
        removed_at TEXT
    ) STRICT
    """,
    "CREATE TABLE running (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
    "CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''), value TEXT NOT NULL) STRICT",
    # One row for each question that was asked, fitting or not; place '' is the person.
    """
    CREATE TABLE answer (
        place TEXT NOT NULL,
        question TEXT NOT NULL CHECK (question <> ''),
        fits INTEGER NOT NULL CHECK (fits IN (0, 1)),
        answered_at TEXT NOT NULL,
        PRIMARY KEY (place, question)
    ) STRICT
    """,
)

# Breathing: what its records say, the record that a session would leave now, and the person's own patterns.
BREATHING = (
    "ALTER TABLE record ADD COLUMN variant TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE record ADD COLUMN title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE record ADD COLUMN cycles INTEGER NOT NULL DEFAULT 0 CHECK (cycles >= 0)",
    "ALTER TABLE record ADD COLUMN paused REAL NOT NULL DEFAULT 0 CHECK (paused BETWEEN 0 AND 1e10)",
    "CREATE TABLE unfinished (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
    "CREATE TABLE pattern (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
)

# Guides: how much pain bothered, the person's own guides as texts, and what is kept of each guide.
GUIDES = (
    "ALTER TABLE record ADD COLUMN bother_before INTEGER",
    "ALTER TABLE record ADD COLUMN bother_after INTEGER",
    "CREATE TABLE guide (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
    "CREATE TABLE guide_mark (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
)

# Ideas: whether one helped, the person's own, and what the person thinks of each.
IDEAS = (
    "ALTER TABLE record ADD COLUMN helped TEXT CHECK (helped IN ('yes', 'a_bit', 'no'))",
    "CREATE TABLE idea (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
    "CREATE TABLE idea_mark (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT",
)

# Each step changes a table or adds one: a version is told by its tables, also when the header is wrong (see `shape`).
Migrations = tuple[tuple[str, ...], ...]
MIGRATIONS: Migrations = (FIRST_TABLES, BREATHING, GUIDES, IDEAS)
