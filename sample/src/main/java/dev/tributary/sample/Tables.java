package dev.tributary.sample;

import java.util.List;

/** The tables of the public reference database; sessions also have a campaign. */
final class Tables {
    static final SampleTable SESSIONS = new SampleTable(
            "session_sources",
            List.of(
                    "session_id text NOT NULL",
                    "user_id text NOT NULL",
                    "event_date text NOT NULL",
                    "event_time text NOT NULL",
                    "channel_name text NOT NULL",
                    "holder_engagement INTEGER NOT NULL",
                    "closer_engagement INTEGER NOT NULL",
                    "impression_interaction INTEGER NOT NULL",
                    "campaign text"));

    static final SampleTable CONVERSIONS = new SampleTable(
            "conversions",
            List.of(
                    "conv_id text NOT NULL",
                    "user_id text NOT NULL",
                    "conv_date text NOT NULL",
                    "conv_time text NOT NULL",
                    "revenue real NOT NULL"));

    static final SampleTable COSTS = new SampleTable("session_costs", List.of("session_id text NOT NULL", "cost real"));

    private Tables() {}
}
