package dev.tributary.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static final Screen NARROW = new Screen(false, OptionalInt.of(24));

    @Test
    void aLineThatIsTooLongGoesOnInTheNext() {
        assertThat(NARROW.folded("a line of several words that is too long"))
                .isEqualTo("a line of several words\n    that is too long");
    }

    @Test
    void aWordThatIsWiderThanTheScreenIsCut() {
        assertThat(NARROW.folded("x".repeat(60)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(24));
        assertThat(NARROW.folded("x".repeat(60)).replaceAll("\\s", "")).isEqualTo("x".repeat(60));
    }

    @Test
    void withoutAWidthNothingIsFolded() {
        assertThat(Screen.NONE.folded("x ".repeat(500))).isEqualTo("x ".repeat(500));
    }
}
