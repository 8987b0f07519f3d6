package dev.tributary.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decimal mark of numbers, and numbers written with either. */
class NumberFormsTest {
    private static NumberForms.DecimalMark of(char delimiter, String... numbers) {
        NumberForms forms = new NumberForms();
        Arrays.stream(numbers).forEach(forms::add);
        return forms.verdict(delimiter);
    }

    @Test
    void aNegativeNumberAGroupedOneAndOneWithAnExponentDecideAsOthersDo() {
        assertThat(of(';', "-12,50")).isEqualTo(NumberForms.DecimalMark.COMMA);
        assertThat(of(';', "1 234,5")).isEqualTo(NumberForms.DecimalMark.COMMA);
        assertThat(of(';', "1\u202f234,5")).isEqualTo(NumberForms.DecimalMark.COMMA);
        assertThat(of(';', "1,5E-05")).isEqualTo(NumberForms.DecimalMark.COMMA);
        assertThat(of(';', "1'234.50")).isEqualTo(NumberForms.DecimalMark.POINT);
        assertThat(of(',', "-1.5e3")).isEqualTo(NumberForms.DecimalMark.POINT);
        assertThat(of(';', "-1.234")).isEqualTo(NumberForms.DecimalMark.UNSURE);
        assertThat(of(';', "12", "1 234")).isEqualTo(NumberForms.DecimalMark.POINT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1.234,50 ! , ! 1234.50",
                "-1.234,50 ! , ! -1234.50",
                "12,50 ! , ! 12.50",
                "1 234,50 ! , ! 1234.50",
                "1\u00a0234,50 ! , ! 1234.50",
                "'1’234,50' ! , ! 1234.50",
                "1.234 ! , ! 1234",
                "1,234.5 ! . ! 1234.5",
                "12.5 ! . ! 12.5",
                "abc ! . ! abc",
                "12.5 ! , ! ",
                "1,23,456 ! . ! ",
            })
    void aNumberIsHandedOnAsMostLanguagesWriteIt(String text, char decimal, String plain) {
        assertThat(NumberForms.plain(text, decimal).orElse(null)).isEqualTo(plain);
    }
}
