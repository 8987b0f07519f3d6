package dev.tributary.cli.option;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The names that the layers below the command line may set: the options that all steps share. */
public final class OptionNames {
    /** Names one of those layers, and so cannot stand in it. */
    private static final String CONFIG = "config";

    public static final List<String> OF_STEPS =
            CommandSpec.forAnnotatedObject(new PipelineOptions(), CommandLine.defaultFactory()).options().stream()
                    .map(option -> option.longestName().replaceFirst("^-+", ""))
                    .filter(name -> !name.equals(CONFIG))
                    .toList();

    private OptionNames() {}
}
