package dev.tributary.ihcapi.restraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final long PAUSE = 30;

    private final Breaker breaker = new Breaker(PAUSE);

    @Test
    void fourFailuresInARowChangeNothing() {
        LongStream.range(0, 4).forEach(breaker::failed);
        breaker.succeeded();
        LongStream.range(0, 4).forEach(breaker::failed);
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.earliest(3)).isZero();
    }

    @Test
    void theFifthHoldsEverythingBackForAPauseAndUntilNothingIsUnderWay() {
        LongStream.range(0, 5).forEach(breaker::failed);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.earliest(0)).isEqualTo(4 + PAUSE);
        assertThat(breaker.earliest(1)).isEqualTo(Breaker.NEVER);
    }

    @Test
    void failuresOfWhatWasUnderWayDoNotLengthenThePause() {
        LongStream.range(0, 8).forEach(breaker::failed);
        assertThat(breaker.earliest(0)).isEqualTo(4 + PAUSE);
        assertThat(breaker.hasGivenUp()).isFalse();
    }

    @Test
    void oneProbeGoesAloneAndItsSuccessCloses() {
        LongStream.range(0, 5).forEach(breaker::failed);
        breaker.sent();
        assertThat(breaker.earliest(1)).isEqualTo(Breaker.NEVER);
        breaker.succeeded();
        assertThat(breaker.earliest(1)).isZero();
        breaker.failed(100);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void aProbeThatFailsIsTheEnd() {
        LongStream.range(0, 5).forEach(breaker::failed);
        breaker.sent();
        breaker.failed(40);
        assertThat(breaker.hasGivenUp()).isTrue();
        assertThat(breaker.earliest(0)).isEqualTo(Breaker.NEVER);
    }
}
