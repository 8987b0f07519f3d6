package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownUsersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "undefined",
                "null",
                "nan",
                "NaN",
                "NULL",
                "None",
                "(not set)",
                "[object Object]",
                "[object object]",
                "guest",
                "Anonymous",
                "true",
                "0",
                "00",
                "0.0",
                "-1",
                "-",
                "00000000-0000-0000-0000-000000000000",
                "{00000000-0000-0000-0000-000000000000}",
                "00000000000000000000000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                " null ",
                "\u00a0null",
                "null\u200b",
                "null\u007f",
                "\"null\"",
                "'undefined'",
                "\"\"",
                "\\N",
                "<NA>",
                "N/A",
                "unknown",
                "user_id",
                "distinct_id",
                "id",
                "email"
            })
    void whatProgramsWriteWhereTheyKnowNobodyIsNobody(String id) {
        assertBoth(UnknownUsers.USUAL, id, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u1", "nullman", "Nan Goldin", "1", "10", "0x0", "00000000-0000-0000-0000-000000000001", "guest42",
                        "idris",
                "annull", "true.north", "Ünknown", "a", "-2", "null null", "\"", "日本語", "unknown@example.org"
            })
    void whatOnlyLooksABitLikeThatIsAUser(String id) {
        assertBoth(UnknownUsers.USUAL, id, false);
    }

    @Test
    void aConfigurationAddsSomeAndTakesSomeBack() {
        UnknownUsers users = UnknownUsers.of(List.of("Kiosk", "неизвестно"), List.of("Guest", "0"));

        for (String id : List.of("kiosk", "KIOSK ", "неизвестно", "НЕИЗВЕСТНО", "null", "00")) {
            assertBoth(users, id, true);
        }
        for (String id : List.of("guest", "GUEST", "0", "Жук", "kiosk2")) {
            assertBoth(users, id, false);
        }
    }

    /** Their first and last bytes are the same as in ordinary ids. */
    @Test
    void aNameWithAForeignLetterWithinIsKnownByItsBytes() {
        UnknownUsers users = UnknownUsers.of(List.of("gäst", "zoé x", "a\u0080b"), List.of());

        for (String id : List.of("gäst", "GÄST", "Zoé X", "\"gäst\"", " gäst", "a\u0080b", "guest")) {
            assertBoth(users, id, true);
        }
        for (String id : List.of("gast", "gæst", "zoe x", "a?b", "gäste")) {
            assertBoth(users, id, false);
        }
        assertBoth(UnknownUsers.of(List.of("a\u0080b"), List.of()), "a\u0080b", true);
    }

    @Test
    void lettersHaveNoCaseFromTheFirstToTheLast() {
        UnknownUsers users = UnknownUsers.of(List.of("az", "ZA", "[@`"), List.of());

        for (String id : List.of("az", "AZ", "Az", "za", "ZA", "zA", "[@`")) {
            assertBoth(users, id, true);
        }
        for (String id : List.of("{@`", "[``", "`z", "a[")) {
            assertBoth(users, id, false);
        }
    }

    /** Ordinary ids occur by the million, so no text is created for them. */
    @Test
    void ofAnUsualIdNoTextIsMade() {
        UnknownUsers foreign = UnknownUsers.of(List.of("gäst"), List.of());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String id : List.of(
                "u1",
                "guess",
                "gues",
                "gast",
                "Zoe",
                "a",
                "0x0",
                "-2",
                "é",
                "éa",
                "aé",
                "日本",
                "жук",
                "\ud83d\ude00",
                "2f1e1a3e-57a9-4c53-9b1b-0f7d5a0c1d2e")) {
            byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
            boolean ascii = bytes.length == id.length();
            long before = threads.getCurrentThreadAllocatedBytes();
            boolean unknown = false;
            for (int round = 0; round < 2_000; round++) {
                unknown |= UnknownUsers.USUAL.holds(bytes, 0, bytes.length)
                        || ascii && foreign.holds(bytes, 0, bytes.length);
            }
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).as(id).isLessThan(20_000);
            assertThat(unknown).as(id).isFalse();
        }
    }

    @Test
    void bytesThatAreNoUtf8AreReadNoFurtherThanTheyGo() {
        for (int first = 0; first <= 0xff; first++) {
            for (int last = 0; last <= 0xff; last++) {
                byte[] bytes = {(byte) first, (byte) last};
                boolean expected = UnknownUsers.USUAL.holds(new String(bytes, StandardCharsets.UTF_8));
                assertThat(UnknownUsers.USUAL.holds(bytes, 0, 2))
                        .as("%x %x", first, last)
                        .isEqualTo(expected);
                assertThat(UnknownUsers.USUAL.holds(bytes, 1, 1))
                        .isEqualTo(UnknownUsers.USUAL.holds(new String(bytes, 1, 1, StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void oneThatIsBothIsAContradictionAndABlankIsNoId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnknownUsers.of(List.of("NULL"), List.of("null")))
                .withMessageContaining("'NULL' is both");
        assertThatIllegalArgumentException().isThrownBy(() -> UnknownUsers.of(List.of(" "), List.of()));
    }

    @Test
    void bytesAndTextsAreToldAlikeWhateverTheyAre() {
        UnknownUsers[] all = {UnknownUsers.USUAL, UnknownUsers.of(List.of("тест"), List.of("null"))};
        String[] parts = {
            "null", "NULL", "0", "-", "{", "т", "тест", " ", "\u00a0", "\u200b", "'", "\"", "x", "é", "id", "."
        };
        Random random = new Random(23);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder id = new StringBuilder();
            for (int part = random.nextInt(4); part >= 0; part--) {
                id.append(parts[random.nextInt(parts.length)]);
            }
            for (UnknownUsers users : all) {
                assertBoth(users, id.toString(), users.holds(id.toString()));
            }
        }
    }

    private static void assertBoth(UnknownUsers users, String id, boolean unknown) {
        byte[] bytes = ("x" + id + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(users.holds(id)).as(id).isEqualTo(unknown);
        assertThat(users.holds(bytes, 1, bytes.length - 2)).as("bytes of " + id).isEqualTo(unknown);
    }
}
