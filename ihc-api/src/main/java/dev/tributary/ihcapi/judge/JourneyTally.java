package dev.tributary.ihcapi.judge;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.wire.Answer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The rows of one journey in an answer. It is attributed if each of its sessions was answered once, with valid numbers.
 * Numbers are never scaled: a sum other than 1 means that the service did not see the whole journey.
 */
final class JourneyTally {
    private static final double ROUNDING = 1e-9;

    private final Journey journey;
    private final Set<String> sessions = new HashSet<>();
    private final Map<String, SessionShare> shares = new HashMap<>();
    private boolean contradicted;

    JourneyTally(Journey journey) {
        this.journey = journey;
        IntStream.range(0, journey.size()).mapToObj(journey::sessionId).forEach(sessions::add);
    }

    Journey journey() {
        return journey;
    }

    /** Adds a row; duplicate rows count once. */
    void add(Answer.Value value) {
        if (!sessions.contains(value.sessionId())) {
            return;
        }
        SessionShare before = shares.putIfAbsent(value.sessionId(), value.share());
        contradicted |= before != null && !before.equals(value.share());
    }

    /** Returns whether every session was answered. */
    boolean complete() {
        return shares.size() == sessions.size();
    }

    Outcome outcome() {
        return fault().<Outcome>map(fault -> new Outcome.Unanswered(journey, fault))
                .orElseGet(() -> new Outcome.Attributed(journey, inOrder()));
    }

    private Optional<String> fault() {
        if (!complete()) {
            return Optional.of(
                    shares.isEmpty()
                            ? "The answer leaves the journey out."
                            : "The answer holds " + shares.size() + " of the journey's " + sessions.size()
                                    + " sessions.");
        }
        if (contradicted) {
            return Optional.of("The answer gives a session of the journey two different credits.");
        }
        if (!shares.values().stream().allMatch(JourneyTally::possible)) {
            return Optional.of("The answer holds a credit that is not between 0 and 1.");
        }
        double sum = shares.values().stream().mapToDouble(SessionShare::ihc).sum();
        if (Math.abs(sum - 1) > Outcome.TOLERANCE) {
            return Optional.of(String.format(Locale.ROOT, "The journey's credits sum to %.4f instead of 1.", sum));
        }
        return Optional.empty();
    }

    private static boolean possible(SessionShare share) {
        return DoubleStream.of(share.initializer(), share.holder(), share.closer(), share.ihc())
                .allMatch(number -> number >= -ROUNDING && number <= 1 + ROUNDING);
    }

    private List<SessionShare> inOrder() {
        return IntStream.range(0, journey.size())
                .mapToObj(position -> Objects.requireNonNull(shares.get(journey.sessionId(position))))
                .map(share -> new SessionShare(
                        clipped(share.initializer()),
                        clipped(share.holder()),
                        clipped(share.closer()),
                        clipped(share.ihc())))
                .toList();
    }

    /** Corrects a binary rounding error at either end, and nothing more. */
    private static double clipped(double number) {
        return Math.max(0.0, Math.min(1.0, number));
    }
}
