package dev.tributary.cli.option;

import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the IHC service: where it is, how it is asked, and what it may cost. */
public final class ApiOptions {
    @Option(names = "--conv-type-id", paramLabel = "ID", description = "the service's conversion type")
    public Optional<String> conversionType = Optional.empty();

    @Option(names = "--ihc-url", paramLabel = "URL", description = "the service's address (default: the real service)")
    public Optional<String> url = Optional.empty();

    @Option(
            names = "--max-sessions-per-request",
            paramLabel = "N",
            description = "most sessions in a request (default: 3000; test accounts: 200)")
    public int maxSessions = 3000;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "most requests under way, 1 to 4; a crash leaves so many in doubt (default: 1)")
    public int concurrency = 1;

    @Option(names = "--rate", paramLabel = "R", description = "most requests a second (default: 10)")
    public double rate = 10;

    @Option(
            names = "--max-wait",
            paramLabel = "SECONDS",
            description = "longest wait for a service that asks for patience or is down (default: 300)")
    public int maxWait = 300;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            description = "most requests of one run; then it stops, with exit code 75")
    public Optional<Long> maxRequests = Optional.empty();

    @Option(
            names = "--max-cost",
            paramLabel = "X",
            description = "most that one run may cost; needs --price-per-journey")
    public Optional<BigDecimal> maxCost = Optional.empty();

    @Option(
            names = "--price-per-journey",
            paramLabel = "X",
            description = "what the service takes for a journey, for estimates and --max-cost")
    public Optional<BigDecimal> price = Optional.empty();

    @Option(
            names = "--model-epoch",
            paramLabel = "TEXT",
            description = "change it when the service's model was trained anew: all journeys are then asked for again")
    public String epoch = "";

    @Option(
            names = "--retry-refused",
            fallbackValue = Flags.YES,
            description = "send journeys again that the service has refused")
    public boolean retryRefused;
}
