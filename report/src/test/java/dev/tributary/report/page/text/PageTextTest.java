package dev.tributary.report.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.models.interval.Interval;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
    private static final PageText ENGLISH = PageText.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 2 | 0.00",
                "-0.001 | 2 | 0.00",
                "-1234.5 | 0 | −1,234",
                "999 | 0 | 999",
                "1000 | 0 | 1,000",
                "1234567.895 | 2 | 1,234,567.90",
                "12345678901234567890.125 | 2 | 12,345,678,901,234,567,890.12",
                "1E+6 | 1 | 1,000,000.0"
            })
    void numbersAreGroupedByThousands(String number, int decimals, String shown) {
        assertThat(ENGLISH.number(new BigDecimal(number), decimals)).isEqualTo(shown);
    }

    @Test
    void otherLanguagesHaveTheirOwnMarks() {
        BigDecimal number = new BigDecimal("1234567.5");
        assertThat(PageText.of(Locale.GERMAN).number(number, 2)).isEqualTo("1.234.567,50");
        assertThat(PageText.of(Locale.FRENCH).number(number, 2)).isEqualTo("1\u202f234\u202f567,50");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2.5, 2.5", "0.30000000000000004, 0.3", "1000, '1,000'"})
    void aTickHasTheDecimalsItNeeds(double tick, String shown) {
        assertThat(ENGLISH.round(tick)).isEqualTo(shown);
    }

    @Test
    void aTickInPercentIsNotRoundedToAnotherOne() {
        assertThat(ENGLISH.roundPercent(0.025)).isEqualTo("2.5\u202f%");
        assertThat(ENGLISH.roundPercent(0.1)).isEqualTo("10\u202f%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first | First touch | first touch",
                "last-non-direct | Last non-direct touch | last non-direct touch",
                "position | Position 40/20/40 | position 40/20/40",
                "position:30/40/30 | Position 30/40/30 | position 30/40/30",
                "time-decay:1 | Time decay, 1 day | time decay, 1 day",
                "markov:2 removal | Markov, order 2 removal | Markov, order 2 removal",
                "ihc | IHC | IHC"
            })
    void modelsHaveNamesInWords(String label, String name, String within) {
        assertThat(ModelWords.of(label)).isEqualTo(name);
        assertThat(ModelWords.within(label)).isEqualTo(within);
    }

    @Test
    void anIntervalOfARatioThatNoResampleHasSaysNothing() {
        assertThat(ENGLISH.range(new Interval(Double.NaN, Double.NaN))).isEmpty();
        assertThat(ENGLISH.range(new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)))
                .isEmpty();
        assertThat(ENGLISH.range(new Interval(2.5, Double.POSITIVE_INFINITY))).isEqualTo("2.50 or more");
    }
}
