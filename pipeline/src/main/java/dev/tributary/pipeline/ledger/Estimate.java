package dev.tributary.pipeline.ledger;

import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.packing.Packer;
import dev.tributary.ihcapi.packing.Packing;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.SendEstimate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Estimates the requests of a plan: they are packed as for sending, the time is estimated from earlier answers. */
public final class Estimate {
    /** The assumed time of an answer if there was none yet. */
    private static final Duration GUESS = Duration.ofSeconds(1);

    private Estimate() {}

    /**
     * Makes the estimate.
     *
     * @param byType the journeys to be sent, by the service's conversion type: a request contains journeys of one
     * @param usualWait the average time of recent answers
     */
    public static SendEstimate of(
            Map<String, List<Journey>> byType, AttributorSettings.IhcApi settings, Optional<Duration> usualWait) {
        long requests = 0;
        long sent = 0;
        long sessions = 0;
        long tooLong = 0;
        for (List<Journey> journeys : byType.values()) {
            Packing packing = new Packer(settings.limits()).pack(journeys);
            requests += packing.requests().size();
            tooLong += packing.tooLong().size();
            for (List<Journey> request : packing.requests()) {
                sent += request.size();
                sessions += request.stream().mapToLong(Journey::size).sum();
            }
        }
        return new SendEstimate(
                requests,
                sent,
                sessions,
                tooLong,
                settings.metering().cost(sent),
                time(requests, settings, usualWait.orElse(GUESS)),
                usualWait.isPresent());
    }

    /** The larger of the time for the answers and that by the request rate. */
    private static Duration time(long requests, AttributorSettings.IhcApi settings, Duration answer) {
        double waiting =
                (double) answer.toMillis() * requests / settings.policy().flow().concurrency();
        double pacing = 1000.0 * requests / settings.policy().flow().requestsPerSecond();
        return Duration.ofMillis(Math.round(Math.max(waiting, pacing)));
    }
}
