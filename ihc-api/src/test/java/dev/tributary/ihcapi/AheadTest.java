package dev.tributary.ihcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatAnotherThreadHasMadeIsThereAndMadeOnce() {
        Ahead<Integer> ahead = Ahead.of(made::incrementAndGet, Runnable::run);

        assertThat(ahead.isDone()).isTrue();
        assertThat(ahead.get()).isEqualTo(1);
        assertThat(ahead.get()).isEqualTo(1);
    }

    @Test
    void whoNeedsItBeforeAnybodyHasBegunMakesItAndNobodyMakesItAgain() {
        List<Runnable> busy = new ArrayList<>();
        Ahead<Integer> ahead = Ahead.of(made::incrementAndGet, busy::add);

        assertThat(ahead.isDone()).isFalse();
        assertThat(ahead.get()).isEqualTo(1);
        busy.forEach(Runnable::run);
        assertThat(ahead.get()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void aFailureIsTheOnesWhoNeedIt() {
        Ahead<Integer> ahead = Ahead.of(
                () -> {
                    throw new IllegalStateException("broken");
                },
                Runnable::run);

        assertThatThrownBy(ahead::get).hasRootCauseMessage("broken");
    }
}
