package dev.tributary.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyCacheTest {
    private final AtomicInteger made = new AtomicInteger();
    private final KeyCache keys = new KeyCache(journey -> {
        made.incrementAndGet();
        return Asked.key(journey);
    });
    private final Journey first = Asked.journey("a", 1);
    private final Journey second = Asked.journey("b", 2);

    @Test
    void aKeyIsMadeWhenSomebodyFirstAsksForItAndNotAgain() {
        assertThat(keys.of(first)).isEqualTo(Asked.key(first));
        assertThat(keys.of(first)).isEqualTo(Asked.key(first));
        assertThat(made).hasValue(1);
    }

    @Test
    void thoseOfAllAreByConversionAndOnlyMissingOnesAreMade() {
        keys.of(second);
        assertThat(keys.all(List.of(first, second))).isEqualTo(Map.of("a", Asked.key(first), "b", Asked.key(second)));
        assertThat(made).hasValue(2);
    }
}
