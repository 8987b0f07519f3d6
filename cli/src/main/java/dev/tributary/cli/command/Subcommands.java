package dev.tributary.cli.command;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Adds the commands of {@link Commands}. Reading the options of a command takes time, so that is done for the one that
 * is asked for; of the others the help needs nothing but their names and what they do.
 */
final class Subcommands {
    private Subcommands() {}

    static void add(CommandLine line, List<String> arguments) {
        String asked = arguments.isEmpty() ? "" : arguments.get(0);
        List<Method> methods = CommandLine.getCommandMethods(Commands.class, null).stream()
                .sorted(Comparator.comparing(Subcommands::name))
                .toList();
        for (Method method : methods) {
            String name = name(method);
            line.addSubcommand(name, name.equals(asked) ? new CommandLine(method) : new CommandLine(mention(method)));
        }
    }

    private static CommandSpec mention(Method method) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage()
                .description(method.getAnnotation(CommandLine.Command.class).description());
        return spec;
    }

    private static String name(Method method) {
        return method.getAnnotation(CommandLine.Command.class).name();
    }
}
