package dev.tributary.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"1234567.891,'1,234,567.89'", "-0.004,0.00", "0.005,0.00", "0.015,0.02", "-1234.5,'-1,234.50'"})
    void moneyHasTwoDecimalsAndNoMinusZero(String amount, String shown) {
        assertThat(Numbers.money(new BigDecimal(amount))).isEqualTo(shown);
        assertThat(Numbers.money(Optional.of(new BigDecimal(amount)))).isEqualTo(shown);
    }

    @Test
    void oneThingIsCountedInTheSingular() {
        assertThat(Numbers.counted(1, "journey", "journeys")).isEqualTo("1 journey");
        assertThat(Numbers.counted(1347, "journey", "journeys")).isEqualTo("1,347 journeys");
        assertThat(Numbers.counted(0, "journey", "journeys")).isEqualTo("0 journeys");
        assertThat(Numbers.money(Optional.empty())).isEqualTo("-");
    }
}
