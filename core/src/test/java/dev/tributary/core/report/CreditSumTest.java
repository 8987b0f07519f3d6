package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CreditSumTest {
    private static CreditSum of(double credit, double revenue) {
        CreditSum sum = new CreditSum();
        sum.add(credit, revenue);
        return sum;
    }

    @Test
    void aCreditOfNothingIsHeldAllTheSame() {
        CreditSum none = new CreditSum();
        assertThat(none.held()).isFalse();
        assertThat(of(0, 0).held()).isTrue();
        assertThat(none.plus(new CreditSum()).held()).isFalse();
        assertThat(none.plus(of(0, 0)).held()).isTrue();
        assertThat(of(0, 0).plus(none).held()).isTrue();
    }

    @Test
    void bothTogetherHoldWhatEachHoldsAndNeitherIsChanged() {
        CreditSum one = of(0.25, 10.01);
        CreditSum other = of(0.75, 5);
        CreditSum both = one.plus(other);
        assertThat(both.orders().toDecimal()).isEqualByComparingTo("1");
        assertThat(both.revenue().toDecimal()).isEqualByComparingTo("15.01");
        assertThat(one.orders().toDecimal()).isEqualByComparingTo("0.25");
        assertThat(other.revenue().toDecimal()).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @EnumSource
    void aBasisIsFoundByItsLabel(DateBasis basis) {
        assertThat(basis.label()).isEqualTo(basis == DateBasis.ACCRUAL ? "accrual" : "cash");
        assertThat(DateBasis.of(basis.label())).contains(basis);
        assertThat(DateBasis.of(basis.name())).isEmpty();
    }
}
