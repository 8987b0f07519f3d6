package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.ihcapi.endpoint.Connections.Welcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Which connections are closed, and when, with a clock that the test controls. */
class ConnectionsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Connections connections = new Connections(new Capacity(2, 100, 1), nanos::get);
    private final List<String> events = new ArrayList<>();

    private Connection connection(String name) {
        return new Connection(() -> events.add(name + " in"), () -> events.add(name + " out"), nanos.get());
    }

    private Connection sending(String name) {
        Connection connection = connection(name);
        connections.admit(connection);
        connections.heard(connection);
        return connection;
    }

    private void later(long millis) {
        nanos.addAndGet(Duration.ofMillis(millis).toNanos());
    }

    @Test
    void whoIsIdleMakesRoomAtOnceAndWhoHasKeptWaitingLongestElse() {
        sending("a");
        connections.admit(connection("idle"));
        assertThat(connections.admit(connection("b"))).isEqualTo(Welcome.IN);
        assertThat(events).containsExactly("idle out");
        later(5000);
        connections.admit(connection("c"));
        assertThat(events).containsExactly("idle out", "b out");
    }

    @Test
    void whoHasJustBegunIsNotThrownOutButOthersWaitUntilItHasHadItsTime() {
        sending("a");
        sending("b");
        assertThat(connections.admit(connection("c"))).isEqualTo(Welcome.WAITS);
        connections.sweep();
        assertThat(events).isEmpty();
        later(300);
        connections.sweep();
        assertThat(events).containsExactly("a out", "c in");
    }

    @Test
    void whoWaitsForTheEngineIsNeverThrownOut() {
        Connection computed = sending("a");
        connections.begun(computed);
        connections.compute(computed, () -> {});
        sending("b");
        later(60_000);
        connections.admit(connection("c"));
        connections.sweep();
        assertThat(events).containsExactly("b out");
    }

    @Test
    void aRequestThatTakesTenSecondsAndAConnectionThatIsIdleForThirtyEnd() {
        sending("slow");
        connections.admit(connection("idle"));
        later(10_001);
        connections.sweep();
        assertThat(events).containsExactly("slow out");
        later(20_001);
        connections.sweep();
        assertThat(events).containsExactly("slow out", "idle out");
    }

    @Test
    void bytesThatAreHeldForWhoStallsAreGivenToWhoComes() {
        Connection stalled = sending("a");
        Connection other = sending("b");
        assertThat(connections.hold(stalled, 90)).isTrue();
        assertThat(connections.hold(other, 20)).isFalse();
        later(300);
        assertThat(connections.hold(other, 20)).isTrue();
        assertThat(connections.hold(other, 80)).isTrue();
        assertThat(connections.hold(other, 1)).isFalse();
        assertThat(events).containsExactly("a out");
    }

    @Test
    void moreThanCanEverWaitAreTurnedAway() {
        sending("a");
        sending("b");
        for (int number = 0; number < 8; number++) {
            assertThat(connections.admit(connection("waiting"))).isEqualTo(Welcome.WAITS);
        }
        assertThat(connections.admit(connection("one more"))).isEqualTo(Welcome.TURNED_AWAY);
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
