-- The ledger: what was asked of the service, what came, and what it was worth; and the runs.

-- What the credits of a conversion were made of; nothing where no service was asked.
ALTER TABLE tributary_journey ADD COLUMN journey_key blob;

CREATE TABLE tributary_run (
    run_id text PRIMARY KEY NOT NULL,
    command text NOT NULL,
    state text NOT NULL CHECK (state IN ('RUNNING', 'SUCCEEDED', 'PARTIAL', 'FAILED', 'CANCELLED', 'CRASHED')),
    exit_code integer,
    started_at text NOT NULL,
    ended_at text,
    host text NOT NULL,
    pid integer NOT NULL,
    program text NOT NULL,
    document text NOT NULL
) WITHOUT ROWID;

CREATE TABLE tributary_request (
    request_id integer PRIMARY KEY,
    run_id text NOT NULL,
    state text NOT NULL CHECK (state IN ('SENT', 'ANSWERED', 'APPLIED', 'REFUSED', 'IN_DOUBT')),
    journeys integer NOT NULL,
    sessions integer NOT NULL,
    sent_at text NOT NULL,
    answered_at text,
    status integer,
    body blob,
    answer blob,
    note text NOT NULL DEFAULT ''
);

CREATE INDEX tributary_request_open ON tributary_request (state) WHERE state IN ('SENT', 'ANSWERED', 'IN_DOUBT');

CREATE TABLE tributary_request_journey (
    request_id integer NOT NULL,
    conv_id text NOT NULL,
    journey_key blob NOT NULL,
    PRIMARY KEY (request_id, conv_id)
) WITHOUT ROWID;

CREATE TABLE tributary_answer (
    journey_key blob PRIMARY KEY NOT NULL,
    conv_id text NOT NULL,
    request_id integer NOT NULL,
    shares blob,
    refusal text,
    CHECK ((shares IS NULL) <> (refusal IS NULL))
) WITHOUT ROWID;

CREATE INDEX tributary_answer_conversion ON tributary_answer (conv_id);

CREATE TABLE tributary_memory (
    name text PRIMARY KEY NOT NULL,
    value text NOT NULL
) WITHOUT ROWID;
