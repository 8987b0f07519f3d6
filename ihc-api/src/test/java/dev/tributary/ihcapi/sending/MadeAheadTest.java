package dev.tributary.ihcapi.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MadeAheadTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatAnotherThreadHasMadeIsThereAndMadeOnce() {
        MadeAhead<Integer> ahead = MadeAhead.of(made::incrementAndGet, Runnable::run);

        assertThat(ahead.isDone()).isTrue();
        assertThat(ahead.get()).isEqualTo(1);
        assertThat(ahead.get()).isEqualTo(1);
    }

    @Test
    void whoNeedsItBeforeAnybodyHasBegunMakesItAndNobodyMakesItAgain() {
        List<Runnable> busy = new ArrayList<>();
        MadeAhead<Integer> ahead = MadeAhead.of(made::incrementAndGet, busy::add);

        assertThat(ahead.isDone()).isFalse();
        assertThat(ahead.get()).isEqualTo(1);
        busy.forEach(Runnable::run);
        assertThat(ahead.get()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void aFailureIsTheOnesWhoNeedIt() {
        MadeAhead<Integer> ahead = MadeAhead.of(
                () -> {
                    throw new IllegalStateException("broken");
                },
                Runnable::run);

        assertThatThrownBy(ahead::get).hasRootCauseMessage("broken");
    }
}
