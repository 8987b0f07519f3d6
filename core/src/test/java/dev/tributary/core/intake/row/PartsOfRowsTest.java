package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.identity.Identities;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.intake.seen.SeenKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that several intakes read, each in a part of them, and whose ids are compared afterwards: as if one had read all. */
class PartsOfRowsTest {
    private static final TableReading SESSIONS = GivenRow.names(SourceTable.SESSIONS);
    private static final TableReading CONVERSIONS = GivenRow.names(SourceTable.CONVERSIONS);
    private static final int[] PARTS = {1, 7, 64};

    private final SortedMap<String, Integer> noted = new TreeMap<>();

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    private void note(List<SetAside> rows) {
        rows.forEach(row -> noted.merge(row.finding() + " " + row.id() + " " + row.detail(), 1, Integer::sum));
    }

    private static List<GivenRow> rows(Random random, boolean conversions) {
        List<GivenRow> rows = new ArrayList<>();
        for (int row = 0; row < 60; row++) {
            rows.add(conversions ? RowOrderTest.conversion(random) : RowOrderTest.session(random));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conversionsOfManyPartsAreThoseOfOne(int seed) {
        Random random = new Random(seed);
        List<GivenRow> rows = rows(random, true);
        Seen seen = Seen.under(IntakeRules.USUAL);
        List<SetAside> setAside = new ArrayList<>();
        HeldConversions held = new HeldConversions();
        ConversionIntake whole = new ConversionIntake(CONVERSIONS, held, seen, setAside);
        for (int row = 0; row < rows.size(); row++) {
            whole.take(rows.get(row).at(row + 1));
        }
        whole.end();
        SortedMap<String, String> expected = new TreeMap<>();
        for (Conversion one : held.conversions()) {
            boolean hasUser = one.user() != SessionTable.NO_USER;
            String user = hasUser
                    ? held.users().column().get(one.user())
                    : held.ofUnknown().get(one.index()) ? "undefined" : "";
            Conversion row = new Conversion(0, one.id(), 0, one.millis(), one.revenue(), one.label());
            expected.put(one.id(), new OpenRows.Order(row, user, hasUser, List.of()).toString());
        }
        note(setAside);
        SortedMap<String, Integer> expectedNotes = new TreeMap<>(noted);
        SeenCounts expectedCounts = seen.counts();
        held.addTo(expectedCounts);

        for (int parts : PARTS) {
            noted.clear();
            Collections.shuffle(rows, random);
            List<byte[]> counts = new ArrayList<>();
            List<OpenRows.Order> orders = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                List<SetAside> ofPart = new ArrayList<>();
                Seen seenOfPart = Seen.under(IntakeRules.USUAL);
                ConversionIntake intake =
                        new ConversionIntake(CONVERSIONS, new OpenRows.Orders(orders), seenOfPart, ofPart);
                for (int row = part; row < rows.size(); row += parts) {
                    intake.take(rows.get(row).at(0));
                }
                note(ofPart);
                counts.add(seenOfPart.counts().toBytes());
            }
            SeenCounts all = sum(counts, random);
            assertThat(counting(orders, all)).isEqualTo(expected);
            assertThat(noted).as("%d parts", parts).isEqualTo(expectedNotes);
            assertThat(all.toBytes()).as("%d parts", parts).isEqualTo(expectedCounts.toBytes());
            assertThat(GivenRow.source(seen).intake(all, id -> false, held.ofUnknown()))
                    .isEqualTo(GivenRow.told(seen, held));
        }
    }

    /** Adds the counts of all parts, in any order. */
    private static SeenCounts sum(List<byte[]> counts, Random random) {
        Collections.shuffle(counts, random);
        SeenCounts all = new SeenCounts();
        counts.forEach(part -> all.add(SeenCounts.of(part)));
        return all;
    }

    private SortedMap<String, String> counting(List<OpenRows.Order> orders, SeenCounts seen) {
        Map<String, OpenRows.Order> counting = new HashMap<>();
        orders.forEach(
                order -> counting.merge(order.row().id(), order, (one, other) -> other.precedes(one) ? other : one));
        SortedMap<String, String> found = new TreeMap<>();
        for (OpenRows.Order order : orders) {
            OpenRows.Order counts = counting.get(order.row().id());
            if (order == counts) {
                note(order.without());
                seen.addConversions(order.hasUser(), false, false, 1);
                seen.add(
                        SeenKind.UNKNOWN_OF_CONVERSION,
                        order.user(),
                        order.user().equals("undefined") ? 1 : 0);
            } else {
                String finding =
                        order.toString().equals(counts.toString()) ? "CONVERSION_REPEATED" : "CONVERSION_TWICE";
                noted.merge(finding + " " + order.row().id() + " conversion", 1, Integer::sum);
            }
            found.put(counts.row().id(), counts.toString());
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sessionsOfManyPartsAreThoseOfOne(int seed) {
        Random random = new Random(seed);
        List<GivenRow> rows = rows(random, false);
        Seen seen = Seen.under(IntakeRules.USUAL);
        List<SetAside> setAside = new ArrayList<>();
        HeldConversions nobody = new HeldConversions();
        WantedUsers users =
                WantedUsers.of(nobody.users(), nobody.conversions(), ReadScope.ALL.with(ReadScope.Strangers.NEEDED));
        HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);
        SessionIntake whole = new SessionIntake(SESSIONS, users, sink, seen, setAside);
        for (int row = 0; row < rows.size(); row++) {
            whole.take(rows.get(row).at(row + 1));
        }
        whole.end();
        SessionTable table = sink.sessions(users.count()).table();
        SortedMap<String, String> expected = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            expected.put(
                    table.id(row),
                    (table.user(row) != SessionTable.NO_USER) + " " + table.millis(row) + table.channelDay(row));
        }
        note(setAside);
        SortedMap<String, Integer> expectedNotes = new TreeMap<>(noted);
        byte[] expectedCounts = seen.counts().toBytes();

        for (int parts : PARTS) {
            noted.clear();
            Collections.shuffle(rows, random);
            List<byte[]> counts = new ArrayList<>();
            List<OpenRows.Visit> visits = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                List<SetAside> ofPart = new ArrayList<>();
                Seen seenOfPart = Seen.under(IntakeRules.USUAL);
                SessionIntake intake = new SessionIntake(
                        SESSIONS,
                        WantedUsers.everybody(Identities.NONE),
                        new OpenRows.Visits(visits),
                        seenOfPart,
                        ofPart);
                for (int row = part; row < rows.size(); row += parts) {
                    intake.take(rows.get(row).at(0));
                }
                note(ofPart);
                counts.add(seenOfPart.counts().toBytes());
            }
            SeenCounts all = sum(counts, random);
            visits.stream()
                    .filter(visit -> !visit.user().isEmpty())
                    .forEach(visit -> Spellings.offer(all.others(), new Utf8().set(visit.user())));
            assertThat(all.toBytes()).as("%d parts", parts).isEqualTo(expectedCounts);
            assertThat(visited(visits)).isEqualTo(expected);
            assertThat(noted).as("%d parts", parts).isEqualTo(expectedNotes);
        }
    }

    private SortedMap<String, String> visited(List<OpenRows.Visit> visits) {
        Map<String, OpenRows.Visit> counting = new HashMap<>();
        visits.forEach(visit -> counting.merge(visit.id(), visit, (one, other) -> other.precedes(one) ? other : one));
        SortedMap<String, String> found = new TreeMap<>();
        for (OpenRows.Visit visit : visits) {
            OpenRows.Visit counts = counting.get(visit.id());
            if (visit == counts) {
                note(visit.without());
            } else {
                noted.merge("SESSION_TWICE " + visit.id() + " session", 1, Integer::sum);
            }
            boolean oneUser = visits.stream()
                    .filter(other -> other.id().equals(visit.id()) && other.millis() == counts.millis())
                    .allMatch(other -> other.user().equals(counts.user()));
            found.put(visit.id(), (oneUser && !counts.user().isEmpty()) + " " + counts.millis() + counts.channelDay());
        }
        return found;
    }
}
