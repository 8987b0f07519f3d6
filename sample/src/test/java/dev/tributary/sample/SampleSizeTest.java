package dev.tributary.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.sample.shop.SampleSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    @ParameterizedTest
    @CsvSource({"-1, 0", "1000000001, 0", "10, -1", "10, 11"})
    void aSizeOutOfRangeIsRefused(long sessions, long conversions) {
        assertThatExceptionOfType(TributaryException.class)
                .isThrownBy(() -> new SampleSize(sessions, conversions, 1))
                .withMessageContaining("Give a number from 0 to")
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ProblemKind.USAGE));
    }
}
