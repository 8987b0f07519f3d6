package dev.tributary.cli.command.figures;

import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.FolderFlag;
import dev.tributary.cli.option.JourneyFlags;
import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.option.PresetFlags;
import dev.tributary.cli.option.SelectionFlags;
import dev.tributary.cli.option.SourceFlag;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code figures}. */
public final class FigureOptions {
    @Mixin
    SourceFlag source = new SourceFlag();

    @Mixin
    PresetFlags preset = new PresetFlags();

    @Mixin
    FolderFlag out = new FolderFlag();

    @Mixin
    SelectionFlags selection = new SelectionFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "maximum number of rows shown per table; the files contain all (default: 20)")
    int top = 20;

    @Mixin
    JsonFlag json = new JsonFlag();

    @Mixin
    ConfigFlag config = new ConfigFlag();
}
