package dev.tributary.pipeline.settings;

import dev.tributary.ihcapi.SpendingLimit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the service costs, and how much of it may be spent.
 *
 * @param epoch a text that changes when the service's model was trained anew: answers of another epoch do not count
 * @param price of a journey, in a currency of the user's; empty when it is not known
 * @param maxRequests the most requests of one run
 * @param maxCost the most that one run may cost; needs a price
 * @param askRefusedAgain whether journeys that the service has refused are sent once more
 */
public record Metering(
        String epoch,
        Optional<BigDecimal> price,
        OptionalLong maxRequests,
        Optional<BigDecimal> maxCost,
        boolean askRefusedAgain) {
    /** No price is known, and nothing is limited. */
    public static final Metering NONE =
            new Metering("", Optional.empty(), OptionalLong.empty(), Optional.empty(), false);

    public Metering {
        if (price.filter(amount -> amount.signum() < 0).isPresent()
                || maxCost.filter(amount -> amount.signum() < 0).isPresent()
                || (maxRequests.isPresent() && maxRequests.getAsLong() < 0)) {
            throw new IllegalArgumentException("a price and a limit are not negative");
        }
        if (maxCost.isPresent() && price.isEmpty()) {
            throw new IllegalArgumentException("a limit of cost needs the price of a journey");
        }
    }

    /** The limit in what the client counts. A price of nothing limits nothing. */
    public SpendingLimit limit() {
        Optional<BigDecimal> journeys = maxCost.filter(
                        limit -> price.filter(amount -> amount.signum() > 0).isPresent())
                .map(limit -> limit.divide(price.orElseThrow(), 0, RoundingMode.DOWN));
        return new SpendingLimit(
                maxRequests,
                journeys.map(count -> OptionalLong.of(
                                count.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue()))
                        .orElse(OptionalLong.empty()));
    }

    /** What so many journeys cost. */
    public Optional<BigDecimal> cost(long journeys) {
        return price.map(amount -> amount.multiply(BigDecimal.valueOf(journeys)));
    }
}
