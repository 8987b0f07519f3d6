package dev.tributary.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    private static final List<String> NAMES = List.of("holder", "closer", "initializer", "weights");

    @ParameterizedTest
    @CsvSource({"holdr,holder", "HOLDER,holder", "loser,closer", "initialiser,initializer", "wieghts,weights"})
    void theNameWithTheFewestEditsWasMeant(String given, String meant) {
        assertThat(NearestMatch.of(given, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "channel", "hldr"})
    void aNameThatIsTooFarFromAllIsNotGuessed(String given) {
        assertThat(NearestMatch.of(given, NAMES)).isEmpty();
    }

    @Test
    void ofTwoNamesThatAreEquallyNearTheFirstByNameIsMeant() {
        assertThat(NearestMatch.of("bat", List.of("hat", "cat"))).contains("cat");
        assertThat(NearestMatch.of("cat", List.of())).isEmpty();
    }

    @Test
    void anOrdinaryTextIsShownAsItIs() {
        assertThat(Shown.quoted("Müller & Söhne 中文 😀")).isEqualTo("'Müller & Söhne 中文 😀'");
        assertThat(Shown.plain("")).isEmpty();
    }

    @Test
    void whatCouldMoveTheCursorOrForgeALineIsShownAsItsCode() {
        assertThat(Shown.plain("a\nb\r\tc")).isEqualTo("a\\u000ab\\u000d\\u0009c");
        assertThat(Shown.plain("\u001b[31mred\u009b")).isEqualTo("\\u001b[31mred\\u009b");
        assertThat(Shown.plain("\0\u007f")).isEqualTo("\\u0000\\u007f");
        assertThat(Shown.plain("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
    }

    @Test
    void whatTurnsTheReadingDirectionIsShownAsItsCode() {
        assertThat(Shown.plain("\u202egpj.exe")).isEqualTo("\\u202egpj.exe");
        assertThat(Shown.plain("\u2066x\u2069\u200f")).isEqualTo("\\u2066x\\u2069\\u200f");
    }

    @Test
    void halfACharacterIsShownAsItsCode() {
        assertThat(Shown.plain("\ud83d")).isEqualTo("\\ud83d");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(Shown.plain("😀".repeat(80))).isEqualTo("😀".repeat(80));
        assertThat(Shown.plain("😀".repeat(81))).isEqualTo("😀".repeat(80) + "…");
        assertThat(Shown.plain("x".repeat(1 << 20))).hasSize(81);
    }
}
