package dev.tributary.pipeline.settings;

import dev.tributary.core.intake.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a run works on.
 *
 * @param locations where its data are
 * @param intake what is said about names and users of the source
 * @param conversions which conversions
 * @param journeyOptions what belongs to a journey
 * @param attributor what attributes; empty where nothing is to be attributed
 * @param report which report is made
 */
public record RunSettings(
        Locations locations,
        IntakeRules intake,
        ConversionScope conversions,
        JourneyOptions journeyOptions,
        Optional<AttributorSettings> attributor,
        ReportSettings report) {
    /** All conversions of a source, attributed by the local engine, with nothing set that can be left away. */
    public static RunSettings usual(Address source, Path folder) {
        return new RunSettings(
                Locations.of(source, folder),
                IntakeRules.USUAL,
                ConversionScope.ALL,
                JourneyOptions.DEFAULT,
                Optional.of(AttributorSettings.IhcLocal.usual()),
                ReportSettings.USUAL);
    }

    /** Where files are written. */
    public Path folder() {
        return locations.folder();
    }

    /** Only attribution brings results into being; for the other steps a missing file is a mistyped one. */
    public boolean mayMakeResults() {
        return locations.results().isPresent() && attributor.isPresent();
    }
}
