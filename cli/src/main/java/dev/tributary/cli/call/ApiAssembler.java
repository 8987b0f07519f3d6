package dev.tributary.cli.call;

import dev.tributary.cli.option.ApiOptions;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.type.PerType;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.ServiceUrl;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.Metering;
import dev.tributary.settings.KeyFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates the settings of the IHC service from its options. */
public final class ApiAssembler {
    private static final int MOST_SESSIONS = 3000;
    private static final int MOST_UNDER_WAY = 4;
    private static final double FASTEST = 1_000_000;

    private final ApiOptions options;

    ApiAssembler(ApiOptions options) {
        this.options = options;
    }

    /**
     * Returns the settings.
     *
     * @param byType the service's conversion types for our types that have one
     * @param watches the calibrated models to compare the answers with
     */
    public AttributorSettings settings(
            Optional<ApiKey> key, Redistribution redistribution, Map<String, String> byType, PerType<Path> watches) {
        if (key.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.AUTH,
                    "The attributor ihc-api needs an API key, and none is set.",
                    "Set " + KeyFinder.KEY + " or " + KeyFinder.KEY_FILE
                            + " in the environment or in .env, or use --attributor ihc-local.");
        }
        if (options.conversionType.isEmpty() && byType.isEmpty()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The attributor ihc-api needs a conversion type.",
                    "Give --conv-type-id, the one that was trained in your IHC account; or use --attributor ihc-local.");
        }
        return new AttributorSettings.IhcApi(
                new Access(options.url.map(ServiceUrl::of).orElse(ServiceUrl.DEFAULT), key.get()),
                new PerType<>(options.conversionType, byType),
                limits(),
                redistribution,
                watches,
                policy(),
                metering());
    }

    private RequestLimits limits() {
        require(
                options.maxSessions >= 1 && options.maxSessions <= MOST_SESSIONS,
                "--max-sessions-per-request is " + options.maxSessions + ".",
                "The service accepts 1 to " + MOST_SESSIONS + ".");
        return new RequestLimits(RequestLimits.SERVICE.journeys(), options.maxSessions);
    }

    private ClientPolicy policy() {
        require(
                options.concurrency >= 1 && options.concurrency <= MOST_UNDER_WAY,
                "--concurrency is " + options.concurrency + ".",
                "Give 1 to " + MOST_UNDER_WAY + ".");
        require(
                options.rate > 0 && options.rate <= FASTEST,
                "--rate is " + options.rate + ".",
                "Give a number of requests per second above 0.");
        require(options.maxWait >= 0, "--max-wait is " + options.maxWait + ".", "Give a number of seconds, 0 or more.");
        ClientPolicy usual = ClientPolicy.DEFAULT;
        Duration maxWait = Duration.ofSeconds(options.maxWait);
        ClientPolicy.Retries retries = usual.retries();
        return usual.with(new ClientPolicy.Flow(options.concurrency, options.rate))
                .with(new ClientPolicy.Retries(
                        retries.attempts(),
                        shorter(retries.baseDelay(), maxWait),
                        shorter(retries.maxDelay(), maxWait),
                        maxWait,
                        retries.probeAfter()));
    }

    private Metering metering() {
        require(
                options.maxCost.isEmpty() || options.price.isPresent(),
                "--max-cost is given without the price of a journey.",
                "Give --price-per-journey too, or limit the requests with --max-requests.");
        require(
                options.price.filter(price -> price.signum() < 0).isEmpty()
                        && options.maxCost.filter(cost -> cost.signum() < 0).isEmpty()
                        && options.maxRequests.filter(count -> count < 0).isEmpty(),
                "--price-per-journey, --max-cost or --max-requests is negative.",
                "Give 0 or more.");
        return new Metering(
                options.epoch,
                options.price,
                options.maxRequests.map(OptionalLong::of).orElse(OptionalLong.empty()),
                options.maxCost,
                options.retryRefused);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void require(boolean holds, String what, String mend) {
        if (!holds) {
            throw new TributaryException(ProblemKind.USAGE, what, mend);
        }
    }
}
