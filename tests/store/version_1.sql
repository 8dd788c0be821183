-- A history as Easeful wrote it in version 1, dumped from its file: one session is out of range, one was removed,
-- and a pack is on. The release that comes next must bring it up to date without a loss.
PRAGMA journal_mode = WAL;
PRAGMA application_id = 1164014437;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE answer (
        place TEXT NOT NULL,
        question TEXT NOT NULL CHECK (question <> ''),
        fits INTEGER NOT NULL CHECK (fits IN (0, 1)),
        answered_at TEXT NOT NULL,
        PRIMARY KEY (place, question)
    ) STRICT;
INSERT INTO "answer" VALUES('knee:left','numb_here',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('','diabetes_numb',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('','circulation',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','clot_here',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('','cold_reaction',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','broken_skin',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','new_injury',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','cancer_here',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('','cancer_past',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('','heart',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('','fever',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','patch_here',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('','patch_elsewhere',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','rub',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('','drowsy',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('','alone',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','implant_here',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('knee:left','not_sure',0,'2026-05-12T12:00:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','numb_here',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','clot_here',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','broken_skin',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','new_injury',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','cancer_here',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('','pregnant',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','patch_here',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','rub',1,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','implant_here',0,'2026-05-12T12:01:00.000000+00:00');
INSERT INTO "answer" VALUES('lower_back:','not_sure',0,'2026-05-12T12:01:00.000000+00:00');
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
    ) STRICT;
INSERT INTO "record" VALUES('one','heat','knee:left','2026-05-12T12:00:00.000000+00:00',120,'2026-05-12T12:15:10.250000+00:00',900.0,910.25,'done',10.25,0.5,3.0,2,2,6,4,'pink','as_before','Wärmer; it''s better','["rest", "ask"]','0.1.0',NULL);
INSERT INTO "record" VALUES('two','ice','lower_back:','2026-05-11T12:00:00.000000+00:00',120,'2026-05-11T12:15:10.250000+00:00',900.0,910.25,'user',10.25,0.5,3.0,2,2,NULL,NULL,NULL,NULL,'','[]','0.1.0',NULL);
INSERT INTO "record" VALUES('odd','heat','knee:left','2026-05-10T12:00:00.000000+00:00',120,'2026-05-10T12:15:10.250000+00:00',900.0,910.25,'boredom',10.25,0.5,3.0,2,2,6,4,'pink','as_before','','["rest", "ask"]','0.1.0',NULL);
INSERT INTO "record" VALUES('removed','heat','knee:left','2026-05-09T12:00:00.000000+00:00',120,'2026-05-09T12:15:10.250000+00:00',900.0,910.25,'done',10.25,0.5,3.0,2,2,6,4,'pink','as_before','','["rest", "ask"]','0.1.0','2026-05-12T12:00:00.000000+00:00');
CREATE TABLE running (id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''), body TEXT NOT NULL) STRICT;
INSERT INTO "running" VALUES('8e4ea9e93c1c5c3685e4bcff0fbc06e8','{"id": "8e4ea9e93c1c5c3685e4bcff0fbc06e8", "plan": {"method": "heat", "place": "knee:left", "length": 900.0, "cues": [{"at": 0.0, "kind": "start"}, {"at": 300.0, "kind": "skin_check"}, {"at": 600.0, "kind": "skin_check"}, {"at": 780.0, "kind": "last_minutes"}, {"at": 900.0, "kind": "end"}], "answer": 60}, "start": {"boot": 1060.0, "awake": 1060.0, "boot_id": "restart-0", "at": "2026-05-12T12:01:00.000000+00:00"}, "seen": {"elapsed": 0.0, "at": "2026-05-12T12:01:00.000000+00:00"}, "state": "running", "told": 0, "check": null, "asked": null, "unsure": false, "fine": [], "missed": [], "end": null, "off": null, "late": 0.0, "reason": null, "pain_before": 6, "went_on": ["rest"]}');
CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''), value TEXT NOT NULL) STRICT;
INSERT INTO "setting" VALUES('volume','40');
INSERT INTO "setting" VALUES('theme','"dark"');
COMMIT;
