package dev.tributary.cli.command;

import dev.tributary.cli.call.Version;
import dev.tributary.cli.option.Converters;
import dev.tributary.cli.option.LayeredDefaults;
import dev.tributary.cli.output.Complaint;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.summary.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands. */
@CommandLine.Command(
        name = "tributary",
        description = "Computes what each marketing channel brought in and cost, from sessions, conversions and costs.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "The IHC service's key is read from IHC_API_KEY, IHC_API_KEY_FILE or .env; no option takes it.",
            "Start with: tributary demo"
        })
public final class Commands implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Commands(Surroundings around) {
        this.around = around;
    }

    /** Runs the command of the command line; returns the exit code. */
    public static int execute(Surroundings around) {
        CommandLine line = new CommandLine(new Commands(around));
        Subcommands.add(line, around);
        Converters.register(line);
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

    /** Without a command: prints the list of commands. */
    @Override
    public Integer call() {
        spec.commandLine().usage(around.err());
        return ExitCode.USAGE.code();
    }
}
