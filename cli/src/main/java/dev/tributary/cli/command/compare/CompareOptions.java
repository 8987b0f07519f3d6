package dev.tributary.cli.command.compare;

import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.DirectFlags;
import dev.tributary.cli.option.FolderFlag;
import dev.tributary.cli.option.JourneyFlags;
import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.option.PresetFlags;
import dev.tributary.cli.option.ResultsFlag;
import dev.tributary.cli.option.SelectionFlags;
import dev.tributary.cli.option.SourceFlag;
import dev.tributary.models.spec.ModelNames;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code compare}: those of the steps that it uses, and its own. */
public final class CompareOptions {
    @Mixin
    SourceFlag source = new SourceFlag();

    @Mixin
    PresetFlags preset = new PresetFlags();

    @Mixin
    ResultsFlag results = new ResultsFlag();

    @Option(
            names = "--models",
            paramLabel = "A,B,C",
            description = "models to compare: first, last, last-non-direct, linear, position[:F/M/L], position-j, "
                    + "position-inverse-j,"
                    + " time-decay[:DAYS], markov[:ORDER], shapley, ihc (default: " + ModelNames.USUAL + ")")
    String models = ModelNames.USUAL;

    @Mixin
    SelectionFlags selection = new SelectionFlags();

    @Mixin
    JourneyFlags journeys = new JourneyFlags();

    @Option(names = "--no-nulls", description = "a Markov chain without the users who did not convert")
    boolean noNulls;

    @Mixin
    DirectFlags direct = new DirectFlags();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "model file of the local IHC engine, for the model ihc where no IHC credit is stored"
                    + " (default: built in); --models lists the models to compare")
    Optional<String> model = Optional.empty();

    @Option(names = "--intervals", description = "95 %% intervals of all figures, from 1,000 resamples of the users")
    boolean intervals;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "seed of the resamples; the same seed gives the " + "same intervals (default: 1)")
    long seed = 1;

    @Mixin
    FolderFlag out = new FolderFlag();

    @Mixin
    JsonFlag json = new JsonFlag();

    @Mixin
    ConfigFlag config = new ConfigFlag();
}
