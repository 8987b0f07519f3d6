package dev.tributary.cli.option;

import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the IHC service: address, requests, and spending limits. */
public final class ApiOptions {
    @Option(names = "--conv-type-id", paramLabel = "ID", description = "the service's conversion type")
    public Optional<String> conversionType = Optional.empty();

    @Option(names = "--ihc-url", paramLabel = "URL", description = "the service's address (default: the IHC service)")
    public Optional<String> url = Optional.empty();

    @Option(
            names = "--max-sessions-per-request",
            paramLabel = "N",
            description = "maximum number of sessions in a request (default: 3000; test accounts: 200)")
    public int maxSessions = 3000;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "maximum number of concurrent requests, 1 to 4; a crash leaves up to that many in doubt "
                    + "(default: 1)")
    public int concurrency = 1;

    @Option(names = "--rate", paramLabel = "R", description = "maximum number of requests per second (default: 10)")
    public double rate = 10;

    @Option(
            names = "--max-wait",
            paramLabel = "SECONDS",
            description = "longest wait for a service that is throttling or down (default: 300)")
    public int maxWait = 300;

    @Option(
            names = "--max-requests",
            paramLabel = "N",
            description = "maximum number of requests of one run; then it stops, with exit code 75")
    public Optional<Long> maxRequests = Optional.empty();

    @Option(names = "--max-cost", paramLabel = "X", description = "maximum cost of one run; needs --price-per-journey")
    public Optional<BigDecimal> maxCost = Optional.empty();

    @Option(
            names = "--price-per-journey",
            paramLabel = "X",
            description = "the service's price for a journey, for estimates and --max-cost")
    public Optional<BigDecimal> price = Optional.empty();

    @Option(
            names = "--model-epoch",
            paramLabel = "TEXT",
            description = "change it when the service's model was retrained: all journeys are then requested again")
    public String epoch = "";

    @Option(
            names = "--retry-refused",
            fallbackValue = Flags.YES,
            description = "send journeys again that the service has refused")
    public boolean retryRefused;
}
