package dev.tributary.pipeline.settings;

import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a run.
 *
 * @param locations inputs and outputs
 * @param intake the configured rules about names and users
 * @param conversions the conversions
 * @param journeyOptions the options of journeys
 * @param attributor the attributor; empty if nothing is attributed
 * @param report the settings of the report
 * @param page the settings of its page; empty if none is wanted
 */
public record RunSettings(
        Locations locations,
        IntakeRules intake,
        ConversionScope conversions,
        JourneyOptions journeyOptions,
        Optional<AttributorSettings> attributor,
        ReportSettings report,
        Optional<PageSettings> page) {
    /** Creates settings of a run without a page. */
    public RunSettings(
            Locations locations,
            IntakeRules intake,
            ConversionScope conversions,
            JourneyOptions journeyOptions,
            Optional<AttributorSettings> attributor,
            ReportSettings report) {
        this(locations, intake, conversions, journeyOptions, attributor, report, Optional.empty());
    }

    /** Returns the same with a page of the report. */
    public RunSettings with(PageSettings wanted) {
        return new RunSettings(locations, intake, conversions, journeyOptions, attributor, report, Optional.of(wanted));
    }

    /** All conversions of a source, attributed by the local engine, with default settings. */
    public static RunSettings usual(Address source, Path folder) {
        return new RunSettings(
                Locations.of(source, folder),
                IntakeRules.USUAL,
                ConversionScope.ALL,
                JourneyOptions.DEFAULT,
                Optional.of(AttributorSettings.IhcLocal.usual()),
                ReportSettings.USUAL);
    }

    /** Returns the folder for files. */
    public Path folder() {
        return locations.folder();
    }

    /** Returns the steps of a command; a page is made only if one is wanted. */
    public List<StepName> steps(Command command) {
        return command.steps().stream()
                .filter(step -> step != StepName.PAGE || page.isPresent())
                .toList();
    }

    /** Only attribution creates results; for the other steps a missing file is a mistyped one. */
    public boolean mayMakeResults() {
        return locations.otherResults().isPresent() && attributor.isPresent();
    }
}
