package dev.tributary.ihcapi.sending;

import dev.tributary.ihcapi.SpendingLimit;
import java.util.Optional;

/** Holds what was sent against what may be. Not thread-safe. */
final class Spending {
    private final SpendingLimit limit;
    private long requests;
    private long journeys;

    Spending(SpendingLimit limit) {
        this.limit = limit;
    }

    /** The limit that one more request with so many journeys would break, fit to begin a sentence with. */
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

    /** How many of so many journeys one more request may hold; 0 when there may be none. */
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
