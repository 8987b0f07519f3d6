package dev.tributary.ihcapi.restraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    void fiftyDearFailuresOrAHundredCheapOnesEmptyIt() {
        IntStream.range(0, 49).forEach(time -> budget.failed(10));
        budget.failed(5);
        assertThat(budget.isEmpty()).isFalse();
        budget.failed(5);
        assertThat(budget.isEmpty()).isTrue();
    }

    @Test
    void oneFailureAmongTenSuccessesIsPutUpWithForEver() {
        for (int round = 0; round < 10_000; round++) {
            budget.failed(10);
            IntStream.range(0, 10).forEach(time -> budget.succeeded());
        }
        assertThat(budget.isEmpty()).isFalse();
    }

    @Test
    void successesAreNotSavedUpBeyondTheStart() {
        IntStream.range(0, 10_000).forEach(time -> budget.succeeded());
        IntStream.range(0, 50).forEach(time -> budget.failed(10));
        assertThat(budget.isEmpty()).isTrue();
    }
}
