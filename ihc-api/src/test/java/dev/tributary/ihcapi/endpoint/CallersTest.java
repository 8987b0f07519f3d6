package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.ihcapi.endpoint.Callers.Welcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who has to go, and when, by a clock that the test moves. */
class CallersTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Callers callers = new Callers(new Capacity(2, 100, 1), nanos::get);
    private final List<String> events = new ArrayList<>();

    private Caller caller(String name) {
        return new Caller(() -> events.add(name + " in"), () -> events.add(name + " out"), nanos.get());
    }

    private Caller sending(String name) {
        Caller caller = caller(name);
        callers.admit(caller);
        callers.heard(caller);
        return caller;
    }

    private void later(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void whoIsIdleMakesRoomAtOnceAndWhoHasKeptWaitingLongestElse() {
        sending("a");
        callers.admit(caller("idle"));
        assertThat(callers.admit(caller("b"))).isEqualTo(Welcome.IN);
        assertThat(events).containsExactly("idle out");
        later(5000);
        callers.admit(caller("c"));
        assertThat(events).containsExactly("idle out", "b out");
    }

    @Test
    void whoHasJustBegunIsNotThrownOutButOthersWaitUntilItHasHadItsTime() {
        sending("a");
        sending("b");
        assertThat(callers.admit(caller("c"))).isEqualTo(Welcome.WAITS);
        callers.sweep();
        assertThat(events).isEmpty();
        later(300);
        callers.sweep();
        assertThat(events).containsExactly("a out", "c in");
    }

    @Test
    void whoWaitsForTheEngineIsNeverThrownOut() {
        Caller computed = sending("a");
        callers.begun(computed);
        callers.compute(computed, () -> {});
        sending("b");
        later(60_000);
        callers.admit(caller("c"));
        callers.sweep();
        assertThat(events).containsExactly("b out");
    }

    @Test
    void aRequestThatTakesTenSecondsAndAConnectionThatIsIdleForThirtyEnd() {
        sending("slow");
        callers.admit(caller("idle"));
        later(10_001);
        callers.sweep();
        assertThat(events).containsExactly("slow out");
        later(20_001);
        callers.sweep();
        assertThat(events).containsExactly("slow out", "idle out");
    }

    @Test
    void bytesThatAreHeldForWhoStallsAreGivenToWhoComes() {
        Caller stalled = sending("a");
        Caller other = sending("b");
        assertThat(callers.hold(stalled, 90)).isTrue();
        assertThat(callers.hold(other, 20)).isFalse();
        later(300);
        assertThat(callers.hold(other, 20)).isTrue();
        assertThat(callers.hold(other, 80)).isTrue();
        assertThat(callers.hold(other, 1)).isFalse();
        assertThat(events).containsExactly("a out");
    }

    @Test
    void moreThanCanEverWaitAreTurnedAway() {
        sending("a");
        sending("b");
        for (int number = 0; number < 8; number++) {
            assertThat(callers.admit(caller("waiting"))).isEqualTo(Welcome.WAITS);
        }
        assertThat(callers.admit(caller("one more"))).isEqualTo(Welcome.TURNED_AWAY);
    }

    @Test
    void whatIsTakenOnFollowsFromTheMemoryAndTooLittleIsSaid() {
        assertThat(Capacity.of(6L << 30, 8)).isEqualTo(new Capacity(512, 128L << 20, 8));
        assertThat(Capacity.of(64L << 20, 8)).isEqualTo(new Capacity(102, 16L << 20, 1));
        assertThatThrownBy(() -> Capacity.of(30L << 20, 2))
                .isInstanceOfSatisfying(
                        TributaryException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.MEMORY))
                .hasMessageContaining("40 MiB");
    }
}
