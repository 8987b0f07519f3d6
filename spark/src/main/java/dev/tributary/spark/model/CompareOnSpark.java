package dev.tributary.spark.model;

import dev.tributary.core.attribution.ihc.LocalIhcByType;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.SpendShare;
import dev.tributary.models.kernel.CreditQuestion;
import dev.tributary.models.kernel.Question;
import dev.tributary.pipeline.compare.Compare;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.compare.Compared;
import dev.tributary.pipeline.compare.ComparedSource;
import dev.tributary.pipeline.type.LocalModels;
import dev.tributary.spark.job.GatheredUsers;
import dev.tributary.spark.users.FirstCounts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;

/**
 * Compares models on Spark: with the figures of {@link Compare}. IHC is always computed, and by the local engine; stored
 * credit is not read.
 */
public final class CompareOnSpark {
    private CompareOnSpark() {}

    /**
     * Reads the source and computes each model.
     *
     * @param parts into how many parts users are divided; empty for as many as the source asks for
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when the window has no conversion, or tables or columns are
     *     missing or unusable
     */
    public static Compared of(SparkSession session, CompareSettings settings, OptionalInt parts) {
        Optional<CreditQuestion> ihc = settings.question().asksForIhc()
                ? Optional.of(new CreditQuestion(
                        LocalModels.read(settings.engine()), settings.engine().redistribution(), DateBasis.ACCRUAL))
                : Optional.empty();
        try (GatheredUsers users = new GatheredUsers(
                session,
                settings.source(),
                settings.scope(),
                settings.selection().types(),
                parts)) {
            settings.selection().requireKnown(users.typeNames());
            Question journeys = new Question(
                    settings.journeys(),
                    settings.selection(),
                    users.typeNames(),
                    settings.open(),
                    ihc,
                    false,
                    Optional.empty());
            PassesOnSpark passes = new PassesOnSpark(users, channels(users), journeys, settings.question());
            FirstCounts first = passes.first();
            return Compare.of(
                    settings,
                    new ComparedSource(
                            first.journeys(),
                            first.unattributedRevenue().toDecimal(),
                            users.facts()
                                    .sums()
                                    .costs()
                                    .byChannel(settings.selection().window()),
                            passes,
                            ihc.map(asked -> origin(asked, journeys)),
                            new Compared.Read(
                                    users.facts().read().setAside(),
                                    users.facts().read().intake(),
                                    SpendShare.of(users.facts().sums()))));
        }
    }

    private static List<String> channels(GatheredUsers users) {
        return users.facts().sums().sessionDays().stream()
                .map(ChannelDay::channel)
                .distinct()
                .toList();
    }

    private static String origin(CreditQuestion ihc, Question journeys) {
        LocalIhcByType engine = ihc.model(journeys.typesOf(List.of()));
        return "computed by " + engine.name() + ", " + engine.description();
    }
}
