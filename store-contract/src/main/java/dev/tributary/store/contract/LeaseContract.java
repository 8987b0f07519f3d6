package dev.tributary.store.contract;

import static dev.tributary.testing.FailureAssertions.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.store.Results;
import dev.tributary.store.ResultsView;
import dev.tributary.store.connect.Lease;
import dev.tributary.store.lock.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The contract of leases: one run at a time may change results, and its right ends with its process. */
public interface LeaseContract extends ResultsFixture {
    /** Another holder. */
    Holder OTHER = new Holder("report", "r2", Instant.EPOCH, "here", 2);

    @Test
    default void whoComesSecondIsToldWhoIsThere() {
        try (Lease lease = store().lease(HOLDER)) {
            lease.open(true).close();
            assertFails(ProblemKind.TEMPORARY, () -> store().lease(OTHER)).contains("'run'", "run r1");
            assertThat(store().holder())
                    .hasValueSatisfying(line -> assertThat(line).contains("'run'", "run r1"));
        }
    }

    @Test
    default void whatWasGivenBackCanBeTakenAndNobodyHoldsIt() {
        store().lease(HOLDER).close();
        assertThat(store().holder()).isEmpty();
        try (Lease next = store().lease(OTHER)) {
            next.open(true).close();
            assertThat(store().holder())
                    .hasValueSatisfying(line -> assertThat(line).contains("run r2"));
        }
        assertThat(store().holder()).isEmpty();
    }

    @Test
    default void toGiveBackTwiceTakesNothingFromTheNext() {
        Lease first = store().lease(HOLDER);
        first.close();
        try (Lease next = store().lease(OTHER)) {
            next.open(true).close();
            first.close();
            assertThat(store().holder()).isPresent();
            assertFails(ProblemKind.TEMPORARY, () -> store().lease(HOLDER)).contains("run r2");
        }
    }

    @Test
    default void whoOnlyLooksNeedsNoLeaseAndSeesWhatStands() {
        change(results ->
                results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("c", "s")), conversion -> true));
        try (Lease lease = store().lease(HOLDER);
                Results results = lease.open(false);
                ResultsView view = store().look()) {
            assertThat(view.credited()).containsOnlyKeys("c");
            results.replaceCredits(Attributions.ORIGIN, List.of(Attributions.even("d", "s")), "c"::equals);
            assertThat(view.credited()).containsOnlyKeys("d");
        }
    }

    @Test
    default void ofManyWhoComeAtOnceOneGetsIt() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            Callable<Optional<Lease>> attempt = () -> {
                start.await();
                try {
                    return Optional.of(store().lease(HOLDER));
                } catch (TributaryException held) {
                    assertThat(held.kind()).isEqualTo(ProblemKind.TEMPORARY);
                    return Optional.empty();
                }
            };
            List<Lease> got = new ArrayList<>();
            for (Future<Optional<Lease>> each : threads.invokeAll(Collections.nCopies(many, attempt))) {
                each.get().ifPresent(got::add);
            }
            assertThat(got).hasSize(1);
            got.get(0).close();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void theLeaseOfAProcessThatWasKilledIsFree() throws Exception {
        try (HoldingProcess other = HoldingProcess.start(address())) {
            assertFails(ProblemKind.TEMPORARY, () -> store().lease(HOLDER)).contains("run of-the-child");
            assertThat(store().holder())
                    .hasValueSatisfying(line -> assertThat(line).contains("run of-the-child"));
            other.kill();
            assertThat(store().holder()).isEmpty();
            store().lease(HOLDER).close();
        }
    }
}
