package dev.tributary.store.sqlite.source;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.store.sqlite.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows: which are used, which are set aside, and their findings. */
class SqliteSourceRowsTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void create() {
        database = Database.untyped(folder.resolve("shop.db"));
    }

    @Test
    void soundRowsAreReadAsTheyStand() {
        database.session("s1", "u", "2023-09-01", "13:01:28", "Email", 1, 0, 1)
                .session("s2", "stranger", "2023-09-01", "13:01:28", "Social", 0, 1, 0)
                .conversion("c1", "u", "2023-09-02", "00:00:00", 77.7)
                .cost("s1", 1.5)
                .cost("s2", 2);
        Facts facts = read();
        SessionTable sessions = facts.traffic().sessions().part(0);

        assertThat(facts.conversions())
                .containsExactly(new Conversion(0, "c1", 0, millis("2023-09-02T00:00:00Z"), 77.7));
        assertThat(sessions.id(0)).isEqualTo("s1");
        assertThat(sessions.user(0)).isZero();
        assertThat(sessions.user(1)).as("one who never ordered").isEqualTo(SessionTable.NO_USER);
        assertThat(sessions.millis(0)).isEqualTo(millis("2023-09-01T13:01:28Z"));
        assertThat(List.of(sessions.holder(0), sessions.closer(0), sessions.impression(0)))
                .containsExactly(true, false, true);
        assertThat(List.of(sessions.holder(1), sessions.closer(1), sessions.impression(1)))
                .containsExactly(false, true, false);
        ChannelDay email = new ChannelDay("Email", LocalDate.of(2023, 9, 1));
        assertThat(facts.sessionDays()).containsExactly(email, new ChannelDay("Social", email.day()));
        assertThat(facts.costs().sums()).containsOnlyKeys(email, new ChannelDay("Social", email.day()));
        assertThat(facts.costs().total().value()).isEqualTo(3.5);
        assertThat(facts.counts()).isEqualTo(new Facts.RowCounts(2, 1, OptionalLong.of(2)));
        assertThat(facts.setAside()).isEmpty();
    }

    @Test
    void idsThatAreWholeNumbersAreTextsOfThem() {
        database.session(12, 7, "2023-09-01", "10:00:00", "Email", 1, 1, 1)
                .conversion(9_999_999_999L, 7, "2023-09-02", "10:00:00", 5)
                .cost(12, 3);
        Facts facts = read();

        assertThat(facts.traffic().sessions().part(0).id(0)).isEqualTo("12");
        assertThat(facts.traffic().sessions().part(0).user(0))
                .isEqualTo(facts.conversions().get(0).user());
        assertThat(facts.conversions().get(0).id()).isEqualTo("9999999999");
        assertThat(facts.costs().setAside().total().value()).isZero();
    }

    @Test
    void aRowWithoutAUsableIdIsSetAside() {
        database.soundSession(null).soundSession("").soundSession("id".getBytes(StandardCharsets.UTF_8));
        database.soundSession(1.5).soundSession("a\0b").soundSession("good");

        assertThat(reasons(read()))
                .containsExactly(
                        "session_sources 1 '': session_id is NULL, not a text",
                        "session_sources 2 '': session_id is empty",
                        "session_sources 3 '': session_id is a blob, not a text",
                        "session_sources 4 '1.5': session_id is '1.5', not a text or a whole number",
                        "session_sources 5 'a\0b': session_id holds a NUL character");
        assertThat(read().traffic().sessions().part(0).size()).isEqualTo(1);
    }

    @Test
    void aRevenueThatIsNoAmountIsSetAside() {
        database.soundConversion("good");
        for (Object revenue : new Object[] {"abc", "12,5", null, Double.POSITIVE_INFINITY, -0.01, 1e300}) {
            database.conversion("c", "u", "2023-09-02", "10:00:00", revenue);
        }

        assertThat(reasons(read()))
                .containsExactly(
                        "conversions 2 'c': revenue is 'abc', not a number",
                        "conversions 3 'c': revenue is '12,5', not a number",
                        "conversions 4 'c': revenue is NULL, not a number",
                        "conversions 5 'c': revenue is 'Infinity', not a number",
                        "conversions 6 'c': revenue is negative: -0.01",
                        "conversions 7 'c': revenue is '1.0E300', too large for an amount: more than 1e15");
        assertThat(read().conversions()).extracting(Conversion::id).containsExactly("good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "23-09-01",
                "1693526400",
                "01/09/2023",
                "2023-09-01T",
                "2023-09-01 at ten",
                "２０２３-09-01"
            })
    void aDateThatIsNoneIsSetAside(String date) {
        database.soundSession("good").session("s", "u", date, "10:00:00", "Email", 1, 0, 0);

        assertThat(reasons(read()))
                .containsExactly("session_sources 2 's': event_date is '" + date + "', not a date like 2023-09-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:00:01",
                "23:58:60",
                "25:00",
                "10",
                "13:00 PM",
                "10:00:00+25:00",
                "10:00:00.",
                "10:00:00.120.12"
            })
    void aTimeThatIsNoneIsSetAside(String time) {
        database.soundConversion("good").conversion("c", "u", "2023-09-02", time, 5);

        assertThat(reasons(read()))
                .containsExactly("conversions 2 'c': conv_time is '" + time + "', not a time like 13:01:28");
    }

    @Test
    void aDateThatIsANumberOrEmptyIsSetAside() {
        database.soundSession("good")
                .session("s1", "u", 1693526400, "10:00:00", "Email", 1, 0, 0)
                .session("s2", "u", "", "10:00:00", "Email", 1, 0, 0)
                .session("s3", "u", "2023-09-01", null, "Email", 1, 0, 0);

        assertThat(reasons(read()))
                .containsExactly(
                        "session_sources 2 's1': event_date is '1693526400', not a date like 2023-09-01",
                        "session_sources 3 's2': event_date is empty",
                        "session_sources 4 's3': event_time is NULL, not a text");
    }

    @ParameterizedTest
    @CsvSource({"13:01:28.5,500", "13:01:28.05,50", "13:01:28.123,123", "13:01:28,0"})
    void fractionsOfASecondAreKept(String time, long millis) {
        database.session("s", "u", "2023-09-01", time, "Email", 1, 0, 0);

        assertThat(read().traffic().sessions().part(0).millis(0)).isEqualTo(millis("2023-09-01T13:01:28Z") + millis);
    }

    @Test
    void whenNoRowOfATableCanBeUsedTheRunStops() {
        database.soundConversion("c").session("s1", "u", "never", "10:00:00", "Email", 1, 0, 0);
        database.session("s2", "u", "soon", "10:00:00", "Email", 1, 0, 0);

        assertFails(ProblemKind.SOURCE_DATA, this::read)
                .contains("None of the 2 rows of session_sources can be used")
                .contains("the first: event_date is 'never', not a date like 2023-09-01.");
    }

    @Test
    void whenNoConversionOrNoCostCanBeUsedTheRunStopsToo() {
        database.soundSession("s").cost("s", "much");
        assertFails(ProblemKind.SOURCE_DATA, this::read).contains("None of the 1 rows of session_costs");

        database.conversion("c", "u", "2023-09-02", "10:00:00", "free");
        assertFails(ProblemKind.SOURCE_DATA, this::read).contains("None of the 1 rows of conversions");
    }

    private Facts read() {
        return new SqliteSource(database.file()).read();
    }

    static List<String> reasons(Facts facts) {
        return facts.setAside().stream().map(SqliteSourceRowsTest::reason).toList();
    }

    private static String reason(SetAside row) {
        return row.table() + " " + row.row() + " '" + row.id() + "': " + row.reason();
    }

    private static long millis(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
