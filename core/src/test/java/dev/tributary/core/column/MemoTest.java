package dev.tributary.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of the cache for repeated texts. */
class MemoTest {
    private final List<String> asked = new ArrayList<>();
    private final Memo<Integer> lengths = new Memo<>(text -> {
        asked.add(text);
        return text.length();
    });

    private int of(String text) {
        return lengths.of(new Utf8().set(text));
    }

    @Test
    void aTextIsMadeOnceHoweverOftenItStands() {
        for (int round = 0; round < 3; round++) {
            assertThat(List.of(of("Email"), of("Sea"), of(""))).containsExactly(5, 3, 0);
        }
        assertThat(asked).containsExactly("Email", "Sea", "");
    }

    /** A column with texts of a megabyte must not fill the memory. */
    @Test
    void aTextOfAHundredBytesIsRememberedAndALongerOneIsNot() {
        for (int round = 0; round < 2; round++) {
            assertThat(of("a".repeat(100))).isEqualTo(100);
            assertThat(of("b".repeat(101))).isEqualTo(101);
        }
        assertThat(asked).hasSize(3);
    }

    /** A column with a different text in each row must not fill it either. */
    @Test
    void noMoreThanTwoHundredThousandTextsAreRemembered() {
        for (int text = 0; text <= 200_000; text++) {
            of("t" + text);
        }
        asked.clear();
        assertThat(List.of(of("t0"), of("t199999"), of("t200000"))).containsExactly(2, 7, 7);
        assertThat(asked).containsExactly("t200000");
    }

    @Test
    void whatHasNoMeaningIsAskedForAgain() {
        Memo<Integer> numbers = new Memo<>(Integer::valueOf);
        for (int round = 0; round < 2; round++) {
            assertThatIllegalArgumentException().isThrownBy(() -> numbers.of(new Utf8().set("x")));
        }
        assertThat(numbers.of(new Utf8().set("7"))).isEqualTo(7);
    }
}
