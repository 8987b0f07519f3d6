package dev.tributary;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.Selection;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.settings.ConversionScope;
import dev.tributary.pipeline.settings.ReportSettings;
import dev.tributary.settings.AttributorName;
import dev.tributary.settings.FolderSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of an attribution, independent of its data.
 *
 * @param intake the rules about names and users of the source
 * @param conversions the selected conversions
 * @param journeys the options of journeys
 * @param attributor the attributor, if one is set
 * @param engine the local engine's models and rules
 * @param report the options of the report
 * @param notes notes on ignored settings, a sentence each
 */
record AttributionOptions(
        IntakeRules intake,
        ConversionScope conversions,
        JourneyOptions journeys,
        Optional<AttributorName> attributor,
        AttributorSettings.IhcLocal engine,
        ReportSettings report,
        List<String> notes) {
    static final AttributionOptions USUAL = new AttributionOptions(
            IntakeRules.USUAL.with(ChannelSettings.BUILT_IN.onDemand()),
            ConversionScope.ALL,
            JourneyOptions.DEFAULT,
            Optional.empty(),
            AttributorSettings.IhcLocal.usual(),
            ReportSettings.USUAL,
            List.of());

    AttributionOptions {
        notes = List.copyOf(notes);
    }

    static AttributionOptions of(FolderSettings settings) {
        List<String> notes = new ArrayList<>(settings.notes());
        if (settings.attributor().isEmpty() && settings.hasKey()) {
            notes.add("an API key is set, with which 'tributary run' asks the IHC service; the library computes with "
                    + AttributorName.LOCAL.label());
        }
        return new AttributionOptions(
                settings.intake(),
                new ConversionScope(settings.window(), settings.types(), settings.freezeBefore()),
                settings.journeys(),
                settings.attributor(),
                new AttributorSettings.IhcLocal(settings.models(), settings.redistribution(), false),
                new ReportSettings(
                        settings.dateBasis(), settings.timeZone(), settings.campaignColumn(), settings.allowPartial()),
                notes);
    }

    /** Returns the same for other days, in the same time zone. */
    AttributionOptions with(Optional<LocalDate> from, Optional<LocalDate> to) {
        return with(new DateWindow(from, to, conversions.window().zone()), report.timeZone());
    }

    /** Returns the same for the same days of another time zone. */
    AttributionOptions with(DayZone zone) {
        DateWindow window = conversions.window();
        return with(new DateWindow(window.from(), window.to(), zone), Optional.of(zone));
    }

    private AttributionOptions with(DateWindow window, Optional<DayZone> zone) {
        return new AttributionOptions(
                intake,
                new ConversionScope(window, conversions.types(), conversions.freezeBefore()),
                journeys,
                attributor,
                engine,
                new ReportSettings(report.dateBasis(), zone, report.campaignColumn(), report.allowPartial()),
                notes);
    }

    AttributionOptions with(JourneyOptions options) {
        return new AttributionOptions(intake, conversions, options, attributor, engine, report, notes);
    }

    AttributionOptions with(Path model) {
        return new AttributionOptions(
                intake,
                conversions,
                journeys,
                attributor,
                new AttributorSettings.IhcLocal(
                        PerType.same(Optional.of(model)), engine.redistribution(), engine.forWantOfKey()),
                report,
                notes);
    }

    Selection selection() {
        return new Selection(conversions.window(), conversions.types(), Optional.empty());
    }

    /** Returns the attributor of a run; fails if another one is set. */
    AttributorSettings.IhcLocal runsWith() {
        if (attributor.filter(name -> name != AttributorName.LOCAL).isPresent()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The settings name the attributor " + attributor.get().label()
                            + ", and the library asks no service.",
                    "Let 'tributary run' ask it, or set attributor: " + AttributorName.LOCAL.label() + ".");
        }
        return engine;
    }
}
