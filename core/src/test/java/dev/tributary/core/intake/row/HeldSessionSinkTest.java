package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.mapping.SeveralCosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of which sessions are kept in memory. */
class HeldSessionSinkTest {
    private static SessionRow session(String id, boolean vouched, int user) {
        SessionRow session = new SessionRow();
        session.id().set(id);
        session.set(1, vouched, user, 5_000, (byte) 0);
        session.setNames("Email", "autumn");
        return session;
    }

    @ParameterizedTest
    @CsvSource({"true, false, 1", "true, true, 2", "false, false, 2", "false, true, 2"})
    void aSessionInNoJourneyIsKeptForAReportOrWhereItsIdMayStandAgain(boolean distinct, boolean all, int kept) {
        HeldSessionSink sink = new HeldSessionSink(distinct, all, 0, DayZone.UTC);

        assertThat(sink.addNew(session("nobody's", true, SessionTable.NO_USER))).isTrue();
        assertThat(sink.addNew(session("a user's", true, 0))).isTrue();

        SessionTable table = sink.sessions(1).table();
        assertThat(table.size()).isEqualTo(kept);
        assertThat(table.id(kept - 1)).isEqualTo("a user's");
    }

    @Test
    void whatTheSourcesKeyHasToldApartIsTakenAndTheRestIsLookedFor() {
        HeldSessionSink sink = new HeldSessionSink(true, true, 0, DayZone.UTC);

        assertThat(sink.addNew(session("7", true, 0))).isTrue();
        assertThat(sink.addNew(session("8", true, 0))).isTrue();
        assertThat(sink.addNew(session("7", false, 0)))
                .as("the text of a number")
                .isFalse();
        assertThat(sink.addNew(session("9", false, 0))).isTrue();
        assertThat(sink.sessions(1).table().size()).isEqualTo(3);
    }

    @Test
    void idsThatNoKeyVouchesForAreLookedForAmongThemselves() {
        HeldSessionSink sink = new HeldSessionSink(true, true, 0, DayZone.UTC);
        assertThat(sink.addNew(session("7", false, 0))).isTrue();
        assertThat(sink.addNew(session("7", false, 0))).isFalse();
    }

    @Test
    void withoutSuchAKeyNothingIsTakenUnseen() {
        HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);

        assertThat(sink.addNew(session("s", true, 0))).isTrue();
        assertThat(sink.addNew(session("s", true, 0))).isFalse();
        assertThat(sink.sessions(1).index().find("s")).isZero();
    }

    @Test
    void inMemoryNobodyNeedsToKnowWhereARowStands() {
        HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);
        assertThat(sink.keepsRows()).isFalse();
        assertThat(new HeldCosts(sink.sessions(0), SeveralCosts.HIGHEST, new CostTable()).keepsRows())
                .isFalse();
    }

    @Test
    void aSessionIsKeptAsItWasShownThoughTheObjectShowsAnotherNext() {
        HeldSessionSink sink = new HeldSessionSink(false, true, 0, DayZone.UTC);
        SessionRow session = session("s", false, 0);
        sink.add(session);
        session.id().set("t");
        session.set(2, true, 1, 9_000, (byte) 0);
        session.setNames("Search", "");
        sink.add(session);
        assertThat(session.rowNumber()).isEqualTo(2);
        assertThat(session.vouched()).isTrue();

        SessionTable table = sink.sessions(2).table();
        assertThat(table.id(0) + " " + table.user(0) + " " + table.millis(0) + " " + table.channelDay(0))
                .isEqualTo("s 0 5000 " + table.channelDay(0))
                .contains("Email", "autumn");
        assertThat(table.id(1) + " " + table.user(1) + " " + table.millis(1) + " " + table.channel(1))
                .isEqualTo("t 1 9000 Search");
    }
}
