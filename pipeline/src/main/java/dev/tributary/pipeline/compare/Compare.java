package dev.tributary.pipeline.compare;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyBuilder;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.Journeys;
import dev.tributary.core.journey.SessionPath;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.text.Shown;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.DirectMatch;
import dev.tributary.models.compare.Comparer;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.credit.Evidence;
import dev.tributary.models.doubt.UserKeys;
import dev.tributary.models.spec.ModelSpec;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Compares models. Nothing is stored or changed. */
public final class Compare {
    private final CompareSettings settings;
    private final Facts facts;
    private final Journeys journeys;
    private final Evidence evidence;

    private Compare(CompareSettings settings, Facts facts) {
        this.settings = settings;
        this.facts = facts;
        SessionTable sessions = facts.traffic().sessions().part(0);
        JourneyBuilder builder = new JourneyBuilder(sessions, settings.journeys());
        this.journeys = builder.build(facts.conversions(), settings.selection().among(facts.conversions()))
                .naming(facts.traffic().intake().conversionsOfUnknown());
        this.evidence = new Evidence(journeys.journeys(), open(builder), new ChannelNumbers(sessions.channelNames()));
    }

    /**
     * Reads the source and asks each model.
     *
     * @throws TributaryException USAGE when there is no such file, or it does not fit into memory; SOURCE_DATA when the
     *     window has no conversion
     */
    public static Compared run(CompareSettings settings) {
        ReadScope scope = new ReadScope(settings.selection().window(), true, settings.open())
                .withTypes(settings.selection().types().column())
                .withRules(settings.rules());
        Facts facts;
        try (Snapshot snapshot = Stores.source(settings.source()).open(scope)) {
            facts = snapshot.facts();
        }
        return new Compare(settings, facts).compare();
    }

    private List<? extends SessionPath> open(JourneyBuilder builder) {
        return settings.open()
                ? builder.open(facts.conversions(), settings.selection().window())
                : List.of();
    }

    private Compared compare() {
        if (evidence.journeys().isEmpty() && journeys.unattributed().isEmpty()) {
            throw new TributaryException(
                    ProblemKind.SOURCE_DATA,
                    "There is nothing to compare: " + settings.source() + " has no conversion"
                            + (settings.selection().window().isAll() ? "" : " in the window")
                            + settings.selection()
                                    .only()
                                    .map(type -> " of the type " + Shown.quoted(type))
                                    .orElse("")
                            + ".",
                    "Look at --from and --to, and at the rows that 'tributary run' sets aside.");
        }
        Optional<IhcCredit> ihc = settings.models().stream().anyMatch(ModelSpec.Ihc.class::isInstance)
                ? Optional.of(IhcCredit.of(settings, facts.traffic(), evidence))
                : Optional.empty();
        Optional<UserKeys> doubt = settings.seed().isPresent()
                ? Optional.of(UserKeys.of(facts.conversions(), settings.seed().getAsLong()))
                : Optional.empty();
        Comparison comparison = new Comparer(
                        evidence,
                        facts.costs().byChannel(settings.selection().window()),
                        sink -> ihc.orElseThrow().source().forEach(sink),
                        settings.direct(),
                        doubt)
                .compare(settings.models());
        Compared.Counts counts = counts();
        ComparisonChecks.require(comparison, counts);
        return new Compared(
                settings.selection(),
                comparison,
                ihc.map(IhcCredit::origin),
                direct(),
                counts,
                facts.setAside(),
                facts.traffic().intake());
    }

    private Optional<DirectMatch> direct() {
        return settings.models().stream().anyMatch(ModelSpec::asksForDirect)
                ? Optional.of(settings.direct().match(evidence.channels().names()))
                : Optional.empty();
    }

    private Compared.Counts counts() {
        return new Compared.Counts(
                JourneyCounts.of(settings.journeys(), journeys),
                revenue(evidence.journeys().stream().map(Journey::conversion).toList()),
                revenue(journeys.withoutJourney()),
                evidence.open().size());
    }

    private static BigDecimal revenue(List<Conversion> conversions) {
        ExactSum sum = new ExactSum();
        conversions.forEach(conversion -> sum.add(conversion.revenue()));
        return sum.toDecimal();
    }
}
