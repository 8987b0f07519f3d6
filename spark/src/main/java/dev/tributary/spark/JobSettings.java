package dev.tributary.spark;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.TypeRules;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.settings.AttributorName;
import dev.tributary.settings.FolderSettings;
import dev.tributary.store.connect.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an attribution on Spark: those of the embedded program, read by the same code.
 *
 * @param source where sessions, conversions and costs are
 * @param results where the results are kept; empty if the job only shows them
 * @param scope what is read of the source
 * @param types how conversions get their types
 * @param journeys which sessions a journey has
 * @param models the IHC model of each type
 * @param redistribution its rules
 * @param basis the day of credit
 * @param notes on settings without effect, a sentence each
 */
// More than 7: each is a setting of its own.
public record JobSettings(
        Address source,
        Optional<Address> results,
        ReadScope scope,
        TypeRules types,
        JourneyOptions journeys,
        PerType<IhcModel> models,
        Redistribution redistribution,
        DateBasis basis,
        List<String> notes) {
    // More than 7: each is a setting of its own.
    public JobSettings {
        notes = List.copyOf(notes);
    }

    /**
     * Takes the settings of a folder.
     *
     * @throws TributaryException USAGE when there is no source, or something is asked for that is not done on Spark
     */
    public static JobSettings of(FolderSettings settings) {
        requireLocal(settings);
        if (settings.freezeBefore().isPresent()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "freeze_before is not there on Spark.",
                    "Leave the days before it out with --from: credit outside the window stays as it is.");
        }
        DateWindow window = settings.window();
        TypeRules types = settings.types();
        return new JobSettings(
                source(settings),
                settings.results(),
                new ReadScope(window, true)
                        .withCampaigns(settings.campaignColumn())
                        .withTypes(types.column())
                        .withRules(settings.intake()),
                types,
                settings.journeys(),
                LocalModels.read(new AttributorSettings.IhcLocal(settings.models(), settings.redistribution(), false)),
                settings.redistribution(),
                settings.dateBasis().orElse(DateBasis.ACCRUAL),
                notes(settings));
    }

    /** @throws TributaryException USAGE when there is none */
    static Address source(FolderSettings settings) {
        return settings.source()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "The settings name no source.",
                        "Give --db, or db in tributary.yml; docs/reference/spark.md has the addresses."));
    }

    private static List<String> notes(FolderSettings settings) {
        List<String> notes = new ArrayList<>(settings.notes());
        if (settings.attributor().isEmpty() && settings.hasKey()) {
            notes.add(
                    "an API key is set, with which 'tributary run' asks the IHC service; on Spark the credit is computed"
                            + " with " + AttributorName.LOCAL.label());
        }
        return notes;
    }

    /** A cluster has as many callers as tasks, and a task that fails is tried again: no way to pay for a service. */
    private static void requireLocal(FolderSettings settings) {
        if (settings.attributor().filter(name -> name == AttributorName.API).isPresent()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The attributor " + AttributorName.API.label() + " is not asked from Spark: a task that is tried"
                            + " again would pay again.",
                    "Let 'bin/tributary run' ask it, which keeps a ledger of what was paid, or set attributor: "
                            + AttributorName.LOCAL.label() + ".");
        }
    }

    /** Returns the days of the conversions. */
    public DateWindow window() {
        return scope.window();
    }
}
