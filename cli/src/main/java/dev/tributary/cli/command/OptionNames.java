package dev.tributary.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The names that the layers below the command line may set. */
final class OptionNames {
    /** Taken by one command only, and not found among the shared options. */
    private static final String JOURNEYS = "journeys";

    private OptionNames() {}

    static List<String> ofSteps() {
        CommandSpec shared = CommandSpec.forAnnotatedObject(new PipelineOptions(), CommandLine.defaultFactory());
        List<String> names = new ArrayList<>(shared.options().stream()
                .map(option -> option.longestName().replaceFirst("^-+", ""))
                .toList());
        names.add(JOURNEYS);
        return names;
    }
}
