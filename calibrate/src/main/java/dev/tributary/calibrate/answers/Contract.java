package dev.tributary.calibrate.answers;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The contract of the service's answers; an answer that violates it would distort the fit. */
public final class Contract {
    /** Rounding may change a sum by half a unit of the third decimal per session; a small tolerance is added. */
    private static final double PER_SESSION = 0.0005;

    private static final double ALWAYS = 0.002;
    private static final double AT_MOST = 0.1;

    /** How close a sum must be to 2, 3, … to be reported as a split journey. */
    private static final double NEAR_WHOLE = 0.02;

    private Contract() {}

    /** Returns what is wrong with an answer; empty if it is valid. */
    public static Optional<String> breach(AnsweredJourney answered) {
        if (answered.sessions().isEmpty()) {
            return Optional.of("the journey has no sessions");
        }
        return sessionBreach(answered)
                .or(() -> rangeBreach(answered.shares()))
                .or(() -> sumBreach("ihc", answered.shares(), SessionShare::ihc, false))
                .or(() -> sumBreach(Phase.INITIALIZER.label(), answered.shares(), SessionShare::initializer, true))
                .or(() -> sumBreach(Phase.HOLDER.label(), answered.shares(), SessionShare::holder, true))
                .or(() -> sumBreach(Phase.CLOSER.label(), answered.shares(), SessionShare::closer, true));
    }

    private static Optional<String> sessionBreach(AnsweredJourney answered) {
        Set<String> sent = new HashSet<>();
        Set<String> came = new HashSet<>();
        for (AnsweredSession session : answered.sessions()) {
            if (!sent.add(session.sessionId())) {
                return Optional.of("a session is in the journey twice");
            }
        }
        for (AnsweredJourney.Share share : answered.shares()) {
            if (!came.add(share.sessionId())) {
                return Optional.of("a session is answered twice");
            }
        }
        long without = sent.stream().filter(id -> !came.contains(id)).count();
        long beyond = came.stream().filter(id -> !sent.contains(id)).count();
        if (without + beyond > 0) {
            return Optional.of(without + " of " + sent.size() + " sessions have no answer, and " + beyond
                    + " answers belong to no session of the journey");
        }
        return Optional.empty();
    }

    private static Optional<String> rangeBreach(List<AnsweredJourney.Share> shares) {
        boolean inside = shares.stream()
                .map(AnsweredJourney.Share::share)
                .allMatch(s -> inside(s.initializer()) && inside(s.holder()) && inside(s.closer()) && inside(s.ihc()));
        return inside ? Optional.empty() : Optional.of("a value is outside 0..1");
    }

    private static boolean inside(double value) {
        return value >= 0 && value <= 1;
    }

    private static Optional<String> sumBreach(
            String name, List<AnsweredJourney.Share> shares, ToDoubleFunction<SessionShare> value, boolean mayBeEmpty) {
        double sum = 0;
        for (AnsweredJourney.Share share : shares) {
            sum += value.applyAsDouble(share.share());
        }
        double tolerance = Math.min(AT_MOST, Math.max(ALWAYS, PER_SESSION * shares.size()));
        if (Math.abs(sum - 1) <= tolerance || (mayBeEmpty && sum == 0)) {
            return Optional.empty();
        }
        String shown = String.format(Locale.ROOT, "%s sums to %.4f, not 1", name, sum);
        boolean cut = sum > 1.5 && Math.abs(sum - StrictMath.rint(sum)) < NEAR_WHOLE;
        return Optional.of(cut ? shown + ": the journey was split and answered in parts" : shown);
    }
}
