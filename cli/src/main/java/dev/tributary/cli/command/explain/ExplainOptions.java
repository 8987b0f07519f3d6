package dev.tributary.cli.command.explain;

import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.FolderFlag;
import dev.tributary.cli.option.JourneyFlags;
import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.option.PresetFlags;
import dev.tributary.cli.option.ResultsFlag;
import dev.tributary.cli.option.SourceFlag;
import dev.tributary.cli.option.TimeZoneFlag;
import dev.tributary.cli.option.TypeFlags;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code explain}: those of the steps that it uses. */
public final class ExplainOptions {
    @Parameters(paramLabel = "CONVERSION_ID", description = "the conversion's id")
    String conversion = "";

    @Mixin
    SourceFlag source = new SourceFlag();

    @Mixin
    PresetFlags preset = new PresetFlags();

    @Mixin
    ResultsFlag results = new ResultsFlag();

    @Mixin
    FolderFlag out = new FolderFlag();

    @Mixin
    TimeZoneFlag timeZone = new TimeZoneFlag();

    @Mixin
    TypeFlags types = new TypeFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Option(names = "--model", paramLabel = "FILE", description = "IHC model file (default: built in)")
    Optional<String> model = Optional.empty();

    @Mixin
    JsonFlag json = new JsonFlag();

    @Mixin
    ConfigFlag config = new ConfigFlag();
}
