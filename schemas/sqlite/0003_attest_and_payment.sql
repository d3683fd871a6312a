-- What comes after a draft: attest, terms, the life of an invoice; and what was agreed or approved beside the beslut.

-- What the bosättningskommun has approved over the granted, of one insats and month. Told anew, a row is the next row_version; 0 withdraws.
CREATE TABLE approval (
  entry INTEGER NOT NULL CHECK (entry > 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  insats INTEGER NOT NULL CHECK (insats BETWEEN 0 AND 26),
  month INTEGER NOT NULL CHECK (month BETWEEN 22800 AND 119999),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  unit INTEGER NOT NULL CHECK (unit IN (0, 2)),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000),
  approved INTEGER NOT NULL CHECK (approved BETWEEN -25567 AND 2932897),
  reference TEXT NOT NULL CHECK (length(reference) <= 200),
  PRIMARY KEY (arende, insats, month, row_version)
) STRICT, WITHOUT ROWID;

-- Travel, keys and the like, under an agreement. Told anew, a row is the next row_version of its extra_cost; a count of 0 retracts.
CREATE TABLE extra_cost_version (
  entry INTEGER NOT NULL CHECK (entry > 0),
  line INTEGER NOT NULL CHECK (line >= 0),
  extra_cost TEXT NOT NULL CHECK (length(extra_cost) BETWEEN 1 AND 64),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 200),
  count_numerator INTEGER NOT NULL CHECK (count_numerator BETWEEN 0 AND 9000000000000000000),
  count_denominator INTEGER NOT NULL CHECK (count_denominator BETWEEN 1 AND 9000000000000000000),
  PRIMARY KEY (extra_cost, row_version)
) STRICT, WITHOUT ROWID;

-- What the own office has written down in a file: settings, own cost, an agreement with another kommun. The latest of a kind and subject holds.
CREATE TABLE office_file (
  entry INTEGER NOT NULL CHECK (entry > 0),
  kind TEXT NOT NULL CHECK (kind IN ('installningar', 'egenkostnad', 'avtal')),
  subject TEXT NOT NULL CHECK (length(subject) <= 200),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 500),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  bytes BLOB NOT NULL,
  PRIMARY KEY (kind, subject, entry)
) STRICT, WITHOUT ROWID;

-- is_alone: by the one who made the draft, in an office of one person.
CREATE TABLE attestation (
  run INTEGER PRIMARY KEY REFERENCES settlement_run (run),
  entry INTEGER NOT NULL CHECK (entry > 0),
  user TEXT NOT NULL CHECK (length(user) <= 200),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  is_alone INTEGER NOT NULL CHECK (is_alone BETWEEN 0 AND 1)
) STRICT;

-- A draft, attested or not, that was thrown away.
CREATE TABLE discarded_run (
  run INTEGER PRIMARY KEY REFERENCES settlement_run (run),
  entry INTEGER NOT NULL CHECK (entry > 0),
  user TEXT NOT NULL CHECK (length(user) <= 200),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897)
) STRICT;

-- What an issued document says of payment. late_interest: the invoice says that interest is charged.
CREATE TABLE document_terms (
  document TEXT PRIMARY KEY REFERENCES issued_document (number),
  entry INTEGER NOT NULL CHECK (entry > 0),
  due INTEGER NOT NULL CHECK (due BETWEEN -25567 AND 2932897),
  late_interest INTEGER NOT NULL CHECK (late_interest BETWEEN 0 AND 1)
) STRICT, WITHOUT ROWID;

-- What has happened to a document after its issue. amount: disputed or conceded, or interest charged. row: the line that is disputed, 0 all of it.
CREATE TABLE document_event (
  event INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  document TEXT NOT NULL REFERENCES issued_document (number),
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  row INTEGER NOT NULL CHECK (row BETWEEN 0 AND 100000),
  amount_ore INTEGER NOT NULL CHECK (amount_ore BETWEEN -10000000000000 AND 10000000000000),
  code TEXT NOT NULL CHECK (length(code) <= 100),
  reference TEXT NOT NULL CHECK (length(reference) <= 200),
  sentence TEXT NOT NULL CHECK (length(sentence) <= 2000)
) STRICT;

-- bank_id: the bank's own name for the payment, by which the same file again is known; none when written by hand.
CREATE TABLE payment (
  payment INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  source INTEGER NOT NULL CHECK (source BETWEEN 0 AND 2),
  bank_id TEXT UNIQUE CHECK (length(bank_id) BETWEEN 1 AND 200),
  day INTEGER NOT NULL CHECK (day BETWEEN -25567 AND 2932897),
  amount_ore INTEGER NOT NULL CHECK (amount_ore BETWEEN -10000000000000 AND 10000000000000 AND amount_ore <> 0),
  reference TEXT NOT NULL CHECK (length(reference) <= 200),
  payer TEXT NOT NULL CHECK (length(payer) <= 200)
) STRICT;

-- How much of a payment goes to which document; negative takes it back.
CREATE TABLE payment_placing (
  placing INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL CHECK (entry > 0),
  payment INTEGER NOT NULL REFERENCES payment (payment),
  document TEXT NOT NULL REFERENCES issued_document (number),
  amount_ore INTEGER NOT NULL CHECK (amount_ore BETWEEN -10000000000000 AND 10000000000000 AND amount_ore <> 0)
) STRICT;

INSERT INTO word (list, number, word) VALUES
  ('document_event', 0, 'skickad'), ('document_event', 1, 'svar'), ('document_event', 2, 'bestridd'),
  ('document_event', 3, 'tvist_avslutad'), ('document_event', 4, 'påmind'), ('document_event', 5, 'ränta'),
  ('payment_source', 0, 'hand'), ('payment_source', 1, 'camt.054'), ('payment_source', 2, 'bgmax');

CREATE INDEX event_of_document ON document_event (document, event);
CREATE INDEX placing_of_document ON payment_placing (document);

CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'approval: rows are only added'); END;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'approval: rows are only added'); END;
CREATE TRIGGER extra_cost_version_no_update BEFORE UPDATE ON extra_cost_version BEGIN SELECT RAISE(ABORT, 'extra_cost_version: rows are only added'); END;
CREATE TRIGGER extra_cost_version_no_delete BEFORE DELETE ON extra_cost_version BEGIN SELECT RAISE(ABORT, 'extra_cost_version: rows are only added'); END;
CREATE TRIGGER office_file_no_update BEFORE UPDATE ON office_file BEGIN SELECT RAISE(ABORT, 'office_file: rows are only added'); END;
CREATE TRIGGER office_file_no_delete BEFORE DELETE ON office_file BEGIN SELECT RAISE(ABORT, 'office_file: rows are only added'); END;
CREATE TRIGGER attestation_no_update BEFORE UPDATE ON attestation BEGIN SELECT RAISE(ABORT, 'attestation: rows are only added'); END;
CREATE TRIGGER attestation_no_delete BEFORE DELETE ON attestation BEGIN SELECT RAISE(ABORT, 'attestation: rows are only added'); END;
CREATE TRIGGER discarded_run_no_update BEFORE UPDATE ON discarded_run BEGIN SELECT RAISE(ABORT, 'discarded_run: rows are only added'); END;
CREATE TRIGGER discarded_run_no_delete BEFORE DELETE ON discarded_run BEGIN SELECT RAISE(ABORT, 'discarded_run: rows are only added'); END;
CREATE TRIGGER document_terms_no_update BEFORE UPDATE ON document_terms BEGIN SELECT RAISE(ABORT, 'document_terms: rows are only added'); END;
CREATE TRIGGER document_terms_no_delete BEFORE DELETE ON document_terms BEGIN SELECT RAISE(ABORT, 'document_terms: rows are only added'); END;
CREATE TRIGGER document_event_no_update BEFORE UPDATE ON document_event BEGIN SELECT RAISE(ABORT, 'document_event: rows are only added'); END;
CREATE TRIGGER document_event_no_delete BEFORE DELETE ON document_event BEGIN SELECT RAISE(ABORT, 'document_event: rows are only added'); END;
CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'payment: rows are only added'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment: rows are only added'); END;
CREATE TRIGGER payment_placing_no_update BEFORE UPDATE ON payment_placing BEGIN SELECT RAISE(ABORT, 'payment_placing: rows are only added'); END;
CREATE TRIGGER payment_placing_no_delete BEFORE DELETE ON payment_placing BEGIN SELECT RAISE(ABORT, 'payment_placing: rows are only added'); END;
