-- The published report by campaign, where sessions name theirs. Its rows of a channel and day sum to the one of
-- channel_reporting.

CREATE TABLE tributary_campaign_reporting (
    channel_name text NOT NULL,
    campaign text NOT NULL,
    date text NOT NULL,
    cost real NOT NULL,
    ihc real NOT NULL,
    ihc_revenue real NOT NULL,
    PRIMARY KEY(channel_name, campaign, date)
) WITHOUT ROWID;
