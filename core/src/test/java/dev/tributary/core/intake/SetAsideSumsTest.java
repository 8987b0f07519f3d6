package dev.tributary.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetAsideSumsTest {
    private final SetAsideSums sums = new SetAsideSums();

    @Test
    void amountsAboveAndBelowNothingAreSummedApartAndTogether() {
        sums.add(Finding.COST_TWICE, 10.01);
        sums.add(Finding.COST_TWICE, -10.01);
        sums.add(Finding.COST_TWICE, 0);
        sums.add(Finding.COST_WITHOUT_SESSION, 2.5);

        assertThat(sums.total().toDecimal()).isEqualByComparingTo("2.5");
        assertThat(sums.parts()).hasSize(2);
        SetAsideSum without = sums.parts().get(0);
        assertThat(without.reason()).isEqualTo(SetAsideReason.NO_SESSION);
        assertThat(without.rows()).isEqualTo(1);
        SetAsideSum second = sums.parts().get(1);
        assertThat(second.reason()).isEqualTo(SetAsideReason.SECOND);
        assertThat(second.rows()).isEqualTo(3);
        assertThat(second.positive()).isEqualByComparingTo("10.01");
        assertThat(second.negative()).isEqualByComparingTo(new BigDecimal("-10.01"));
    }

    @Test
    void whereNothingIsSetAsideThereIsNoPart() {
        assertThat(sums.parts()).isEmpty();
        assertThat(sums.total().toDecimal()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "REVENUE_NEGATIVE, negative, negative",
        "CONVERSION_TWICE, twice, of ids that stand twice",
        "COST_WITHOUT_SESSION, no_session, of no usable session",
        "COST_TWICE, second, second costs of a session",
        "REVENUE_UNUSABLE, unusable, of rows that cannot be used"
    })
    void anAmountIsCountedUnderWhatIsWrongWithItsRow(Finding finding, String label, String words) {
        sums.add(finding, 1);
        assertThat(sums.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.reason().label()).isEqualTo(label))
                .satisfies(part -> assertThat(part.reason().words()).isEqualTo(words));
    }
}
