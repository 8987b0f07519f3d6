-- Why a row of the source was set aside, as a code for programs. It is NULL of rows that an earlier version has listed.

CREATE TABLE IF NOT EXISTS tributary_quarantine (
    source_table text NOT NULL,
    source_row integer NOT NULL,
    id text NOT NULL,
    reason text NOT NULL
);

ALTER TABLE tributary_quarantine ADD COLUMN code text;
