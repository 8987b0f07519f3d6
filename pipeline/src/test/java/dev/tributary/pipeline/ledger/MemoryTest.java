package dev.tributary.pipeline.ledger;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.ledger.Ledger;
import dev.tributary.ihcapi.LearnedLimits;
import dev.tributary.store.Results;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.lock.Holder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's knowledge about the service is available to the next one, which opens the results again. */
class MemoryTest {
    @TempDir
    private Path folder;

    private void run(Consumer<Ledger> work) {
        Holder holder = new Holder("run", "r1", Instant.EPOCH, "here", 1);
        try (Lease lease =
                        Stores.results(Address.of(folder.resolve("results.db"))).lease(holder);
                Results results = lease.open(true)) {
            work.accept(results.ledger());
        }
    }

    @Test
    void nothingIsKnownAtFirst() {
        run(ledger -> assertThat(Memory.of(ledger)).isEqualTo(LearnedLimits.NOTHING));
    }

    @Test
    void whatOneRunHasLearnedTheNextKnowsAndMayLearnAnew() {
        run(ledger -> Memory.keep(ledger, new LearnedLimits(2.5, 150)));
        run(ledger -> {
            assertThat(Memory.of(ledger)).isEqualTo(new LearnedLimits(2.5, 150));
            Memory.keep(ledger, new LearnedLimits(2.5, 75));
            Memory.keep(ledger, new LearnedLimits(0, 75));
        });
        run(ledger -> assertThat(Memory.of(ledger)).isEqualTo(new LearnedLimits(0, 75)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "-1", "2147483648", "NaN", ""})
    void aValueThatIsNoneOfOursIsToldWithItsRow(String foreign) {
        run(ledger -> ledger.remember("requests_per_second", foreign));
        assertFails(ProblemKind.STORAGE, () -> run(Memory::of))
                .contains("tributary_memory", "'requests_per_second'", "not a number of 0 or more");
    }
}
