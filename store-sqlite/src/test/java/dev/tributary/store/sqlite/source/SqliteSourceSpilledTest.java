package dev.tributary.store.sqlite.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.Sessions;
import dev.tributary.store.Snapshot;
import dev.tributary.store.spill.SpillFolder;
import dev.tributary.store.spill.Spilling;
import dev.tributary.store.sqlite.Database;
import dev.tributary.store.sqlite.HostileRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading through temporary files gives the same as reading into memory. */
class SqliteSourceSpilledTest {
    private static final long TINY = 1;
    private static final long SMALL = 1 << 20;
    private static final ReadPlan PACKED = new ReadPlan(2, 64);
    private static final DateWindow LOCAL =
            new DateWindow(Optional.empty(), Optional.empty(), DayZone.of(ZoneId.of("Australia/Lord_Howe")));

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyDatabaseIsReadTheSameWayThroughTemporaryFiles(long seed) throws SQLException {
        Random random = new Random(seed);
        Database database = seed % 3 == 0
                ? Database.reference(folder.resolve("shop.db"))
                : Database.untyped(folder.resolve("shop.db"));
        HostileRows.fill(database, random, seed % 4 == 0 ? 0.2 : 0.01);

        for (ReadScope scope : List.of(
                ReadScope.ALL, ReadScope.ALL.withCampaigns(Optional.of("user_id")), new ReadScope(LOCAL, true))) {
            String held = outcome(database, ReadPlan.PLAIN, Optional.empty(), scope);

            assertThat(outcome(database, PACKED, Optional.empty(), scope)).isEqualTo(held);
            for (long heap : List.of(TINY, SMALL)) {
                assertThat(outcome(database, PACKED, Optional.of(spilling(heap)), scope))
                        .isEqualTo(held);
                assertThat(outcome(database, ReadPlan.PLAIN, Optional.of(spilling(heap)), scope))
                        .isEqualTo(held);
            }
        }
    }

    @Test
    void aRowThatStandsTwiceIsListedOnceWhateverElseIsWrongWithIt() {
        Database database = Database.untyped(folder.resolve("shop.db")).soundConversion("c");
        database.soundSession("s");
        database.session("s", null, "2023-09-01", "10:00:00", "Email", 5, 0, 0);

        String spilled = outcome(database, ReadPlan.PLAIN, Optional.of(spilling(TINY)));

        assertThat(spilled)
                .contains("SESSION_TWICE")
                .doesNotContain("user_id is missing")
                .isEqualTo(outcome(database, ReadPlan.PLAIN, Optional.empty()));
    }

    @Test
    void allSessionsOfAUserLieInOnePart() throws SQLException {
        Database database = Database.reference(folder.resolve("shop.db"));
        HostileRows.fill(database, new Random(3), 0);

        try (Snapshot snapshot = open(database, PACKED, Optional.of(spilling(SMALL)));
                SpillFolder files = snapshot.spill().orElseThrow()) {
            Sessions sessions = snapshot.traffic().sessions();
            assertThat(sessions.parts()).isEqualTo(2);
            for (int part = 0; part < sessions.parts(); part++) {
                SessionTable table = sessions.part(part);
                int number = part;
                assertThat(IntStream.range(0, table.size()).map(table::user))
                        .isNotEmpty()
                        .allMatch(user -> sessions.partOf(user) == number);
            }
            assertThat(files).isNotNull();
        }
    }

    @Test
    void itIsSaidBeforehandAndTheFilesGo() throws IOException, SQLException {
        Database database = Database.reference(folder.resolve("shop.db"));
        HostileRows.fill(database, new Random(3), 0);
        Path files = folder.resolve("files");

        try (Snapshot snapshot = open(database, PACKED, Optional.of(spilling(SMALL)))) {
            assertThat(notices).singleElement().asString().contains("sessions", "there are 1 MiB", files.toString());
            assertThat(files).isNotEmptyDirectory();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files)))
                    .isEqualTo("rwx------");
            snapshot.spill().orElseThrow().close();
        }
        assertThat(files).doesNotExist();
    }

    @Test
    void whatAKilledRunHasLeftIsRemoved() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("sessions-0"), "half a record");

        SpillFolder.open(files, 0).close();

        assertThat(files).doesNotExist();
    }

    @Test
    void aFolderOfThatNameWithSomethingElseInItIsLeftAlone() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("sessions-0"), "ours");
        Files.writeString(files.resolve("thesis.txt"), "theirs");

        assertThatThrownBy(() -> SpillFolder.open(files, 0))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("thesis.txt");
        assertThat(files.resolve("thesis.txt")).hasContent("theirs");
        assertThat(files.resolve("sessions-0")).exists();
    }

    @Test
    void aDiskWithoutRoomIsSaidBeforeARowIsRead() {
        Path files = folder.resolve("files");

        assertThatThrownBy(() -> SpillFolder.open(files, Long.MAX_VALUE))
                .isInstanceOfSatisfying(
                        TributaryException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProblemKind.STORAGE))
                .hasMessageContaining("MiB left");
        assertThat(files).doesNotExist();
    }

    @Test
    void whatFitsIsHeld() throws SQLException {
        Database database =
                Database.reference(folder.resolve("shop.db")).soundSession("s").soundConversion("c");

        try (Snapshot snapshot = open(database, ReadPlan.PLAIN, Optional.of(spilling(1L << 30)))) {
            assertThat(snapshot.spill()).isEmpty();
            assertThat(snapshot.traffic().sessions().parts()).isOne();
        }
        assertThat(notices).isEmpty();
    }

    private Spilling spilling(long heap) {
        return new Spilling(folder.resolve("files"), heap, notices::add);
    }

    private static Snapshot open(Database database, ReadPlan plan, Optional<Spilling> spilling) {
        return open(database, plan, spilling, ReadScope.ALL);
    }

    private static Snapshot open(Database database, ReadPlan plan, Optional<Spilling> spilling, ReadScope scope) {
        return new SqliteSource(database.file(), plan, spilling).open(scope);
    }

    private static String outcome(Database database, ReadPlan plan, Optional<Spilling> spilling) {
        return outcome(database, plan, spilling, ReadScope.ALL);
    }

    /** Returns the result of reading as a text: the facts to the last bit, or the failure's message. */
    private static String outcome(Database database, ReadPlan plan, Optional<Spilling> spilling, ReadScope scope) {
        try (Snapshot snapshot = open(database, plan, spilling, scope)) {
            String described = described(snapshot.facts());
            snapshot.spill().ifPresent(SpillFolder::close);
            return described;
        } catch (RuntimeException failure) {
            return failure.getClass() + " " + failure.getMessage();
        }
    }

    private static String described(Facts facts) {
        List<String> lines = new ArrayList<>();
        facts.conversions().forEach(conversion -> lines.add(conversion.toString()));
        Sessions sessions = facts.traffic().sessions();
        List<String> converting = new ArrayList<>();
        for (int part = 0; part < sessions.parts(); part++) {
            SessionTable table = sessions.part(part);
            IntStream.range(0, table.size())
                    .filter(row -> table.user(row) != SessionTable.NO_USER)
                    .forEach(row -> converting.add(session(table, row)));
        }
        converting.stream().sorted().forEach(lines::add);
        lines.addAll(found(sessions));
        lines.add(facts.sessionDays().toString());
        facts.costs().sums().forEach((channelDay, sum) -> lines.add(channelDay + " " + sum.toDecimal()));
        lines.add(facts.costs().setAside().total().toDecimal() + " of "
                + facts.costs().total().toDecimal());
        facts.setAside().forEach(row -> lines.add(row.toString()));
        lines.add(facts.counts().toString());
        return String.join("\n", lines);
    }

    private static String session(SessionTable table, int row) {
        return String.join(
                " ",
                table.id(row),
                String.valueOf(table.user(row)),
                String.valueOf(table.millis(row)),
                table.channelDay(row).toString(),
                String.valueOf(List.of(table.holder(row), table.closer(row), table.impression(row))));
    }

    /**
     * Returns the channel and day of some sessions; some of the users do not convert, and some sessions do not exist.
     */
    private static List<String> found(Sessions sessions) {
        String[] answers = new String[700];
        Sessions.Search search = sessions.search((code, asker, amount) -> answers[asker] =
                asker + " " + (code < 0 ? "nowhere" : sessions.channelDays().get(code)) + " " + amount);
        for (int id = 0; id < answers.length; id++) {
            search.ask(("s" + id).getBytes(StandardCharsets.UTF_8), id, id / 7.0);
        }
        search.finish();
        return List.of(answers);
    }
}
