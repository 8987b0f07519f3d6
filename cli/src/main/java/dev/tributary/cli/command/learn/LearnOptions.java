package dev.tributary.cli.command.learn;

import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.JourneyFlags;
import dev.tributary.cli.option.PresetFlags;
import dev.tributary.cli.option.SourceFlag;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.intake.Intake;
import dev.tributary.pipeline.files.FilePlan;
import dev.tributary.pipeline.learn.SourceToLearnFrom;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The common options of {@code calibrate} and {@code train}. */
public final class LearnOptions {
    @Option(
            names = "--conv-type-id",
            paramLabel = "ID",
            required = true,
            description = "the conversion type the model is for")
    String conversionType = "";

    @Option(names = "--out", paramLabel = "MODEL.json", required = true, description = "the model file to write")
    String out = "";

    @Mixin
    SourceFlag source = new SourceFlag();

    @Mixin
    PresetFlags preset = new PresetFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Mixin
    ConfigFlag config = new ConfigFlag();

    /** Returns a plan of files with the source, if one is given. */
    FilePlan files(Surroundings around) {
        return FilePlan.none().readsSource(source.address(around), preset.rules(config.layers(around), around));
    }

    /**
     * Returns the source, with the rules of the configuration file.
     *
     * @throws dev.tributary.core.TributaryException USAGE when none is given
     */
    SourceToLearnFrom toLearnFrom(Surroundings around, Consumer<Intake> found) {
        return new SourceToLearnFrom(source.required(around), preset.rules(config.layers(around), around), found);
    }
}
