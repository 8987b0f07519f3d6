package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of the same id, in any order: what counts, and what is said of the others, is the same. */
class RowOrderTest {
    private static final int ORDERS = 20;

    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfRowsDecidesNothing(int seed) {
        Random random = new Random(seed);
        List<GivenRow> conversions = new ArrayList<>();
        List<GivenRow> sessions = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            conversions.add(conversion(random));
            sessions.add(session(random));
        }
        String first = read(conversions, sessions);
        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(conversions, random);
            Collections.shuffle(sessions, random);
            assertThat(read(conversions, sessions)).isEqualTo(first);
        }
    }

    static GivenRow conversion(Random random) {
        return GivenRow.conversion(0, "c" + random.nextInt(8))
                .with(Field.CONVERSION_TIME, "10:0" + random.nextInt(2) + ":00")
                .with(Field.CONVERSION_USER, user(random))
                .with(Field.TYPE, random.nextInt(6) == 0 ? "silver" : "gold")
                .with(Field.REVENUE, random.nextInt(3) - 0.5);
    }

    /** Rows that are used without a part of them have a moment of their own. */
    static GivenRow session(Random random) {
        GivenRow row = GivenRow.session(0, "s" + random.nextInt(8))
                .with(Field.SESSION_TIME, "10:0" + random.nextInt(2) + ":00")
                .with(Field.SESSION_USER, random.nextInt(5) == 0 ? "undefined" : "u" + random.nextInt(4))
                .with(Field.CHANNEL, random.nextInt(4) == 0 ? "Social" : "Email")
                .with(Field.CLOSER, random.nextInt(2));
        return switch (random.nextInt(8)) {
            case 0 -> row.with(Field.SESSION_TIME, "09:59:00").with(Field.CAMPAIGN, new byte[] {1});
            case 1 -> row.with(Field.SESSION_TIME, "09:58:00").with(Field.CLOSER, 7);
            case 2 -> row.with(Field.SESSION_TIME, "10:02:00").with(Field.SESSION_USER, "");
            default -> row;
        };
    }

    private static String user(Random random) {
        return List.of("u0", "u1", "v", "undefined", "").get(random.nextInt(5));
    }

    private static String read(List<GivenRow> conversions, List<GivenRow> sessions) {
        Seen seen = Seen.under(IntakeRules.USUAL, People.AS_THEY_ARE);
        List<SetAside> setAside = new ArrayList<>();
        HeldConversions orders = new HeldConversions();
        ConversionIntake intake = new ConversionIntake(GivenRow.names(SourceTable.CONVERSIONS), orders, seen, setAside);
        take(intake, conversions);
        WantedUsers users =
                WantedUsers.of(orders.users(), orders.conversions(), ReadScope.ALL.with(ReadScope.Strangers.NEEDED));
        HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);
        SessionIntake visits = new SessionIntake(GivenRow.names(SourceTable.SESSIONS), users, sink, seen, setAside);
        take(visits, sessions);
        SessionTable table = sink.sessions(users.count()).table();

        SortedMap<String, String> kept = new TreeMap<>();
        SortedMap<Integer, String> names = new TreeMap<>();
        for (Conversion one : orders.conversions()) {
            if (one.user() != SessionTable.NO_USER) {
                names.put(one.user(), orders.users().column().get(one.user()));
            }
            String user = orders.ofUnknown().get(one.index()) ? "undefined" : "nobody";
            kept.put(
                    one.id(),
                    names.getOrDefault(one.user(), user) + " " + one.millis() + " " + one.revenue() + one.label());
        }
        for (int row = 0; row < table.size(); row++) {
            String user = table.user(row) == SessionTable.NO_USER
                    ? "nobody"
                    : names.getOrDefault(table.user(row), "a stranger");
            kept.put(
                    table.id(row),
                    user + " " + table.millis(row) + " " + table.channelDay(row) + table.holder(row)
                            + table.closer(row));
        }
        SeenCounts counts = seen.counts();
        orders.addTo(counts);
        SortedMap<String, Integer> noted = new TreeMap<>();
        setAside.forEach(row -> noted.merge(row.finding() + " " + row.id(), 1, Integer::sum));
        return kept + "\n" + noted + "\n" + table.days() + "\n"
                + intake.setAside().parts() + "\n"
                + GivenRow.told(seen, orders).unknown() + GivenRow.rows(counts);
    }

    private static void take(RowIntake intake, List<GivenRow> rows) {
        for (int row = 0; row < rows.size(); row++) {
            intake.take(rows.get(row).at(row + 1));
        }
        intake.end();
    }
}
