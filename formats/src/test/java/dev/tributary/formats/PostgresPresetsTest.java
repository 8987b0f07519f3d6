package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.servers.PostgresServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The queries for PostgreSQL of the presets whose samples are files. */
class PostgresPresetsTest {
    /** As the destination of a batch export makes it: without persons. */
    @Test
    void posthogJoinsWhoWasIdentified() {
        ReadThrough read = ReadThrough.preset(
                "posthog",
                PostgresServer.shared()
                        .database("posthog_rows")
                        .run(
                                "create table events (uuid uuid, event text, distinct_id text, properties jsonb,"
                                        + " \"timestamp\" timestamptz)",
                                """
                                insert into events values
                                ('018e0000-0000-7000-8000-000000000001', '$pageview', 'anon-1',
                                  '{"$session_id": "s1", "$referrer": "$direct", "utm_source": "newsletter", "utm_medium": "email"}',
                                  '2026-03-01 10:00+00'),
                                ('018e0000-0000-7000-8000-000000000002', '$identify', 'user-7',
                                  '{"$session_id": "s1", "$anon_distinct_id": "anon-1"}', '2026-03-01 10:01+00'),
                                ('018e0000-0000-7000-8000-000000000003', 'order_completed', 'user-7',
                                  '{"order_id": "1001", "revenue": 89.5}', '2026-03-01 10:02+00'),
                                ('018e0000-0000-7000-8000-000000000004', 'order_completed', 'user-7',
                                  '{"order_id": "1001", "revenue": 89.5}', '2026-03-01 10:03+00')
                                """)
                        .address());

        assertThat(read.channels()).isEqualTo(Map.of("s1", "Email"));
        assertThat(read.conversions()).containsExactly("1001");
        assertThat(read.revenue()).isEqualByComparingTo("89.5");
        assertThat(read.sessionsOfBuyers()).isEqualTo(1);
    }

    /** Three visits: the second after half an hour, the third by another campaign. */
    @Test
    void segmentCutsVisits() {
        ReadThrough read = ReadThrough.preset(
                "segment",
                PostgresServer.shared()
                        .database("segment_rows")
                        .run(
                                "create table pages (id text, anonymous_id text, user_id text, \"timestamp\" timestamptz,"
                                        + " url text, context_campaign_source text, context_campaign_medium text)",
                                "create table order_completed (id text, anonymous_id text, user_id text,"
                                        + " \"timestamp\" timestamptz, order_id text, total numeric)",
                                """
                                insert into pages values
                                ('p1', 'a', null, '2026-03-01 10:00+00', 'https://shop.example/?gclid=x', null, null),
                                ('p1', 'a', null, '2026-03-01 10:00+00', 'https://shop.example/?gclid=x', null, null),
                                ('p2', 'a', null, '2026-03-01 10:20+00', 'https://shop.example/cart', null, null),
                                ('p3', 'a', 'u', '2026-03-01 11:00+00', 'https://shop.example/', 'newsletter', 'email'),
                                ('p4', 'a', 'u', '2026-03-01 11:05+00', 'https://shop.example/', 'facebook', 'paid')
                                """,
                                "insert into order_completed values ('o1', null, 'u', '2026-03-01 12:00+00', '7', 20),"
                                        + " ('o2', null, 'u', '2026-03-01 12:01+00', '7', 20)")
                        .address());

        assertThat(read.channels()).isEqualTo(Map.of("p1", "Paid Search", "p3", "Email", "p4", "Paid Social"));
        assertThat(read.conversions()).containsExactly("7");
        assertThat(read.revenue()).isEqualByComparingTo("20");
        assertThat(read.sessionsOfBuyers()).isEqualTo(3);
    }

    @Test
    void snowplowReadsItsEventsAndItsSessions() {
        String address = PostgresServer.shared()
                .database("snowplow_rows")
                .run(
                        "create schema atomic",
                        "create schema derived",
                        "create table atomic.events (event_id text, event text, domain_userid text, domain_sessionid text,"
                                + " derived_tstamp timestamp, collector_tstamp timestamp, user_id text, mkt_source text,"
                                + " mkt_medium text, tr_orderid text, tr_total numeric)",
                        """
                        insert into atomic.events values
                        ('e1', 'page_view', 'd', 's', '2026-03-01 10:00', '2026-03-01 10:00', null, 'google', 'cpc', null, null),
                        ('e1', 'page_view', 'd', 's', '2026-03-01 10:00', '2026-03-01 10:09', null, 'bing', 'cpc', null, null),
                        ('e2', 'transaction', 'd', 's', '2026-03-01 10:05', '2026-03-01 10:05', 'u', null, null, 't', 12)
                        """,
                        "create table derived.snowplow_unified_sessions (session_identifier text, user_identifier text,"
                                + " stitched_user_id text, start_tstamp timestamp, mkt_source text, mkt_medium text,"
                                + " is_engaged boolean, views int)",
                        "insert into derived.snowplow_unified_sessions values ('s', 'd', 'u', '2026-03-01 10:00', 'google',"
                                + " 'cpc', true, 3)")
                .address();
        ReadThrough events = ReadThrough.preset("snowplow", address);
        ReadThrough sessions = ReadThrough.preset("snowplow-sessions", address);

        assertThat(events.channels()).isEqualTo(Map.of("s", "Paid Search")).isEqualTo(sessions.channels());
        assertThat(events.revenue()).isEqualByComparingTo("12");
        assertThat(events.sessionsOfBuyers()).isEqualTo(1);
        assertThat(sessions.facts().conversions()).isEmpty();
    }
}
