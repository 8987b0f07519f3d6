package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateBucketTest {
    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND / 2);

    @Test
    void aSecondsWorthPassesAtOnceAndThenOneAfterTheOther() {
        RateBucket bucket = new RateBucket(3, now::get);
        assertThat(passed(bucket, 10)).isEqualTo(3);
        now.addAndGet(SECOND / 3 + 1);
        assertThat(passed(bucket, 10)).isEqualTo(1);
        now.addAndGet(1000 * SECOND);
        assertThat(passed(bucket, 10)).isEqualTo(3);
    }

    @Test
    void lessThanOneASecondSaysHowLongToWaitInWholeSeconds() {
        RateBucket bucket = new RateBucket(0.2, now::get);
        assertThat(bucket.pass()).isEmpty();
        assertThat(bucket.pass()).hasValue(5);
        now.addAndGet(4 * SECOND + 1);
        assertThat(bucket.pass()).hasValue(1);
        now.addAndGet(SECOND);
        assertThat(bucket.pass()).isEmpty();
    }

    @Test
    void theWaitIsNeverLessThanASecond() {
        RateBucket bucket = new RateBucket(1000, now::get);
        assertThat(passed(bucket, 1000)).isEqualTo(1000);
        assertThat(bucket.pass()).hasValue(1);
    }

    private static int passed(RateBucket bucket, int tries) {
        int passed = 0;
        for (int i = 0; i < tries; i++) {
            passed += bucket.pass().isEmpty() ? 1 : 0;
        }
        return passed;
    }
}
