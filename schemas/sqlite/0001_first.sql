-- The store of one kommun. Nothing is ever changed or removed, but the next number of a year.
-- entry: the journal entry that wrote the row. Days count from 1970-01-01, moments are minutes of UTC, months 12 × year + month − 1,
-- money is öre, fractions are numerator and denominator. Numbers of closed lists are spelled out in the table word.

-- What was done, by whom: each entry vouches for the rows with its number and for the entry before it.
CREATE TABLE journal (
  entry INTEGER PRIMARY KEY CHECK (entry > 0),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  user TEXT NOT NULL CHECK (length(user) <= 200),
  command TEXT NOT NULL CHECK (length(command) BETWEEN 1 AND 100),
  detail TEXT NOT NULL CHECK (length(detail) <= 1000),
  facts INTEGER NOT NULL CHECK (facts >= 0),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  previous BLOB NOT NULL CHECK (length(previous) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Whose store this is.
CREATE TABLE kommun (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  entry INTEGER NOT NULL CHECK (entry > 0),
  kommun INTEGER NOT NULL CHECK (kommun BETWEEN 101 AND 9999)
) STRICT;

-- The only table with a personnummer. The salt goes with the value when a person is erased; the commitment stays and tells nothing.
CREATE TABLE person (
  person INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  kind TEXT NOT NULL CHECK (kind IN ('personnummer', 'pseudonym')),
  value TEXT CHECK (CASE kind WHEN 'personnummer' THEN length(value) = 12 AND value NOT GLOB '*[^0-9]*' ELSE length(value) BETWEEN 1 AND 200 END),
  salt BLOB CHECK (length(salt) = 16),
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  UNIQUE (kind, value),
  CHECK ((value IS NULL) = (salt IS NULL))
) STRICT;

CREATE TABLE arende (
  arende INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 32) UNIQUE,
  bosattningskommun INTEGER NOT NULL CHECK (bosattningskommun BETWEEN 101 AND 9999),
  person INTEGER NOT NULL REFERENCES person (person)
) STRICT;

-- A file as it came. Its bytes and sum may hold a personnummer and go when a person is erased, as in person.
CREATE TABLE source_file (
  entry INTEGER PRIMARY KEY CHECK (entry > 0),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) <= 500),
  sha256 BLOB CHECK (length(sha256) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  user TEXT NOT NULL CHECK (length(user) <= 200),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  salt BLOB CHECK (length(salt) = 16),
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  CHECK ((sha256 IS NULL) = (salt IS NULL))
) STRICT;

CREATE TABLE source_chunk (
  entry INTEGER NOT NULL REFERENCES source_file (entry) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK (part >= 0),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (entry, part)
) STRICT;

-- raw is the row as it stands in the file, and goes with it.
CREATE TABLE rejected_row (
  entry INTEGER NOT NULL REFERENCES source_file (entry) DEFERRABLE INITIALLY DEFERRED,
  part INTEGER NOT NULL CHECK (part >= 0),
  line INTEGER NOT NULL CHECK (line >= 0),
  "column" TEXT NOT NULL CHECK (length("column") <= 200),
  code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
  sentence TEXT NOT NULL CHECK (length(sentence) <= 2000),
  raw TEXT CHECK (length(raw) <= 2000000),
  PRIMARY KEY (entry, part)
) STRICT;

CREATE TABLE decision_version (
  entry INTEGER NOT NULL CHECK (entry > 0),
  line INTEGER NOT NULL CHECK (line >= 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  insats INTEGER NOT NULL CHECK (insats BETWEEN 0 AND 26),
  valid_from INTEGER NOT NULL CHECK (valid_from BETWEEN -25567 AND 2932897),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  valid_end INTEGER NOT NULL CHECK (valid_end BETWEEN -25567 AND 2932897),
  stay_from INTEGER NOT NULL CHECK (stay_from BETWEEN -25567 AND 2932897),
  stay_end INTEGER NOT NULL CHECK (stay_end BETWEEN -25567 AND 2932897),
  lagrum INTEGER NOT NULL CHECK (lagrum BETWEEN 0 AND 2),
  reason INTEGER CHECK (reason BETWEEN 0 AND 2),
  decided INTEGER CHECK (decided BETWEEN -25567 AND 2932897),
  requested INTEGER CHECK (requested BETWEEN -25567 AND 2932897),
  granted_numerator INTEGER CHECK (granted_numerator BETWEEN 0 AND 9000000000000000000),
  granted_denominator INTEGER CHECK (granted_denominator BETWEEN 1 AND 9000000000000000000),
  granted_unit INTEGER CHECK (granted_unit BETWEEN 0 AND 2),
  granted_per INTEGER CHECK (granted_per BETWEEN 0 AND 3),
  zone TEXT NOT NULL CHECK (length(zone) <= 200),
  performer INTEGER CHECK (performer BETWEEN 0 AND 2),
  is_protected INTEGER NOT NULL CHECK (is_protected BETWEEN 0 AND 1),
  PRIMARY KEY (arende, insats, valid_from, row_version),
  CHECK ((granted_numerator IS NULL) = (granted_denominator IS NULL)),
  CHECK ((granted_numerator IS NULL) = (granted_unit IS NULL)),
  CHECK ((granted_numerator IS NULL) = (granted_per IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_version (
  entry INTEGER NOT NULL CHECK (entry > 0),
  line INTEGER NOT NULL CHECK (line >= 0),
  visit TEXT NOT NULL CHECK (length(visit) BETWEEN 1 AND 64),
  version INTEGER NOT NULL CHECK (version > 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  insats INTEGER NOT NULL CHECK (insats BETWEEN 0 AND 26),
  start INTEGER NOT NULL CHECK (start BETWEEN -36817920 AND 4223371680),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 7),
  planned_start INTEGER CHECK (planned_start BETWEEN -36817920 AND 4223371680),
  planned_end INTEGER CHECK (planned_end BETWEEN -36817920 AND 4223371680),
  staff INTEGER NOT NULL CHECK (staff BETWEEN 0 AND 1000000),
  shared_with TEXT NOT NULL CHECK (length(shared_with) <= 2000),
  count_numerator INTEGER NOT NULL CHECK (count_numerator BETWEEN 0 AND 9000000000000000000),
  count_denominator INTEGER NOT NULL CHECK (count_denominator BETWEEN 1 AND 9000000000000000000),
  zone TEXT NOT NULL CHECK (length(zone) <= 200),
  performed_by INTEGER CHECK (performed_by BETWEEN 0 AND 2),
  receipt INTEGER CHECK (receipt BETWEEN 0 AND 2),
  comment TEXT NOT NULL CHECK (length(comment) <= 10000),
  PRIMARY KEY (visit, version),
  CHECK ((planned_start IS NULL) = (planned_end IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE ruleset (
  entry INTEGER NOT NULL CHECK (entry > 0),
  kommun INTEGER NOT NULL CHECK (kommun BETWEEN 101 AND 9999),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 500),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL,
  PRIMARY KEY (kommun, entry)
) STRICT;

CREATE TABLE party (
  entry INTEGER NOT NULL CHECK (entry > 0),
  kommun INTEGER NOT NULL CHECK (kommun BETWEEN 101 AND 9999),
  organisation_number TEXT NOT NULL CHECK (length(organisation_number) = 10 AND organisation_number NOT GLOB '*[^0-9]*'),
  legal_name TEXT NOT NULL CHECK (length(legal_name) <= 200),
  unit_name TEXT NOT NULL CHECK (length(unit_name) <= 200),
  endpoint_scheme TEXT NOT NULL CHECK (length(endpoint_scheme) <= 10),
  endpoint_id TEXT NOT NULL CHECK (length(endpoint_id) <= 100),
  street TEXT NOT NULL CHECK (length(street) <= 200),
  postal_zone TEXT NOT NULL CHECK (length(postal_zone) <= 20),
  city TEXT NOT NULL CHECK (length(city) <= 100),
  contact_name TEXT NOT NULL CHECK (length(contact_name) <= 200),
  telephone TEXT NOT NULL CHECK (length(telephone) <= 50),
  email TEXT NOT NULL CHECK (length(email) <= 200),
  buyer_reference TEXT NOT NULL CHECK (length(buyer_reference) <= 200),
  account_kind INTEGER CHECK (account_kind BETWEEN 0 AND 1),
  account_digits TEXT CHECK (length(account_digits) BETWEEN 2 AND 8 AND account_digits NOT GLOB '*[^0-9]*'),
  PRIMARY KEY (kommun, entry),
  CHECK ((account_kind IS NULL) = (account_digits IS NULL))
) STRICT;

CREATE TABLE settlement_run (
  run INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  month INTEGER NOT NULL CHECK (month BETWEEN 22800 AND 119999),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  scope_fact INTEGER NOT NULL CHECK (scope_fact >= 0),
  scope_issue INTEGER NOT NULL CHECK (scope_issue >= 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  user TEXT NOT NULL CHECK (length(user) <= 200),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  UNIQUE (month, sequence)
) STRICT;

CREATE TABLE run_document (
  entry INTEGER NOT NULL CHECK (entry > 0),
  run INTEGER NOT NULL REFERENCES settlement_run (run),
  document INTEGER NOT NULL CHECK (document > 0),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1),
  buyer INTEGER NOT NULL CHECK (buyer BETWEEN 101 AND 9999),
  refers_to TEXT REFERENCES issued_document (number),
  PRIMARY KEY (run, document),
  CHECK ((kind = 1) = (refers_to IS NOT NULL))
) STRICT;

CREATE TABLE run_line (
  entry INTEGER NOT NULL CHECK (entry > 0),
  run INTEGER NOT NULL,
  document INTEGER NOT NULL,
  line INTEGER NOT NULL CHECK (line > 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  bosattningskommun INTEGER NOT NULL CHECK (bosattningskommun BETWEEN 101 AND 9999),
  month INTEGER NOT NULL CHECK (month BETWEEN 22800 AND 119999),
  component TEXT NOT NULL CHECK (length(component) <= 200),
  selectors TEXT NOT NULL CHECK (length(selectors) <= 1000),
  lagrum TEXT NOT NULL CHECK (length(lagrum) <= 200),
  tariff_version TEXT NOT NULL CHECK (length(tariff_version) <= 100),
  price_ore INTEGER NOT NULL CHECK (price_ore BETWEEN -10000000000000 AND 10000000000000),
  per INTEGER NOT NULL CHECK (per BETWEEN 0 AND 5),
  unit INTEGER NOT NULL CHECK (unit BETWEEN 0 AND 5),
  percent_numerator INTEGER NOT NULL CHECK (percent_numerator BETWEEN -9000000000000000000 AND 9000000000000000000),
  percent_denominator INTEGER NOT NULL CHECK (percent_denominator BETWEEN 1 AND 9000000000000000000),
  quantity_numerator INTEGER NOT NULL CHECK (quantity_numerator BETWEEN -9000000000000000000 AND 9000000000000000000),
  quantity_denominator INTEGER NOT NULL CHECK (quantity_denominator BETWEEN 1 AND 9000000000000000000),
  amount_ore INTEGER NOT NULL CHECK (amount_ore BETWEEN -10000000000000 AND 10000000000000),
  visits INTEGER NOT NULL CHECK (visits BETWEEN 0 AND 10000000),
  tariff_sha256 BLOB NOT NULL CHECK (length(tariff_sha256) = 32),
  PRIMARY KEY (run, document, line),
  FOREIGN KEY (run, document) REFERENCES run_document (run, document)
) STRICT;

CREATE TABLE issued_document (
  entry INTEGER NOT NULL CHECK (entry > 0),
  number TEXT PRIMARY KEY CHECK (length(number) BETWEEN 1 AND 20 AND number NOT GLOB '*[^0-9A-Z-]*'),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  serial INTEGER NOT NULL CHECK (serial > 0),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1),
  buyer INTEGER NOT NULL CHECK (buyer BETWEEN 101 AND 9999),
  refers_to TEXT REFERENCES issued_document (number),
  run INTEGER NOT NULL,
  document INTEGER NOT NULL,
  issue_day INTEGER NOT NULL CHECK (issue_day BETWEEN -25567 AND 2932897),
  total_ore INTEGER NOT NULL CHECK (total_ore BETWEEN -10000000000000 AND 10000000000000),
  user TEXT NOT NULL CHECK (length(user) <= 200),
  UNIQUE (year, serial),
  UNIQUE (run, document),
  FOREIGN KEY (run, document) REFERENCES run_document (run, document)
) STRICT;

-- Files that are to be written once their issue is committed.
CREATE TABLE outbox (
  file INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  document TEXT NOT NULL REFERENCES issued_document (number),
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255 AND file_name NOT GLOB '*/*' AND file_name NOT IN ('.', '..')),
  bytes BLOB NOT NULL,
  UNIQUE (document, file_name)
) STRICT;

CREATE TABLE outbox_done (
  file INTEGER PRIMARY KEY REFERENCES outbox (file),
  entry INTEGER NOT NULL CHECK (entry > 0)
) STRICT;

-- The next number in the unbroken series of a year: the one table that is updated.
CREATE TABLE number_counter (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 9999),
  next INTEGER NOT NULL CHECK (next > 0)
) STRICT;

-- What the numbers of closed lists stand for.
CREATE TABLE word (
  list TEXT NOT NULL,
  number INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (list, number)
) STRICT, WITHOUT ROWID;

INSERT INTO word (list, number, word) VALUES
  ('insats', 0, 'städ'), ('insats', 1, 'tvätt'), ('insats', 2, 'inköp'), ('insats', 3, 'apotek'), ('insats', 4, 'ärende'),
  ('insats', 5, 'sop'), ('insats', 6, 'matlagning'), ('insats', 7, 'fönsterputs'), ('insats', 8, 'digitalt_inköp'),
  ('insats', 9, 'personlig_omvårdnad'), ('insats', 10, 'måltidshjälp'), ('insats', 11, 'tillsyn'),
  ('insats', 12, 'trygghetsbesök'), ('insats', 13, 'promenad'), ('insats', 14, 'social_samvaro'), ('insats', 15, 'natthjälp'),
  ('insats', 16, 'digital_tillsyn'), ('insats', 17, 'ledsagning'), ('insats', 18, 'avlösning'), ('insats', 19, 'boendestöd'),
  ('insats', 20, 'matdistribution'), ('insats', 21, 'trygghetslarm'), ('insats', 22, 'larmutryckning'),
  ('insats', 23, 'larminstallation'), ('insats', 24, 'delegerad_hsl'), ('insats', 25, 'service'), ('insats', 26, 'omvårdnad'),
  ('status', 0, 'utfört'), ('status', 1, 'avböjt'), ('status', 2, 'bom'), ('status', 3, 'sent_återbud'),
  ('status', 4, 'frånvaro_planerad'), ('status', 5, 'frånvaro_oplanerad'), ('status', 6, 'akut'), ('status', 7, 'borttaget'),
  ('lagrum', 0, 'SoL'), ('lagrum', 1, 'LSS'), ('lagrum', 2, 'HSL'),
  ('reason', 0, 'ålder'), ('reason', 1, 'funktionsnedsättning'), ('reason', 2, 'sjukdom'),
  ('granted_unit', 0, 'minuter'), ('granted_unit', 1, 'timmar'), ('granted_unit', 2, 'tillfällen'),
  ('granted_per', 0, 'dag'), ('granted_per', 1, 'vecka'), ('granted_per', 2, 'månad'), ('granted_per', 3, 'beslut'),
  ('performer', 0, 'egen_regi'), ('performer', 1, 'privat'), ('performer', 2, 'annan_kommun'),
  ('receipt', 0, 'elektronisk'), ('receipt', 1, 'manuell'), ('receipt', 2, 'justerad'),
  ('unit', 0, 'minut'), ('unit', 1, 'dag'), ('unit', 2, 'månad'), ('unit', 3, 'besök'), ('unit', 4, 'tillfälle'),
  ('unit', 5, 'styck'),
  ('per', 0, 'timme'), ('per', 1, 'besök'), ('per', 2, 'tillfälle'), ('per', 3, 'styck'), ('per', 4, 'dag'), ('per', 5, 'månad'),
  ('kind', 0, 'invoice'), ('kind', 1, 'credit_note'),
  ('account_kind', 0, 'bankgiro'), ('account_kind', 1, 'plusgiro');

CREATE INDEX visit_of_arende ON visit_version (arende, start, visit, version);
-- The few visits that have been told again: what hides an earlier version is found here.
CREATE INDEX later_version ON visit_version (visit, version, entry) WHERE version > 1;
CREATE INDEX journal_with_facts ON journal (entry) WHERE facts > 0;
CREATE INDEX source_file_sum ON source_file (sha256);

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal: rows are only added'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal: rows are only added'); END;
CREATE TRIGGER kommun_no_update BEFORE UPDATE ON kommun BEGIN SELECT RAISE(ABORT, 'kommun: rows are only added'); END;
CREATE TRIGGER kommun_no_delete BEFORE DELETE ON kommun BEGIN SELECT RAISE(ABORT, 'kommun: rows are only added'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'person: rows are only added'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'person: rows are only added'); END;
CREATE TRIGGER arende_no_update BEFORE UPDATE ON arende BEGIN SELECT RAISE(ABORT, 'arende: rows are only added'); END;
CREATE TRIGGER arende_no_delete BEFORE DELETE ON arende BEGIN SELECT RAISE(ABORT, 'arende: rows are only added'); END;
CREATE TRIGGER source_file_no_update BEFORE UPDATE ON source_file BEGIN SELECT RAISE(ABORT, 'source_file: rows are only added'); END;
CREATE TRIGGER source_file_no_delete BEFORE DELETE ON source_file BEGIN SELECT RAISE(ABORT, 'source_file: rows are only added'); END;
CREATE TRIGGER source_chunk_no_update BEFORE UPDATE ON source_chunk BEGIN SELECT RAISE(ABORT, 'source_chunk: rows are only added'); END;
CREATE TRIGGER source_chunk_no_delete BEFORE DELETE ON source_chunk BEGIN SELECT RAISE(ABORT, 'source_chunk: rows are only added'); END;
CREATE TRIGGER rejected_row_no_update BEFORE UPDATE ON rejected_row BEGIN SELECT RAISE(ABORT, 'rejected_row: rows are only added'); END;
CREATE TRIGGER rejected_row_no_delete BEFORE DELETE ON rejected_row BEGIN SELECT RAISE(ABORT, 'rejected_row: rows are only added'); END;
CREATE TRIGGER decision_version_no_update BEFORE UPDATE ON decision_version BEGIN SELECT RAISE(ABORT, 'decision_version: rows are only added'); END;
CREATE TRIGGER decision_version_no_delete BEFORE DELETE ON decision_version BEGIN SELECT RAISE(ABORT, 'decision_version: rows are only added'); END;
CREATE TRIGGER visit_version_no_update BEFORE UPDATE ON visit_version BEGIN SELECT RAISE(ABORT, 'visit_version: rows are only added'); END;
CREATE TRIGGER visit_version_no_delete BEFORE DELETE ON visit_version BEGIN SELECT RAISE(ABORT, 'visit_version: rows are only added'); END;
CREATE TRIGGER ruleset_no_update BEFORE UPDATE ON ruleset BEGIN SELECT RAISE(ABORT, 'ruleset: rows are only added'); END;
CREATE TRIGGER ruleset_no_delete BEFORE DELETE ON ruleset BEGIN SELECT RAISE(ABORT, 'ruleset: rows are only added'); END;
CREATE TRIGGER party_no_update BEFORE UPDATE ON party BEGIN SELECT RAISE(ABORT, 'party: rows are only added'); END;
CREATE TRIGGER party_no_delete BEFORE DELETE ON party BEGIN SELECT RAISE(ABORT, 'party: rows are only added'); END;
CREATE TRIGGER settlement_run_no_update BEFORE UPDATE ON settlement_run BEGIN SELECT RAISE(ABORT, 'settlement_run: rows are only added'); END;
CREATE TRIGGER settlement_run_no_delete BEFORE DELETE ON settlement_run BEGIN SELECT RAISE(ABORT, 'settlement_run: rows are only added'); END;
CREATE TRIGGER run_document_no_update BEFORE UPDATE ON run_document BEGIN SELECT RAISE(ABORT, 'run_document: rows are only added'); END;
CREATE TRIGGER run_document_no_delete BEFORE DELETE ON run_document BEGIN SELECT RAISE(ABORT, 'run_document: rows are only added'); END;
CREATE TRIGGER run_line_no_update BEFORE UPDATE ON run_line BEGIN SELECT RAISE(ABORT, 'run_line: rows are only added'); END;
CREATE TRIGGER run_line_no_delete BEFORE DELETE ON run_line BEGIN SELECT RAISE(ABORT, 'run_line: rows are only added'); END;
CREATE TRIGGER issued_document_no_update BEFORE UPDATE ON issued_document BEGIN SELECT RAISE(ABORT, 'issued_document: rows are only added'); END;
CREATE TRIGGER issued_document_no_delete BEFORE DELETE ON issued_document BEGIN SELECT RAISE(ABORT, 'issued_document: rows are only added'); END;
CREATE TRIGGER outbox_no_update BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox: rows are only added'); END;
CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'outbox: rows are only added'); END;
CREATE TRIGGER outbox_done_no_update BEFORE UPDATE ON outbox_done BEGIN SELECT RAISE(ABORT, 'outbox_done: rows are only added'); END;
CREATE TRIGGER outbox_done_no_delete BEFORE DELETE ON outbox_done BEGIN SELECT RAISE(ABORT, 'outbox_done: rows are only added'); END;
CREATE TRIGGER word_no_update BEFORE UPDATE ON word BEGIN SELECT RAISE(ABORT, 'word: rows are only added'); END;
CREATE TRIGGER word_no_delete BEFORE DELETE ON word BEGIN SELECT RAISE(ABORT, 'word: rows are only added'); END;
CREATE TRIGGER number_counter_only_rises BEFORE UPDATE ON number_counter WHEN new.year <> old.year OR new.next <= old.next
  BEGIN SELECT RAISE(ABORT, 'number_counter: only rises'); END;
CREATE TRIGGER number_counter_no_delete BEFORE DELETE ON number_counter BEGIN SELECT RAISE(ABORT, 'number_counter: rows are only added'); END;
