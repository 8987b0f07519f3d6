package dev.tributary.cli.command.preview;

import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.JourneyFlags;
import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.option.PresetFlags;
import dev.tributary.cli.option.SourceFlag;
import dev.tributary.cli.option.TypeFlags;
import dev.tributary.cli.option.WindowFlags;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code preview}: those of a run that change how its source is read. */
public final class PreviewOptions {
    @Mixin
    SourceFlag source = new SourceFlag();

    @Mixin
    PresetFlags preset = new PresetFlags();

    @Mixin
    WindowFlags window = new WindowFlags();

    @Option(
            names = "--campaign-column",
            paramLabel = "NAME",
            description = "the sessions' column that names their campaign (default: none)")
    Optional<String> campaigns = Optional.empty();

    @Mixin
    TypeFlags types = new TypeFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Mixin
    JsonFlag json = new JsonFlag();

    @Mixin
    ConfigFlag config = new ConfigFlag();
}
