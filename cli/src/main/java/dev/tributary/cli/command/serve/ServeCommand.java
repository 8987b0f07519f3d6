package dev.tributary.cli.command.serve;

import dev.tributary.cli.call.StopSignal;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.output.Complaint;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.ihcapi.endpoint.Capacity;
import dev.tributary.ihcapi.endpoint.EndpointSettings;
import dev.tributary.ihcapi.endpoint.IhcEndpoint;
import dev.tributary.ihcapi.endpoint.ServedModels;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.store.model.ModelFile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code serve}. */
@Command(
        name = "serve",
        description = {
            "Run a local endpoint that answers as the IHC service does, with the local engine.",
            "A client of the service only needs another address. Stop it with Ctrl-C."
        },
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    ServeOptions options = new ServeOptions();

    @Mixin
    Debug debug = new Debug();

    public ServeCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        EndpointSettings settings = settings();
        try (StopSignal signal = StopSignal.listen()) {
            try (IhcEndpoint endpoint = IhcEndpoint.start(settings, capacity(), this::complain)) {
                greet(endpoint, settings.models());
                if (around.loss().isPresent()) {
                    // The caller waits for the first line.
                    return ExitCode.STORAGE.code();
                }
                signal.await();
            }
            around.out().println("stopped");
            around.out().flush();
        }
        return 0;
    }

    private static Capacity capacity() {
        Runtime machine = Runtime.getRuntime();
        return Capacity.of(machine.maxMemory(), machine.availableProcessors());
    }

    private EndpointSettings settings() {
        if (!options.ihc) {
            throw new TributaryException(
                    ProblemKind.USAGE, "The option --ihc is missing.", "Give --ihc; nothing else can be served yet.");
        }
        try {
            return new EndpointSettings(
                    options.port,
                    ServedModels.of(options.models.stream()
                            .map(file -> ModelFile.read(around.resolve(file)))
                            .toList()),
                    new RequestLimits(RequestLimits.SERVICE.journeys(), options.maxSessions),
                    options.rate,
                    options.keysFile
                            .map(file -> KeysFile.read(around.resolve(file)))
                            .orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The endpoint cannot be started: " + e.getMessage() + ".",
                    "'tributary serve --help' shows the values of the options.");
        }
    }

    /** Flushed, because the caller waits for the first line. */
    private void greet(IhcEndpoint endpoint, ServedModels models) {
        around.out().println("listening on " + endpoint.url());
        around.out()
                .println(
                        models.conversionTypes().isEmpty()
                                ? "conversion types: any, with the built-in model"
                                : models.conversionTypes().stream()
                                        .map(Shown::quoted)
                                        .collect(Collectors.joining(", ", "conversion types: ", "")));
        around.out().flush();
    }

    /** Clients only learn that something failed; the cause is for the user who runs the endpoint. */
    private synchronized void complain(RuntimeException failure) {
        Complaint.print(
                new TributaryException(
                        ProblemKind.INTERNAL,
                        "A request could not be answered: " + Shown.plain(String.valueOf(failure)) + ".",
                        "This is a fault of Tributary or of a model; please report it with the output of --debug.",
                        failure),
                around);
    }
}
