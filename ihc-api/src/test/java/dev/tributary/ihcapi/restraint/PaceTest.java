package dev.tributary.ihcapi.restraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void requestsFollowEachOtherAtTheConfiguredRate() {
        Pace pace = new Pace(10, 10);
        assertThat(pace.next()).isZero();
        pace.sent(5);
        assertThat(pace.next()).isEqualTo(100_000_005);
        assertThat(pace.isSlowed()).isFalse();
    }

    @Test
    void theRateHalvesWithEachThrottleButNotBelowOneInTenSeconds() {
        Pace pace = new Pace(10, 10);
        pace.throttled();
        assertThat(pace.perSecond()).isEqualTo(5);
        pace.throttled();
        assertThat(pace.perSecond()).isEqualTo(2.5);
        IntStream.range(0, 20).forEach(time -> pace.throttled());
        assertThat(pace.perSecond()).isEqualTo(0.1);
        pace.sent(0);
        assertThat(pace.next()).isEqualTo(10_000_000_000L);
    }

    @Test
    void twentySuccessesRaiseTheRateByATenthUpToTheConfiguredOne() {
        Pace pace = new Pace(10, 10);
        pace.throttled();
        IntStream.range(0, 19).forEach(time -> pace.succeeded());
        assertThat(pace.perSecond()).isEqualTo(5);
        pace.succeeded();
        assertThat(pace.perSecond()).isCloseTo(5.5, within(1e-9));
        IntStream.range(0, 1000).forEach(time -> pace.succeeded());
        assertThat(pace.perSecond()).isEqualTo(10);
        assertThat(pace.isSlowed()).isFalse();
    }

    @Test
    void aThrottleForgetsTheSuccessesBeforeIt() {
        Pace pace = new Pace(10, 8);
        IntStream.range(0, 19).forEach(time -> pace.succeeded());
        pace.throttled();
        pace.succeeded();
        assertThat(pace.perSecond()).isEqualTo(4);
    }

    @Test
    void whatWasLearnedEarlierIsWhereItBegins() {
        assertThat(new Pace(10, 3).perSecond()).isEqualTo(3);
        assertThat(new Pace(10, 30).perSecond()).isEqualTo(10);
        assertThat(new Pace(0.05, 3).perSecond()).isEqualTo(0.05);
    }
}
