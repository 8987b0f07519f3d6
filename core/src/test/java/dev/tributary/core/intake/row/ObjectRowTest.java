package dev.tributary.core.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that are Java objects, and their types. */
class ObjectRowTest {
    private static GivenRow holding(@Nullable Object cell) {
        return GivenRow.session(1, "s").with(Field.SESSION, cell);
    }

    private static Row.Kind kind(@Nullable Object cell) {
        return holding(cell).kind(Field.SESSION);
    }

    @Test
    void aNumberIsWholeByWhatItIsAndNotByItsValue() {
        for (Object whole : new Object[] {(byte) 1, (short) 1, 1, 1L, true}) {
            GivenRow row = holding(whole);
            assertThat(row.kind(Field.SESSION)).as(whole.getClass().getName()).isEqualTo(Row.Kind.WHOLE);
            assertThat(row.whole(Field.SESSION)).isEqualTo(1);
            assertThat(row.real(Field.SESSION)).isEqualTo(1);
        }
        for (Object real : new Object[] {1f, 1.0, BigDecimal.ONE, BigInteger.ONE}) {
            assertThat(kind(real)).as(real.getClass().getName()).isEqualTo(Row.Kind.REAL);
            assertThat(holding(real).real(Field.SESSION)).isEqualTo(1);
        }
    }

    @Test
    void trueIsOneAndFalseIsNothing() {
        assertThat(holding(true).whole(Field.SESSION)).isEqualTo(1);
        assertThat(holding(false).whole(Field.SESSION)).isZero();
        assertThat(kind(null)).isEqualTo(Row.Kind.MISSING);
        assertThat(kind(new byte[] {1})).isEqualTo(Row.Kind.BYTES);
    }

    @Test
    void ofAnyOtherObjectTheTextIsTaken() {
        assertThat(kind(LocalDate.of(2023, 9, 1))).isEqualTo(Row.Kind.TEXT);
        Utf8 text = new Utf8();
        holding(LocalDate.of(2023, 9, 1)).text(Field.SESSION, text);
        assertThat(text.toString()).isEqualTo("2023-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udbff", "\udc00", "\udfff", "a\udc00\ud800b", "ends\ud83d"})
    void halfACharacterIsNoTextInAnyEncoding(String half) {
        assertThat(kind(half)).isEqualTo(Row.Kind.BROKEN_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\ud7ff", "\ue000", "\ud83d\ude00", "x\ud800\udc00"})
    void wholeCharactersAre(String whole) {
        assertThat(kind(whole)).isEqualTo(Row.Kind.TEXT);
    }

    @Test
    void aCellIsShownToPeopleAsItReads() {
        assertThat(holding("abc").shown(Field.SESSION)).isEqualTo("abc");
        assertThat(holding(12).shown(Field.SESSION)).isEqualTo("12");
        assertThat(holding(new BigDecimal("1.50")).shown(Field.SESSION)).isEqualTo("1.5");
        assertThat(holding(null).shown(Field.SESSION)).isEmpty();
        assertThat(holding(new byte[] {1}).shown(Field.SESSION)).isEmpty();
    }
}
