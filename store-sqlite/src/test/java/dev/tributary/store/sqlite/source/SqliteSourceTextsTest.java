package dev.tributary.store.sqlite.source;

import static dev.tributary.store.sqlite.source.SqliteSourceRowsTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.store.Snapshot;
import dev.tributary.store.sqlite.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts without visible characters, and bytes that are not valid text: in each column, in both read modes. */
class SqliteSourceTextsTest {
    private static final String KEPT = "; the session is in no journey, its cost counts";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\t", "\u200b", "\u2003\u3000", "\ufeff", "\u0001", "\u3164"})
    void aChannelOfBlanksIsNone(String blank) {
        Database shop = shop().session("s1", "u", "2023-09-01", "10:00:00", blank, 1, 0, 0);

        assertThat(same(shop)).containsExactly("session_sources 2 's1': channel_name is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\t", "\u200b", "\n"})
    void aUserOfBlanksIsNobody(String blank) {
        Database shop = shop().session("s1", blank, "2023-09-01", "10:00:00", "Email", 1, 0, 0)
                .conversion("c1", blank, "2023-09-02", "10:00:00", 7);

        assertThat(same(shop))
                .containsExactly(
                        "conversions 2 'c1': user_id is missing; the conversion counts as one without a journey",
                        "session_sources 2 's1': user_id is missing" + KEPT);
        Facts facts = read(shop, ReadPlan.PLAIN);
        assertThat(facts.conversions().get(1).user()).isEqualTo(SessionTable.NO_USER);
        assertThat(facts.traffic().sessions().part(0).user(1)).isEqualTo(SessionTable.NO_USER);
    }

    @Test
    void idsOfBlanksAreNoIds() {
        Database shop = shop().session(" ", "u", "2023-09-01", "10:00:00", "Email", 1, 0, 0)
                .conversion("\u00a0", "u", "2023-09-02", "10:00:00", 7)
                .cost(" ", 3);

        assertThat(same(shop))
                .containsExactly(
                        "conversions 2 '\u00a0': conv_id is blank",
                        "session_sources 2 ' ': session_id is blank",
                        "session_costs 1 ' ': the cost 3.0 belongs to no usable session");
    }

    @Test
    void aCampaignOrATypeOfBlanksIsNone() {
        Database shop = shop().run(
                        "ALTER TABLE session_sources ADD COLUMN campaign text DEFAULT ' '",
                        "ALTER TABLE conversions ADD COLUMN market text DEFAULT x'c2a0'",
                        "UPDATE conversions SET market = CAST(market AS text)");
        ReadScope scope = ReadScope.ALL.withCampaigns(Optional.of("campaign")).withTypes(Optional.of("market"));

        for (ReadPlan plan : new ReadPlan[] {ReadPlan.PLAIN, new ReadPlan(2, 10)}) {
            try (Snapshot snapshot = new SqliteSource(shop.file(), plan, Optional.empty()).open(scope)) {
                Facts facts = snapshot.facts();
                assertThat(facts.setAside()).isEmpty();
                assertThat(facts.conversions().get(0).label()).isEmpty();
                assertThat(facts.sessionDays())
                        .allMatch(channelDay -> channelDay.campaign().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ff41, fe41",
        "UTF-8, f0, f1",
        "UTF-8, 41c3, 41e2",
        "UTF-8, eda080, eda081",
        "UTF-8, c080, c180",
        "UTF-16le, 00d86100, 00d86104",
        "UTF-16le, 00dc, 01dc",
        "UTF-16be, d8000061, d8000461",
        "UTF-16be, dc00, dc01",
    })
    void idsThatAreNoTextAreSetAsideAndNeverBecomeOne(String encoding, String one, String other) {
        Database shop = empty(encoding).soundSession("s").soundConversion("c");
        for (String bytes : new String[] {one, other}) {
            String text = "CAST(x'" + bytes + "' AS text)";
            shop.run(
                    "INSERT INTO session_sources VALUES (" + text
                            + ", 'u', '2023-09-01', '10:00:00', 'Email', 1, 0, 0)",
                    "INSERT INTO session_sources VALUES ('u" + bytes + "', " + text
                            + ", '2023-09-01', '10:00:00', 'Email', 1, 0, 0)",
                    "INSERT INTO session_sources VALUES ('c" + bytes + "', 'u', '2023-09-01', '10:00:00', " + text
                            + ", 1, 0, 0)",
                    "INSERT INTO conversions VALUES (" + text + ", 'u', '2023-09-02', '10:00:00', 1)",
                    "INSERT INTO conversions VALUES ('u" + bytes + "', " + text + ", '2023-09-02', '10:00:00', 1)",
                    "INSERT INTO session_costs VALUES (" + text + ", 2)");
        }
        String kind = encoding.substring(0, encoding.length() - (encoding.endsWith("e") ? 2 : 0));

        assertThat(same(shop).stream()
                        .map(reason -> reason.replaceAll("^(\\S+ \\d+) '.*?': ", "$1: ")
                                .replaceAll(", and reads as .*?'(;|$)", "$1")))
                .containsExactly(
                        "conversions 2: conv_id is not valid " + kind,
                        "conversions 3: user_id is not valid " + kind,
                        "conversions 4: conv_id is not valid " + kind,
                        "conversions 5: user_id is not valid " + kind,
                        "session_sources 2: session_id is not valid " + kind,
                        "session_sources 3: user_id is not valid " + kind + KEPT,
                        "session_sources 4: channel_name is not valid " + kind,
                        "session_sources 5: session_id is not valid " + kind,
                        "session_sources 6: user_id is not valid " + kind + KEPT,
                        "session_sources 7: channel_name is not valid " + kind,
                        "session_costs 1: the cost 2.0 belongs to no usable session",
                        "session_costs 2: the cost 2.0 belongs to no usable session");
        assertThat(read(shop, ReadPlan.PLAIN).conversions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16le", "UTF-16be"})
    void theReplacementCharacterItselfAndAnyOtherAreTextsLikeAllOthers(String encoding) {
        Database shop = empty(encoding);
        for (String text : new String[] {"\ufffd", "\ufffd\ufffd", "Zürich 😀", "\ufeffbom"}) {
            shop.session(text, text, "2023-09-01", "10:00:00", text, 1, 0, 0)
                    .conversion(text, text, "2023-09-02", "10:00:00", 1)
                    .cost(text, 1);
        }

        assertThat(same(shop)).isEmpty();
        Facts facts = read(shop, ReadPlan.PLAIN);
        assertThat(facts.conversions())
                .extracting(conversion -> conversion.user())
                .containsExactly(0, 1, 2, 3);
    }

    /** Creates the tables in the same connection, because the encoding of an empty file is not stored. */
    private Database empty(String encoding) {
        return new Database(folder.resolve("shop.db"))
                .run("PRAGMA encoding = '" + encoding + "'", Database.SESSIONS, Database.CONVERSIONS, Database.COSTS);
    }

    private Database shop() {
        return Database.reference(folder.resolve("shop.db")).soundSession("s").soundConversion("c");
    }

    /** Returns the rows set aside, after checking that they are the same in both read modes. */
    private static List<String> same(Database shop) {
        List<String> plain = reasons(read(shop, ReadPlan.PLAIN));
        assertThat(reasons(read(shop, new ReadPlan(2, 10)))).isEqualTo(plain);
        return plain;
    }

    private static Facts read(Database shop, ReadPlan plan) {
        return new SqliteSource(shop.file(), plan, Optional.empty()).read();
    }
}
