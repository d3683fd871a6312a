-- Days when the person was away, and what is told of a month without its visits. Told anew, a row is the next row_version of its key.

CREATE TABLE absence_version (
  entry INTEGER NOT NULL CHECK (entry > 0),
  line INTEGER NOT NULL CHECK (line >= 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  first_day INTEGER NOT NULL CHECK (first_day BETWEEN -25567 AND 2932897),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  end_day INTEGER CHECK (end_day BETWEEN -25567 AND 2932897),
  notified INTEGER CHECK (notified BETWEEN -25567 AND 2932897),
  reason INTEGER NOT NULL CHECK (reason BETWEEN 0 AND 4),
  reason_text TEXT NOT NULL CHECK (length(reason_text) <= 1000),
  is_retracted INTEGER NOT NULL CHECK (is_retracted BETWEEN 0 AND 1),
  PRIMARY KEY (arende, first_day, row_version),
  CHECK (end_day IS NULL OR end_day > first_day)
) STRICT, WITHOUT ROWID;

-- Nothing but zeros: retracted.
CREATE TABLE monthly_total_version (
  entry INTEGER NOT NULL CHECK (entry > 0),
  line INTEGER NOT NULL CHECK (line >= 0),
  arende INTEGER NOT NULL REFERENCES arende (arende),
  insats INTEGER NOT NULL CHECK (insats BETWEEN 0 AND 26),
  month INTEGER NOT NULL CHECK (month BETWEEN 22800 AND 119999),
  row_version INTEGER NOT NULL CHECK (row_version > 0),
  minutes INTEGER CHECK (minutes BETWEEN 0 AND 1000000),
  count_numerator INTEGER CHECK (count_numerator BETWEEN 0 AND 9000000000000000000),
  count_denominator INTEGER CHECK (count_denominator BETWEEN 1 AND 9000000000000000000),
  PRIMARY KEY (arende, insats, month, row_version),
  CHECK ((count_numerator IS NULL) = (count_denominator IS NULL)),
  CHECK (minutes IS NOT NULL OR count_numerator IS NOT NULL)
) STRICT, WITHOUT ROWID;

INSERT INTO word (list, number, word) VALUES
  ('absence_reason', 0, 'planerad'), ('absence_reason', 1, 'oplanerad'), ('absence_reason', 2, 'sjukhus'),
  ('absence_reason', 3, 'dödsfall'), ('absence_reason', 4, 'annan');

CREATE TRIGGER absence_version_no_update BEFORE UPDATE ON absence_version BEGIN SELECT RAISE(ABORT, 'absence_version: rows are only added'); END;
CREATE TRIGGER absence_version_no_delete BEFORE DELETE ON absence_version BEGIN SELECT RAISE(ABORT, 'absence_version: rows are only added'); END;
CREATE TRIGGER monthly_total_version_no_update BEFORE UPDATE ON monthly_total_version BEGIN SELECT RAISE(ABORT, 'monthly_total_version: rows are only added'); END;
CREATE TRIGGER monthly_total_version_no_delete BEFORE DELETE ON monthly_total_version BEGIN SELECT RAISE(ABORT, 'monthly_total_version: rows are only added'); END;
