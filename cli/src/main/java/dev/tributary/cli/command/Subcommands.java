package dev.tributary.cli.command;

import dev.tributary.cli.command.channels.ChannelsCommand;
import dev.tributary.cli.command.compare.CompareCommand;
import dev.tributary.cli.command.explain.ExplainCommand;
import dev.tributary.cli.command.figures.FiguresCommand;
import dev.tributary.cli.command.guess.GuessCommand;
import dev.tributary.cli.command.learn.CalibrateCommand;
import dev.tributary.cli.command.learn.TrainCommand;
import dev.tributary.cli.command.ledger.ForgetCommand;
import dev.tributary.cli.command.ledger.LedgerCommand;
import dev.tributary.cli.command.paths.PathsCommand;
import dev.tributary.cli.command.plan.PlanCommand;
import dev.tributary.cli.command.preset.PresetsCommand;
import dev.tributary.cli.command.preview.PreviewCommand;
import dev.tributary.cli.command.run.AttributeCommand;
import dev.tributary.cli.command.run.ExportCommand;
import dev.tributary.cli.command.run.JourneysCommand;
import dev.tributary.cli.command.run.ReportCommand;
import dev.tributary.cli.command.run.RunCommand;
import dev.tributary.cli.command.sample.DemoCommand;
import dev.tributary.cli.command.sample.GenerateCommand;
import dev.tributary.cli.command.serve.ServeCommand;
import dev.tributary.cli.command.status.RunsCommand;
import dev.tributary.cli.command.status.StatusCommand;
import dev.tributary.cli.surroundings.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The registry of commands. Loading the options of a command takes time, so it is done only for the requested command;
 * for the others the help needs only names and descriptions.
 */
final class Subcommands {
    private static final List<Class<? extends Callable<Integer>>> ALL = List.of(
            AttributeCommand.class,
            CalibrateCommand.class,
            ChannelsCommand.class,
            CompareCommand.class,
            DemoCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            FiguresCommand.class,
            ForgetCommand.class,
            GenerateCommand.class,
            GuessCommand.class,
            JourneysCommand.class,
            LedgerCommand.class,
            PathsCommand.class,
            PlanCommand.class,
            PresetsCommand.class,
            PreviewCommand.class,
            ReportCommand.class,
            RunCommand.class,
            RunsCommand.class,
            ServeCommand.class,
            StatusCommand.class,
            TrainCommand.class);

    private Subcommands() {}

    static void add(CommandLine line, Surroundings around) {
        String asked = around.arguments().isEmpty() ? "" : around.arguments().get(0);
        for (Class<? extends Callable<Integer>> command : ALL) {
            CommandLine.Command described = command.getAnnotation(CommandLine.Command.class);
            String name = described.name();
            line.addSubcommand(
                    name,
                    name.equals(asked) ? new CommandLine(made(command, around)) : new CommandLine(mention(described)));
        }
    }

    private static Callable<Integer> made(Class<? extends Callable<Integer>> command, Surroundings around) {
        try {
            return command.getConstructor(Surroundings.class).newInstance(around);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(command + " has no constructor that takes what is around it", e);
        }
    }

    private static CommandSpec mention(CommandLine.Command described) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(described.description());
        return spec;
    }
}
