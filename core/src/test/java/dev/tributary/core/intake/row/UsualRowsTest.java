package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.HeldSessions;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.SeveralCosts;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenNames;
import dev.tributary.core.intake.seen.SeenUsers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A row with ordinary cells only may be added without checking each cell: the result is the same. */
class UsualRowsTest {
    private static final TableReading SESSIONS = GivenRow.names(SourceTable.SESSIONS);
    private static final TableReading CONVERSIONS = GivenRow.names(SourceTable.CONVERSIONS);
    private static final long MILLIS = Instant.parse("2023-09-01T10:00:00Z").toEpochMilli();
    private static final int ROUNDS = 300;
    private static final int ROWS = 12;

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Utf8 text(String text) {
        return new Utf8().set(text);
    }

    @Test
    void conversions() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            List<SetAside> expected = new ArrayList<>();
            List<SetAside> found = new ArrayList<>();
            Seen plainSeen = Seen.under(IntakeRules.USUAL);
            Seen usualSeen = Seen.under(IntakeRules.USUAL);
            HeldConversions plainKept = new HeldConversions();
            HeldConversions usualKept = new HeldConversions();
            ConversionIntake plain = new ConversionIntake(CONVERSIONS, plainKept, plainSeen, expected);
            ConversionIntake usual = new ConversionIntake(CONVERSIONS, usualKept, usualSeen, found);
            for (int row = 1; row <= ROWS; row++) {
                String id = "c" + random.nextInt(8);
                String user = one(random, "u", "v", "w", "null", "guest");
                String type = one(random, "", "gold", "Gold", "silver");
                double revenue = random.nextInt(20) / 4.0;
                GivenRow cells = GivenRow.conversion(row, id)
                        .with(Field.CONVERSION_DATE, "2023-09-01")
                        .with(Field.CONVERSION_USER, user)
                        .with(Field.TYPE, type)
                        .with(Field.REVENUE, revenue);
                plain.take(cells);
                if (!usual.take(
                        text(id),
                        text(user),
                        MILLIS,
                        revenue,
                        usual.seen().types().named(type))) {
                    usual.take(cells);
                }
            }

            assertThat(usualKept.conversions()).isEqualTo(plainKept.conversions());
            assertThat(found).isEqualTo(expected);
            assertThat(usual.rows()).isEqualTo(plain.rows()).isEqualTo(ROWS);
            assertThat(usualKept.users().column().size())
                    .isEqualTo(plainKept.users().column().size());
            assertThat(GivenRow.told(usualSeen, usualKept)).isEqualTo(GivenRow.told(plainSeen, plainKept));
            plainKept
                    .conversions()
                    .forEach(one ->
                            assertThat(usualKept.conversions().find(one.id())).isEqualTo(one.index()));
        }
    }

    @Test
    void sessions() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            boolean everyUser = random.nextBoolean();
            List<SetAside> expected = new ArrayList<>();
            List<SetAside> found = new ArrayList<>();
            SessionIntake plain = sessionIntake(everyUser, expected);
            SessionIntake usual = sessionIntake(everyUser, found);
            for (int row = 1; row <= ROWS; row++) {
                String id = "s" + random.nextInt(8);
                String user = one(random, "u", "v", "x", "y", "null", "guest");
                String channel = one(random, "Email", "email", "Search");
                String campaign = one(random, "", "autumn", "Autumn");
                int holder = random.nextInt(2);
                GivenRow cells = GivenRow.session(row, id)
                        .with(Field.SESSION_USER, user)
                        .with(Field.CHANNEL, channel)
                        .with(Field.CAMPAIGN, campaign)
                        .with(Field.HOLDER, holder);
                plain.take(cells);
                if (!asUsual(usual, row, id, user, channel, campaign, holder == 1)) {
                    usual.take(cells);
                }
            }

            assertThat(rows(usual)).isEqualTo(rows(plain));
            assertThat(found).isEqualTo(expected);
            assertThat(usual.rows()).isEqualTo(plain.rows()).isEqualTo(ROWS);
            assertThat(usual.users().count()).isEqualTo(plain.users().count());
            assertThat(GivenRow.rows(usual.seen().counts()))
                    .isEqualTo(GivenRow.rows(plain.seen().counts()));
        }
    }

    private static SessionIntake sessionIntake(boolean everyUser, List<SetAside> setAside) {
        Seen seen = Seen.under(IntakeRules.USUAL);
        HeldConversions conversions = new HeldConversions();
        ConversionIntake orders = new ConversionIntake(CONVERSIONS, conversions, seen, setAside);
        orders.take(GivenRow.conversion(1, "c"));
        orders.take(GivenRow.conversion(2, "d").with(Field.CONVERSION_USER, "v"));
        WantedUsers users = WantedUsers.of(
                conversions.users(), conversions.conversions(), new ReadScope(DateWindow.ALL, true, everyUser));
        return new SessionIntake(SESSIONS, users, new HeldSessionSink(false, true, 0, DayZone.UTC), seen, setAside);
    }

    /** Adds a row as the readers that decode many rows at once do. */
    private static boolean asUsual(
            SessionIntake intake, int row, String id, String user, String channel, String campaign, boolean holder) {
        SessionRow session = new SessionRow();
        session.id().set(id);
        session.userId().set(user);
        Utf8 userId = session.userId();
        boolean unknown = intake.seen().users().unknown(userId.bytes(), userId.from(), userId.length());
        session.set(
                row,
                true,
                unknown ? SeenUsers.UNKNOWN : intake.users().find(user),
                MILLIS,
                SessionTableBuilder.flags(holder, false, false));
        SeenNames.SeenName seen = intake.seen().channels().of(channel);
        session.setNames(seen.name(), campaign);
        return intake.take(session, seen, intake.seen().campaigns().named(campaign));
    }

    private static List<String> rows(SessionIntake intake) {
        SessionTable table = ((HeldSessionSink) intake.sink())
                .sessions(intake.users().count())
                .table();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            rows.add(table.id(row) + " " + table.user(row) + " " + table.millis(row) + " " + table.channelDay(row) + " "
                    + table.holder(row) + table.closer(row) + table.impression(row));
        }
        return rows;
    }

    @Test
    void costs() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            List<SetAside> expected = new ArrayList<>();
            List<SetAside> found = new ArrayList<>();
            CostTable plainCosts = new CostTable();
            CostTable usualCosts = new CostTable();
            CostIntake plain = costIntake(plainCosts, expected);
            CostIntake usual = costIntake(usualCosts, found);
            HeldCosts sink = (HeldCosts) usual.sink();
            for (int row = 1; row <= ROWS; row++) {
                String session = "s" + random.nextInt(8);
                double cost = (random.nextInt(20) - 3) / 4.0;
                GivenRow cells = GivenRow.cost(row, session, cost);
                plain.take(cells);
                if (sink.addFirst(sink.index().find(session), cost)) {
                    usual.counted();
                } else {
                    usual.take(cells);
                }
            }
            ((HeldCosts) plain.sink()).addUp();
            sink.addUp();

            assertThat(found).isEqualTo(expected);
            assertThat(usual.rows()).isEqualTo(plain.rows()).isEqualTo(ROWS);
            assertThat(usualCosts.total().toDecimal())
                    .isEqualByComparingTo(plainCosts.total().toDecimal());
            assertThat(usualCosts.credits()).isEqualTo(plainCosts.credits());
        }
    }

    private static CostIntake costIntake(CostTable costs, List<SetAside> setAside) {
        HeldSessionSink sessions = new HeldSessionSink(false, true, 0, DayZone.UTC);
        for (int id = 0; id < 6; id++) {
            SessionRow session = new SessionRow();
            session.id().set("s" + id);
            session.setNames("c" + id % 2, "");
            sessions.add(session);
        }
        HeldSessions held = sessions.sessions(0);
        return new CostIntake(
                GivenRow.names(SourceTable.COSTS), new HeldCosts(held, SeveralCosts.HIGHEST, costs), costs, setAside);
    }
}
