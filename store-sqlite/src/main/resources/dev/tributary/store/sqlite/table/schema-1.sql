-- The two tables of the reference schema, and what stands beside them since version 0.1.0.

CREATE TABLE IF NOT EXISTS attribution_customer_journey (
    conv_id text NOT NULL,
    session_id text NOT NULL,
    ihc real NOT NULL,
    PRIMARY KEY(conv_id, session_id)
);

CREATE TABLE IF NOT EXISTS channel_reporting (
    channel_name text NOT NULL,
    date text NOT NULL,
    cost real NOT NULL,
    ihc real NOT NULL,
    ihc_revenue real NOT NULL,
    PRIMARY KEY(channel_name, date)
);

CREATE TABLE IF NOT EXISTS tributary_phases (
    conv_id text NOT NULL,
    session_id text NOT NULL,
    initializer real NOT NULL,
    holder real NOT NULL,
    closer real NOT NULL,
    PRIMARY KEY(conv_id, session_id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS tributary_origin (
    origin_id integer PRIMARY KEY,
    attributor text NOT NULL,
    conv_type_id text NOT NULL,
    description text NOT NULL,
    UNIQUE(attributor, conv_type_id, description)
);

CREATE TABLE IF NOT EXISTS tributary_journey (
    conv_id text PRIMARY KEY NOT NULL,
    origin_id integer NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS tributary_quarantine (
    source_table text NOT NULL,
    source_row integer NOT NULL,
    id text NOT NULL,
    reason text NOT NULL
);
