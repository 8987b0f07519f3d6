package dev.tributary.store.sqlite.source;

import static dev.tributary.store.sqlite.source.SqliteSourceRowsTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.store.sqlite.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are used in part, rows with duplicate ids, and texts that could be mistaken for other types. */
class SqliteSourceKeptRowsTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void create() {
        database = Database.untyped(folder.resolve("shop.db"));
    }

    @Test
    void aSessionWithoutAUserIsInNoJourneyButItsCostCounts() {
        database.soundConversion("c")
                .session("s1", null, "2023-09-01", "10:00:00", "Email", 1, 1, 1)
                .session("s2", "", "2023-09-01", "10:00:00", "Email", 1, 1, 1)
                .cost("s1", 1.5)
                .cost("s2", 2);
        Facts facts = read();

        assertThat(facts.traffic().sessions().part(0).user(0)).isEqualTo(SessionTable.NO_USER);
        assertThat(facts.traffic().sessions().part(0).user(1)).isEqualTo(SessionTable.NO_USER);
        assertThat(facts.costs().setAside().total().value()).isZero();
        assertThat(facts.costs().total().value()).isEqualTo(3.5);
        assertThat(reasons(facts))
                .containsExactly(
                        "session_sources 1 's1': user_id is missing; the session is in no journey, its cost counts",
                        "session_sources 2 's2': user_id is missing; the session is in no journey, its cost counts");
    }

    @Test
    void aConversionWithoutAUserStaysInTheTotalsAndHasNoJourney() {
        database.soundConversion("good").conversion("c", null, "2023-09-02", "10:00:00", 5);
        Facts facts = read();

        assertThat(facts.conversions()).hasSize(2);
        assertThat(facts.conversions().get(1).user()).isEqualTo(SessionTable.NO_USER);
        assertThat(reasons(facts))
                .containsExactly(
                        "conversions 2 'c': user_id is missing; the conversion counts as one without a" + " journey");
    }

    @Test
    void theRevenueOfAConversionThatCannotBeUsedIsKeptApart() {
        database.soundConversion("good")
                .conversion("late", "u", "2023-02-30", "10:00:00", 5.25)
                .conversion("back", "u", "2023-09-02", "10:00:00", -1);

        assertThat(read().traffic().revenueSetAside().total().toDecimal()).isEqualByComparingTo("4.25");
    }

    @Test
    void aFlagIsZeroOrOneAndNothingElse() {
        database.soundConversion("c")
                .session("s1", "u", "2023-09-01", "10:00:00", "Email", 1.0, 0.0, 1)
                .session("s2", "u", "2023-09-01", "10:00:00", "Email", 2, 0, 0)
                .session("s3", "u", "2023-09-01", "10:00:00", "Email", 1, "x", 0)
                .session("s4", "u", "2023-09-01", "10:00:00", "Email", 1, 1, null);
        Facts facts = read();

        assertThat(facts.traffic().sessions().part(0).holder(0)).isTrue();
        assertThat(facts.traffic().sessions().part(0).closer(0)).isFalse();
        assertThat(facts.traffic().sessions().part(0).user(0)).isZero();
        for (int row = 1; row < 4; row++) {
            assertThat(facts.traffic().sessions().part(0).user(row))
                    .as("row %d", row)
                    .isEqualTo(SessionTable.NO_USER);
        }
        String kept = "; the session is in no journey, its cost counts";
        assertThat(reasons(facts))
                .containsExactly(
                        "session_sources 2 's2': holder_engagement is '2', not 0 or 1" + kept,
                        "session_sources 3 's3': closer_engagement is 'x', not 0 or 1" + kept,
                        "session_sources 4 's4': impression_interaction is NULL, not 0 or 1" + kept);
    }

    @Test
    void ofASessionThatStandsTwiceTheEarliestRowCounts() {
        database.soundSession("s").soundSession("s").session("s", "v", "2023-09-05", "10:00:00", "Social", 1, 1, 1);
        Facts facts = read();

        assertThat(facts.traffic().sessions().part(0).size()).isEqualTo(1);
        assertThat(facts.traffic().sessions().part(0).channel(0)).isEqualTo("Email");
        assertThat(facts.sessionDays()).hasSize(1);
        assertThat(reasons(facts))
                .containsExactly(
                        "session_sources 2 's': session_id occurs twice; the earliest row counts",
                        "session_sources 3 's': session_id occurs twice; the earliest row counts");
    }

    @Test
    void aConversionThatStandsTwiceIsCountedOnce() {
        database.soundConversion("c").soundConversion("c").conversion("c", "u", "2023-09-02", "10:00:00", 51);
        Facts facts = read();

        assertThat(facts.conversions()).hasSize(1);
        assertThat(facts.conversions().get(0).revenue()).isEqualTo(50.5);
        assertThat(reasons(facts))
                .containsExactly(
                        "conversions 2 'c': conv_id occurs twice with the same values; it was counted once",
                        "conversions 3 'c': conv_id occurs twice with other values; the earliest row counts");
    }

    @Test
    void aSecondCostOfASessionIsSetAsideAndStaysInTheTotal() {
        database.soundSession("s").cost("s", 1.5).cost("s", 1.5).cost("s", 4);
        Facts facts = read();

        assertThat(facts.costs().total().value()).isEqualTo(7);
        assertThat(facts.costs().setAside().total().value()).isEqualTo(3);
        assertThat(reasons(facts))
                .containsExactly(
                        "session_costs 2 's': a further cost of the session, 1.5; the highest counts",
                        "session_costs 3 's': a further cost of the session, 1.5; the highest counts");
    }

    @Test
    void aCostWithoutAUsableSessionIsSetAsideAndStaysInTheTotal() {
        database.soundSession("s").session("dateless", "u", "x", "10:00:00", "Email", 1, 0, 0);
        database.cost("s", 1).cost("nobody", 2).cost(null, 4).cost("s".getBytes(StandardCharsets.UTF_8), 8);
        database.cost(1.5, 16).cost("dateless", 32);
        Facts facts = read();

        assertThat(facts.costs().setAside().total().value()).isEqualTo(62);
        assertThat(facts.costs().total().value()).isEqualTo(63);
        assertThat(facts.setAside())
                .filteredOn(row -> row.table().equals("session_costs"))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.reason()).endsWith("belongs to no usable session"));
    }

    @Test
    void noCostIsNoneAndATextOrAnImmenseOneIsSetAside() {
        database.soundSession("s1").soundSession("s2").soundSession("s3");
        database.cost("s1", null).cost("s2", "abc").cost("s3", 1e300).cost("s1", -2);
        Facts facts = read();

        assertThat(facts.costs().total().value()).as("a credit note").isEqualTo(-2);
        assertThat(reasons(facts))
                .containsExactly(
                        "session_costs 2 's2': cost is 'abc', not a number",
                        "session_costs 3 's3': cost is '1.0E300', too large for an amount: more than 1e15");
    }

    @Test
    void hostileTextsAreKeptByteForByte() {
        String[] texts = {
            "😀",
            "'; DROP TABLE conversions; --",
            "two\nlines\r",
            "\"",
            " padded ",
            "\u202eltr",
            "=1+1",
            "x".repeat(1 << 20)
        };
        for (String text : texts) {
            database.session(text, "u", "2023-09-01", "10:00:00", text, 1, 0, 0);
            database.conversion(text, "u", "2023-09-02", "10:00:00", 5);
            database.cost(text, 1);
        }
        Facts facts = read();

        for (int row = 0; row < texts.length; row++) {
            assertThat(facts.traffic().sessions().part(0).id(row)).isEqualTo(texts[row]);
            assertThat(facts.traffic().sessions().part(0).channel(row)).isEqualTo(texts[row]);
            assertThat(facts.conversions().get(row).id()).isEqualTo(texts[row]);
        }
        assertThat(facts.setAside()).isEmpty();
        assertThat(facts.costs().setAside().total().value()).isZero();
    }

    private Facts read() {
        return new SqliteSource(database.file()).read();
    }
}
