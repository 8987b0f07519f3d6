package dev.tributary.pipeline.settings;

import dev.tributary.ihcapi.SpendingLimit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The price of the service and the spending limits.
 *
 * @param epoch a text that changes when the service's model was retrained: answers of another epoch are not used
 * @param price of a journey, in a currency of the user's; empty if not known
 * @param maxRequests the maximum number of requests of one run
 * @param maxCost the maximum cost of one run; needs a price
 * @param askRefusedAgain whether journeys that the service has refused are sent again
 */
public record Metering(
        String epoch,
        Optional<BigDecimal> price,
        OptionalLong maxRequests,
        Optional<BigDecimal> maxCost,
        boolean askRefusedAgain) {
    /** Without a price or limits. */
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

    /** Returns the limit as numbers of requests and journeys. A price of 0 limits nothing. */
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

    /** Returns the cost of a number of journeys. */
    public Optional<BigDecimal> cost(long journeys) {
        return price.map(amount -> amount.multiply(BigDecimal.valueOf(journeys)));
    }
}
