package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.formats.GeneratedEvents.Event;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A preset with queries for DuckDB and for PostgreSQL makes the same of the same events on both. */
class DialectsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Texts in the order of a language, as databases have it: small letters among large ones. */
    private static final String LINGUISTIC = "text collate \"und-x-icu\"";

    private static int databases;

    @TempDir
    Path folder;

    /** Columns of a table: their type, and the cell of an event. */
    private static final class Columns {
        private final Map<String, String> types = new LinkedHashMap<>();
        private final List<Function<Event, Optional<String>>> cells = new ArrayList<>();

        Columns with(String name, String type, Function<Event, Optional<String>> cell) {
            types.put(name, type);
            cells.add(cell);
            return this;
        }

        Columns text(String name, Function<Event, Optional<String>> cell) {
            return with(name, "text", cell);
        }

        GeneratedTable of(String table, List<Event> events, Predicate<Event> in) {
            return new GeneratedTable(
                    table,
                    types,
                    events.stream()
                            .filter(in)
                            .map(event -> cells.stream()
                                    .map(cell -> cell.apply(event))
                                    .toList())
                            .toList());
        }
    }

    private void bothReadTheSame(String preset, String parameters, GeneratedTable... tables) throws IOException {
        databases++;
        TestDatabase database = PostgresServer.shared().database("dialects_" + databases);
        for (GeneratedTable table : tables) {
            table.write(folder.resolve("events"));
            table.load(database);
        }
        ReadThrough duck = ReadThrough.preset(preset, parameters, "json:" + folder.resolve("events"));
        ReadThrough postgres = ReadThrough.preset(preset, parameters, database.address());

        assertThat(without(postgres.whole(), duck.whole()))
                .as("only on PostgreSQL")
                .isEmpty();
        assertThat(without(duck.whole(), postgres.whole())).as("only on DuckDB").isEmpty();
        assertThat(postgres.counted()).isEqualTo(duck.counted());
        assertThat(postgres.currencies()).isEqualTo(duck.currencies());
        assertThat(duck.sessionRows()).isGreaterThan(100);
        assertThat(postgres.revenue()).isEqualByComparingTo(duck.revenue());
        assertThat(duck.counted()).containsEntry("sessions", rows(preset, tables));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> there = new HashSet<>(others);
        return lines.stream().filter(line -> !there.contains(line)).toList();
    }

    /** Returns how many rows are in the tables that sessions are made of: those used and those left out are all of them. */
    private static long rows(String preset, GeneratedTable... tables) {
        return preset.equals("segment")
                ? tables[0].rows().size() + (long) tables[1].rows().size()
                : tables[0].rows().size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "currency=eur", "order_id=number, closer_events=scroll"})
    void posthog(String parameters) throws IOException {
        Columns columns = new Columns()
                .with("uuid", LINGUISTIC, event -> Optional.of(event.id()))
                .text(
                        "event",
                        event -> Optional.of(
                                switch (event.kind()) {
                                    case "page" -> "$pageview";
                                    case "order" -> "purchase";
                                    case "identify" -> "$identify";
                                    default -> event.kind();
                                }))
                .text(
                        "distinct_id",
                        event -> event.person().filter(id -> !id.isEmpty()).or(event::anonymous))
                .text("person_id", event -> event.id().endsWith("7") ? event.person() : Optional.empty())
                .with("properties", "jsonb", event -> Optional.of(properties(event)))
                .with("timestamp", "timestamptz", event -> Optional.of(event.time()));
        bothReadTheSame("posthog", parameters, columns.of("events", GeneratedEvents.of(17), any -> true));
    }

    private static String properties(Event event) {
        Map<String, String> properties = new LinkedHashMap<>();
        event.session().ifPresent(id -> properties.put("$session_id", id));
        event.touch().source().ifPresent(text -> properties.put("utm_source", text));
        event.touch().medium().ifPresent(text -> properties.put("utm_medium", text));
        event.touch().campaign().ifPresent(text -> properties.put("utm_campaign", text));
        properties.put("$referrer", event.touch().referrer());
        if (event.touch().page().contains("gclid")) {
            properties.put("gclid", "x");
        }
        if (event.kind().equals("identify")) {
            event.anonymous().ifPresent(id -> properties.put("$anon_distinct_id", id));
        }
        event.order().id().ifPresent(id -> properties.put("order_id", id));
        event.order().id().ifPresent(id -> properties.put("number", "n" + id));
        event.order()
                .amount()
                .ifPresent(amount -> properties.put("revenue", event.id().endsWith("3") ? amount + " €" : amount));
        event.order().currency().ifPresent(currency -> properties.put("currency", currency));
        return JSON.writeValueAsString(properties);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "minutes=5, revenue=revenue", "currency=USD"})
    void segment(String parameters) throws IOException {
        List<Event> events = GeneratedEvents.of(18);
        Columns visitors = new Columns()
                .with("id", LINGUISTIC, event -> Optional.of(event.id()))
                .text("anonymous_id", Event::anonymous)
                .with("user_id", LINGUISTIC, Event::person)
                .with(
                        "timestamp",
                        "timestamptz",
                        event -> Optional.of(event.time())
                                .filter(time -> !event.id().endsWith("99")));
        Columns pages = new Columns()
                .with("id", LINGUISTIC, event -> Optional.of(event.id()))
                .text("anonymous_id", Event::anonymous)
                .with("user_id", LINGUISTIC, Event::person)
                .with("timestamp", "timestamptz", event -> Optional.of(event.time()))
                .text("url", event -> Optional.of(event.touch().page()))
                .text("referrer", event -> Optional.of(event.touch().referrer()))
                .text("context_campaign_source", event -> event.touch().source())
                .text("context_campaign_medium", event -> event.touch().medium())
                .text("context_campaign_name", event -> event.touch().campaign());
        Columns orders = new Columns()
                .with("id", LINGUISTIC, event -> Optional.of(event.id()))
                .text("anonymous_id", Event::anonymous)
                .with("user_id", LINGUISTIC, Event::person)
                .with("timestamp", "timestamptz", event -> Optional.of(event.time()))
                .text("order_id", event -> event.order().id())
                .with("total", "numeric", event -> event.order().amount())
                .with("revenue", "numeric", event -> event.order().amount().map(amount -> "1" + amount))
                .text("currency", event -> event.order().currency());
        GeneratedTable tracks = visitors.text("event", event -> Optional.of(event.kind()))
                .of("tracks", events, event -> !event.kind().equals("page"));
        bothReadTheSame(
                "segment",
                parameters,
                pages.of("pages", events, event -> event.kind().equals("page")),
                tracks,
                orders.of("order_completed", events, event -> event.kind().equals("order")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "currency=GBP"})
    void snowplow(String parameters) throws IOException {
        Columns columns = new Columns()
                .with("event_id", LINGUISTIC, event -> Optional.of(event.id()))
                .text(
                        "event",
                        event -> Optional.of(
                                switch (event.kind()) {
                                    case "page" -> "page_view";
                                    case "order" -> "transaction";
                                    default -> event.kind();
                                }))
                .text("domain_userid", Event::anonymous)
                .text("domain_sessionid", Event::session)
                .with("derived_tstamp", "timestamp", event -> Optional.of(event.time()))
                .with("collector_tstamp", "timestamp", event -> Optional.of(event.time()))
                .with("user_id", LINGUISTIC, Event::person)
                .text("mkt_source", event -> event.touch().source())
                .text("mkt_medium", event -> event.touch().medium())
                .text("mkt_campaign", event -> event.touch().campaign())
                .text("mkt_clickid", event -> Optional.of(event.touch().page()).filter(page -> page.contains("gclid")))
                .text("mkt_network", event -> Optional.of("Google"))
                .text("refr_medium", event -> Optional.of(event.id().endsWith("1") ? "internal" : "unknown"))
                .text("page_referrer", event -> Optional.of(event.touch().referrer()))
                .text("page_urlquery", event -> Optional.of(event.touch().page().replaceAll("^[^?]*\\??", "")))
                .text("tr_orderid", event -> event.order().id())
                .with("tr_total", "numeric", event -> event.order().amount())
                .text("tr_currency", event -> event.order().currency());
        bothReadTheSame("snowplow", parameters, columns.of("events", GeneratedEvents.of(19), any -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "channel=table"})
    void snowplowSessions(String parameters) throws IOException {
        List<Event> events = GeneratedEvents.of(20);
        Columns sessions = new Columns()
                .text("session_identifier", event -> Optional.of(event.id()))
                .text("user_identifier", Event::anonymous)
                .text("stitched_user_id", Event::person)
                .with("start_tstamp", "timestamp", event -> Optional.of(event.time()))
                .text("default_channel_group", event -> event.touch().medium())
                .text("mkt_source", event -> event.touch().source())
                .text("mkt_medium", event -> event.touch().medium())
                .text("mkt_campaign", event -> event.touch().campaign())
                .text("refr_medium", event -> Optional.of(event.id().endsWith("1") ? "internal" : "unknown"))
                .text("page_referrer", event -> Optional.of(event.touch().referrer()))
                .text(
                        "first_page_urlquery",
                        event -> Optional.of(event.touch().page().replaceAll("^[^?]*\\??", "")))
                .text("is_engaged", event -> Optional.of(event.kind().equals("page") ? "true" : "false"))
                .with("views", "bigint", event -> Optional.of(event.kind().length() + ""));
        Columns conversions = new Columns()
                .text("cv_id", event -> Optional.of(event.id()))
                .with("cv_tstamp", "timestamp", event -> Optional.of(event.time()))
                .with("cv_value", "numeric", event -> event.order().amount())
                .text("cv_type", event -> event.order().currency())
                .text("user_identifier", Event::anonymous)
                .text("stitched_user_id", Event::person);
        bothReadTheSame(
                "snowplow-sessions",
                parameters,
                sessions.of(
                        "snowplow_unified_sessions",
                        events,
                        event -> !event.kind().equals("order")),
                conversions.of(
                        "snowplow_unified_conversions",
                        events,
                        event -> event.kind().equals("order")));
    }
}
