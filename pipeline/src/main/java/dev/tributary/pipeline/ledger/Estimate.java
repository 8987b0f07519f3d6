package dev.tributary.pipeline.ledger;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.Packer;
import dev.tributary.ihcapi.packing.Packing;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.SendEstimate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Estimates what sending will take: the requests are packed as they would be, the time follows from earlier answers. */
public final class Estimate {
    /** What is taken for an answer's time while none has been seen. */
    private static final Duration GUESS = Duration.ofSeconds(1);

    private Estimate() {}

    /**
     * Makes the estimate.
     *
     * @param usualWait how long an answer took of late
     */
    public static SendEstimate of(
            List<Journey> journeys, AttributorSettings.IhcApi settings, Optional<Duration> usualWait) {
        Packing packing = new Packer(settings.limits()).pack(journeys);
        long requests = packing.requests().size();
        long sent = (long) journeys.size() - packing.tooLong().size();
        long sessions = packing.requests().stream()
                .flatMap(List::stream)
                .mapToLong(Journey::size)
                .sum();
        return new SendEstimate(
                requests,
                sent,
                sessions,
                packing.tooLong().size(),
                settings.metering().cost(sent),
                time(requests, settings, usualWait.orElse(GUESS)),
                usualWait.isPresent());
    }

    /** Whichever is slower, the answers or the pace. */
    private static Duration time(long requests, AttributorSettings.IhcApi settings, Duration answer) {
        double waiting =
                (double) answer.toMillis() * requests / settings.policy().flow().concurrency();
        double pacing = 1000.0 * requests / settings.policy().flow().requestsPerSecond();
        return Duration.ofMillis(Math.round(Math.max(waiting, pacing)));
    }
}
