package dev.tributary.cli.command;

import dev.tributary.cli.output.Complaint;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.summary.ExitCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands. */
@CommandLine.Command(
        name = "tributary",
        description =
                "What each marketing channel really brought in: sessions, conversions and costs in, a report out.",
        synopsisSubcommandLabel = "COMMAND",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The IHC service's key is read from IHC_API_KEY, IHC_API_KEY_FILE or .env; no option takes it.",
            "Begin with: tributary demo"
        })
public final class Commands implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Commands(Surroundings around) {
        this.around = around;
    }

    /** Runs what the command line asks for; answers the exit code. */
    public static int execute(Surroundings around) {
        CommandLine line = new CommandLine(new Commands(around));
        Subcommands.add(line, around.arguments());
        AmountConverter amounts = new AmountConverter();
        line.registerConverter(BigDecimal.class, amounts)
                .registerConverter(Double.class, text -> amounts.convert(text).doubleValue())
                .registerConverter(double.class, text -> amounts.convert(text).doubleValue());
        line.setOut(around.out())
                .setErr(around.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(around.ansi()))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((failure, given) -> Complaint.about(failure, around))
                .setExecutionExceptionHandler((failure, command, given) -> Complaint.about(failure, around));
        LayeredDefaults defaults = new LayeredDefaults(around);
        line.getSubcommands().values().forEach(command -> command.setDefaultValueProvider(defaults));
        return Complaint.unlessLost(line.execute(around.arguments().toArray(String[]::new)), around);
    }

    /** Without a command: what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(around.err());
        return ExitCode.USAGE.code();
    }

    @CommandLine.Command(
            name = "demo",
            description = "Generate a sample database and run all steps on it, offline.",
            mixinStandardHelpOptions = true)
    int demo(
            @Option(
                            names = "--dir",
                            paramLabel = "DIR",
                            description = "where to put it (default: ${DEFAULT-VALUE})",
                            defaultValue = "tributary-demo")
                    String folder,
            @Mixin Debug debug) {
        return new Demo(around).run(around.resolve(folder));
    }

    @CommandLine.Command(
            name = "generate",
            description = "Generate a sample database of any size.",
            mixinStandardHelpOptions = true)
    int generate(@Mixin GenerateOptions options, @Mixin Debug debug) {
        return new Generate(around).run(around.resolve(options.file), options.size());
    }

    @CommandLine.Command(
            name = "run",
            description = "All steps: journeys, attribution, report, CSV.",
            mixinStandardHelpOptions = true)
    int run(@Mixin PipelineOptions options, @Mixin Debug debug) {
        return new PipelineCommand(around, options).run(Command.RUN, Optional.empty());
    }

    @CommandLine.Command(
            name = "plan",
            description = "Say what a run would send and store, and what it would cost. Sends nothing.",
            mixinStandardHelpOptions = true)
    int plan(@Mixin PipelineOptions options, @Mixin Debug debug) {
        return new PlanCommand(around, options).run();
    }

    @CommandLine.Command(
            name = "journeys",
            description = {
                "Build the customer journeys and write them in the API's own form.",
                "Here --out may also name the file itself, if its name ends in .json."
            },
            mixinStandardHelpOptions = true)
    int journeys(@Mixin PipelineOptions options, @Mixin Debug debug) {
        return new PipelineCommand(around, options).run(Command.JOURNEYS, Optional.empty());
    }

    @CommandLine.Command(
            name = "attribute",
            description = "Attribute the journeys and store each session's share.",
            mixinStandardHelpOptions = true)
    int attribute(
            @Mixin PipelineOptions options,
            @Option(
                            names = "--journeys",
                            paramLabel = "FILE",
                            description = "take the journeys from a file that 'tributary journeys' wrote")
                    Optional<String> journeys,
            @Mixin Debug debug) {
        return new PipelineCommand(around, options).run(Command.ATTRIBUTE, journeys.map(around::resolve));
    }

    @CommandLine.Command(
            name = "report",
            description = "Aggregate stored shares and costs per channel and day, check the sums, publish.",
            mixinStandardHelpOptions = true)
    int report(@Mixin PipelineOptions options, @Mixin Debug debug) {
        return new PipelineCommand(around, options).run(Command.REPORT, Optional.empty());
    }

    @CommandLine.Command(
            name = "export",
            description = "Write the published report as channel_reporting.csv.",
            mixinStandardHelpOptions = true)
    int export(@Mixin PipelineOptions options, @Mixin Debug debug) {
        return new PipelineCommand(around, options).run(Command.EXPORT, Optional.empty());
    }

    @CommandLine.Command(
            name = "status",
            description = "Show how the results stand, and whether a run is working on them.",
            mixinStandardHelpOptions = true)
    int status(@Mixin StatusOptions options, @Mixin Debug debug) {
        return new StatusCommand(around, options).status();
    }

    @CommandLine.Command(
            name = "runs",
            description = "List the runs on these results, or show one of them.",
            mixinStandardHelpOptions = true)
    int runs(@Mixin RunsOptions options, @Mixin Debug debug) {
        return new StatusCommand(around, options.status).runs(options.action, options.id);
    }

    @CommandLine.Command(
            name = "ledger",
            description = "List the requests to the service, those in doubt, or throw old answers away.",
            mixinStandardHelpOptions = true)
    int ledger(@Mixin LedgerOptions options, @Mixin Debug debug) {
        return new LedgerCommand(around, options.status).ledger(options.action, options.keepDays);
    }

    @CommandLine.Command(
            name = "forget",
            description = "Erase a user from results, ledger, answers and quarantine list.",
            mixinStandardHelpOptions = true)
    int forget(@Mixin ForgetOptions options, @Mixin Debug debug) {
        return new LedgerCommand(around, options.status).forget(options.user, options.conversions);
    }

    @CommandLine.Command(
            name = "explain",
            description = "Show one conversion's journey and why each session has its share.",
            mixinStandardHelpOptions = true)
    int explain(@Mixin ExplainOptions options, @Mixin Debug debug) {
        return new ExplainCommand(around, options).run();
    }

    @CommandLine.Command(
            name = "compare",
            description = "Put attribution models side by side: linear, Markov, Shapley, IHC and others.",
            mixinStandardHelpOptions = true)
    int compare(@Mixin CompareOptions options, @Mixin Debug debug) {
        return new CompareCommand(around, options).run();
    }

    @CommandLine.Command(
            name = "paths",
            description = "Attribute grouped paths from a CSV file, as other attribution packages take them.",
            mixinStandardHelpOptions = true)
    int paths(@Mixin PathsOptions options, @Mixin Debug debug) {
        return new PathsCommand(around, options).run();
    }

    @CommandLine.Command(
            name = "figures",
            description = "Show paths, their lengths and times, the parts of channels, and who buys again.",
            mixinStandardHelpOptions = true)
    int figures(@Mixin FigureOptions options, @Mixin Debug debug) {
        return new FiguresCommand(around, options).run();
    }

    @CommandLine.Command(
            name = "calibrate",
            description = "Learn a conversion type's model from answers of the service.",
            mixinStandardHelpOptions = true)
    int calibrate(@Mixin CalibrateOptions options, @Mixin Debug debug) {
        return new CalibrateCommand(around, options.learn)
                .run(options.answers, options.fromLedger, options.results.address(around), options.json.wanted);
    }

    @CommandLine.Command(
            name = "train",
            description = "Estimate a model from journeys alone, without any answer of the service.",
            mixinStandardHelpOptions = true)
    int train(@Mixin TrainOptions options, @Mixin Debug debug) {
        return new TrainCommand(around, options.learn).run(options.window.window(), options.weights);
    }

    @CommandLine.Command(
            name = "serve",
            description = {
                "Answer as the IHC service does, with the local engine, on this machine only.",
                "A client of the service needs nothing but another address. Ends with Ctrl-C."
            },
            mixinStandardHelpOptions = true)
    int serve(@Mixin ServeOptions options, @Mixin Debug debug) {
        return new Serve(around, options).run();
    }
}
