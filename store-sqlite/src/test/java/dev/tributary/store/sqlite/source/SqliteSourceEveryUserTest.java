package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.store.Snapshot;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users who never converted have numbers, too, if they are requested. */
class SqliteSourceEveryUserTest {
    private static final DateWindow FIRST_DAYS =
            new DateWindow(Optional.empty(), Optional.of(LocalDate.parse("2023-09-05")));

    @TempDir
    private Path folder;

    private Database shop;

    /** Of four users one converts early and one late. */
    @BeforeEach
    void aShop() {
        shop = Database.reference(folder.resolve("shop.db"))
                .session("s1", "looker", "2023-09-01", "10:00:00", "Email", 1, 0, 0)
                .session("s2", "early", "2023-09-01", "11:00:00", "Email", 1, 0, 0)
                .session("s3", "late", "2023-09-01", "12:00:00", "Email", 1, 0, 0)
                .session("s4", "other", "2023-09-01", "13:00:00", "Email", 1, 0, 0)
                .session("s5", "looker", "2023-09-02", "10:00:00", "Direct", 1, 0, 0)
                .conversion("c1", "late", "2023-09-20", "10:00:00", 10)
                .conversion("c2", "early", "2023-09-02", "10:00:00", 10);
    }

    @Test
    void theyAreNumberedAfterThoseWithAConversionAsTheyCome() {
        SessionTable sessions = sessions(new ReadScope(DateWindow.ALL, false, true));

        assertThat(users(sessions)).isEqualTo(Map.of("s1", 2, "s2", 1, "s3", 0, "s4", 3, "s5", 2));
        assertThat(sessions.userCount()).isEqualTo(4);
    }

    @Test
    void whoConvertedOutsideTheWindowIsNoneOfThem() {
        assertThat(users(sessions(new ReadScope(FIRST_DAYS, false, true))))
                .isEqualTo(Map.of("s1", 2, "s2", 1, "s4", 3, "s5", 2));
        assertThat(users(sessions(new ReadScope(FIRST_DAYS, true, true))))
                .isEqualTo(Map.of("s1", 2, "s2", 1, "s3", SessionTable.NO_USER, "s4", 3, "s5", 2));
    }

    @Test
    void unlessTheyAreAskedForTheyHaveNone() {
        SessionTable sessions = sessions(ReadScope.ALL);

        assertThat(users(sessions))
                .isEqualTo(Map.of(
                        "s1",
                        SessionTable.NO_USER,
                        "s2",
                        1,
                        "s3",
                        0,
                        "s4",
                        SessionTable.NO_USER,
                        "s5",
                        SessionTable.NO_USER));
        assertThat(sessions.userCount()).isEqualTo(2);
        assertThat(users(sessions(new ReadScope(DateWindow.ALL, false)))).isEqualTo(Map.of("s2", 1, "s3", 0));
    }

    @Test
    void asWithOthersASessionWithoutAUsableFlagIsInNoJourney() {
        shop.session("s6", "hesitant", "2023-09-02", "10:00:00", "Direct", 7, 0, 0);

        Facts facts = facts(new ReadScope(DateWindow.ALL, false, true));
        SessionTable sessions = facts.traffic().sessions().part(0);

        assertThat(sessions.userCount()).isEqualTo(4);
        assertThat(users(sessions)).doesNotContainKey("s6");
        assertThat(facts.setAside()).singleElement().matches(row -> row.id().equals("s6"));
    }

    @Test
    void anIndexIsNoHelpBecauseTheyAreNotKnownBefore() {
        shop.run(
                "CREATE INDEX by_user ON session_sources (user_id)",
                "CREATE TABLE n AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                        + " SELECT i FROM n",
                "INSERT INTO session_sources SELECT 'n' || i, 'v' || i, '2023-09-10', '10:00:00', 'Email', 0, 0, 0"
                        + " FROM n");

        assertThat(sessions(new ReadScope(DateWindow.ALL, false, true)).userCount())
                .isEqualTo(4004);
    }

    @Test
    void theyNeverGoThroughTemporaryFilesButItIsSaidHowMuchMemoryIsMissing() {
        List<String> notices = new ArrayList<>();
        Spilling spilling = new Spilling(folder.resolve("files"), 1 << 20, notices::add);

        assertFails(
                        ProblemKind.MEMORY,
                        () -> new SqliteSource(shop.file(), Optional.of(spilling))
                                .open(new ReadScope(DateWindow.ALL, false, true)))
                .contains(
                        "5 sessions",
                        "the users who never converted",
                        "there are 1 MiB",
                        "TRIBUTARY_JAVA_OPTS=-Xmx84m");
        assertThat(notices).isEmpty();
        assertThat(spilling.folder()).doesNotExist();
    }

    @Test
    void whereTheyAreOnlyUsefulTheyAreReadIfTheyFitAndLeftOutOtherwise() {
        ReadScope useful = new ReadScope(DateWindow.ALL, true).with(ReadScope.Strangers.IF_THEY_FIT);
        for (long heap : new long[] {1 << 20, 1 << 30}) {
            Spilling spilling = new Spilling(folder.resolve("files"), heap, notice -> {});
            try (Snapshot snapshot = new SqliteSource(shop.file(), Optional.of(spilling)).open(useful)) {
                boolean fits = heap == 1 << 30;
                assertThat(snapshot.everyUser()).isEqualTo(fits);
                assertThat(snapshot.traffic().sessions().parts() > 1).isNotEqualTo(fits);
                assertThat(snapshot.facts().counts().sessions()).isEqualTo(5);
                snapshot.spill().ifPresent(SpillFolder::close);
            }
        }
        try (Snapshot snapshot = new SqliteSource(shop.file()).open(useful)) {
            assertThat(snapshot.everyUser()).as("without temporary files, too").isTrue();
        }
    }

    private SessionTable sessions(ReadScope scope) {
        return facts(scope).traffic().sessions().part(0);
    }

    private Facts facts(ReadScope scope) {
        try (Snapshot snapshot = new SqliteSource(shop.file()).open(scope)) {
            return snapshot.facts();
        }
    }

    private static Map<String, Integer> users(SessionTable sessions) {
        return IntStream.range(0, sessions.size()).boxed().collect(Collectors.toMap(sessions::id, sessions::user));
    }
}
