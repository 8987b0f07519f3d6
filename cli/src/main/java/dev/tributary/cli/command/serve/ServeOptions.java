package dev.tributary.cli.command.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code serve}. picocli sets the fields. */
public final class ServeOptions {
    @Option(names = "--ihc", description = "serve the IHC service's contract; nothing else can be served yet")
    boolean ihc;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8787",
            description = "where to listen on 127.0.0.1; 0 for any free port (default: ${DEFAULT-VALUE})")
    int port;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            arity = "1..*",
            description = "IHC model files, one per conversion type (default: the built-in model for every type)")
    List<String> models = new ArrayList<>();

    @Option(
            names = "--max-sessions",
            paramLabel = "N",
            defaultValue = "3000",
            description = "maximum number of sessions in a request (default: ${DEFAULT-VALUE}; test accounts of "
                    + "the service: 200)")
    int maxSessions;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "answer 429 above so many requests per second (default: never)")
    Optional<Double> rate = Optional.empty();

    @Option(
            names = "--keys-file",
            paramLabel = "FILE",
            description = "accepted keys, one per line (default: any key, or none)")
    Optional<String> keysFile = Optional.empty();
}
