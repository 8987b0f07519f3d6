package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.SpendingLimit;
import java.util.Optional;

/** Compares what was sent with the spending limit. Not thread-safe. */
final class Spending {
    private final SpendingLimit limit;
    private long requests;
    private long journeys;

    Spending(SpendingLimit limit) {
        this.limit = limit;
    }

    /** Returns the limit that one more request with this many journeys would exceed, as the beginning of a sentence. */
    Optional<String> inTheWay(int more) {
        if (limit.requests().isPresent() && requests + 1 > limit.requests().getAsLong()) {
            return Optional.of("--max-requests " + limit.requests().getAsLong() + " is reached");
        }
        if (limit.journeys().isPresent() && journeys + more > limit.journeys().getAsLong()) {
            return Optional.of("--max-cost is reached, which is enough for "
                    + limit.journeys().getAsLong() + " journeys");
        }
        return Optional.empty();
    }

    /** Returns how many of a number of journeys one more request may have; 0 if none. */
    int room(int wanted) {
        return limit.journeys().isPresent()
                ? (int) Math.max(0, Math.min(wanted, limit.journeys().getAsLong() - journeys))
                : wanted;
    }

    void sent(int more) {
        requests++;
        journeys += more;
    }
}
