package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
