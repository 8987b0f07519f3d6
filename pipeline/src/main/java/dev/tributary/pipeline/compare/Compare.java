package dev.tributary.pipeline.compare;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.UserGroup;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.SourceSums;
import dev.tributary.core.report.SpendShare;
import dev.tributary.core.text.Shown;
import dev.tributary.models.DirectMatch;
import dev.tributary.models.compare.Comparer;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelCounts;
import dev.tributary.models.compare.Passes;
import dev.tributary.models.kernel.GroupJourneys;
import dev.tributary.models.kernel.JourneyParts;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares models. Nothing is stored or changed. */
public final class Compare {
    private final CompareSettings settings;
    private final Facts facts;
    private final JourneyParts parts;
    private final JourneyCounts journeys;
    private final ExactSum unattributedRevenue = new ExactSum();

    private Compare(CompareSettings settings, Facts facts) {
        this.settings = settings;
        this.facts = facts;
        Predicate<Conversion> wanted = settings.selection().among(facts.conversions());
        this.parts = new JourneyParts(facts.traffic().sessions().parts(), part -> built(part, wanted));
        JourneyCounts counts = JourneyCounts.none(settings.journeys());
        for (int part = 0; part < parts.size(); part++) {
            Journeys built = parts.part(part).journeys();
            counts = counts.plus(built);
            built.withoutJourney().forEach(conversion -> unattributedRevenue.add(conversion.revenue()));
        }
        this.journeys = counts;
    }

    private GroupJourneys built(int part, Predicate<Conversion> wanted) {
        UserGroup group = UserGroup.of(facts.traffic(), part);
        return settings.open()
                ? GroupJourneys.withOpen(group, settings.journeys(), wanted, settings.selection())
                : GroupJourneys.of(group, settings.journeys(), wanted);
    }

    /**
     * Reads the source and computes each model.
     *
     * @throws TributaryException USAGE when there is no such file, or it does not fit into memory; SOURCE_DATA when the
     *     window has no conversion
     */
    public static Compared run(CompareSettings settings) {
        Facts facts;
        try (Snapshot snapshot = Stores.source(settings.source()).open(settings.scope())) {
            facts = snapshot.facts();
        }
        return new Compare(settings, facts).compare();
    }

    private Compared compare() {
        requireConversions(settings, journeys);
        Optional<IhcCredit> ihc = settings.question().asksForIhc()
                ? Optional.of(IhcCredit.of(settings, facts.traffic(), parts))
                : Optional.empty();
        return of(
                settings,
                new ComparedSource(
                        journeys,
                        unattributedRevenue.toDecimal(),
                        facts.costs().byChannel(settings.selection().window()),
                        Passes.over(
                                parts.size(),
                                part -> parts.part(part).evidence(),
                                evidence -> ihc.orElseThrow().of(evidence)),
                        ihc.map(IhcCredit::origin),
                        new Compared.Read(
                                facts.setAside(), facts.traffic().intake(), SpendShare.of(SourceSums.of(facts)))));
    }

    /**
     * Computes each model from what was found in a source, wherever its users are.
     *
     * @throws TributaryException SOURCE_DATA when the window has no conversion
     */
    public static Compared of(CompareSettings settings, ComparedSource source) {
        requireConversions(settings, source.journeys());
        Comparer comparer = new Comparer(settings.question(), source.costs(), source.passes());
        Comparison comparison = comparer.compare();
        ModelCounts models = comparer.counts();
        Compared.Counts counts = new Compared.Counts(
                source.journeys(), models.revenue().toDecimal(), source.unattributedRevenue(), models.open());
        ComparisonChecks.require(comparison, counts);
        return new Compared(
                settings.selection(), comparison, source.ihc(), direct(settings, models), counts, source.read());
    }

    private static void requireConversions(CompareSettings settings, JourneyCounts journeys) {
        if (journeys.journeys() == 0 && journeys.unattributed() == 0) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "There is nothing to compare: " + settings.source() + " has no conversion"
                            + (settings.selection().window().isAll() ? "" : " in the window")
                            + settings.selection()
                                    .only()
                                    .map(type -> " of the type " + Shown.quoted(type))
                                    .orElse("")
                            + ".",
                    "Check --from and --to, and the rows that 'tributary run' sets aside.");
        }
    }

    private static Optional<DirectMatch> direct(CompareSettings settings, ModelCounts models) {
        return settings.question().models().stream().anyMatch(ModelSpec::asksForDirect)
                ? Optional.of(settings.question().direct().match(models.channelNames()))
                : Optional.empty();
    }
}
