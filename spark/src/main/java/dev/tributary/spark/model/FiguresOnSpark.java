package dev.tributary.spark.model;

import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.pipeline.figures.FigureOutcome;
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.spark.job.GatheredUsers;
import dev.tributary.spark.users.KernelPass;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;

/** Computes path figures of a source on Spark: those of {@link dev.tributary.pipeline.figures.MakingFigures}. */
public final class FiguresOnSpark {
    private FiguresOnSpark() {}

    /**
     * Computes the figures.
     *
     * @param parts into how many parts users are divided; empty for as many as the source asks for
     * @throws dev.tributary.core.TributaryException SOURCE_DATA when tables or columns are missing or unusable
     */
    public static FigureOutcome of(SparkSession session, FigureSettings settings, OptionalInt parts) {
        try (GatheredUsers users = new GatheredUsers(
                session,
                settings.source(),
                settings.scope(),
                settings.selection().types(),
                parts)) {
            settings.selection().requireKnown(users.typeNames());
            Question question = new Question(
                    settings.options(),
                    settings.selection(),
                    users.typeNames(),
                    true,
                    Optional.empty(),
                    true,
                    Optional.empty());
            Partial all = users.ask(new KernelPass(users.ship(question, Question.class)));
            return new FigureOutcome(
                    settings.selection(),
                    all.journeys(),
                    all.figures().orElseThrow().figures(users.typeNames()),
                    users.facts().read().setAside(),
                    users.facts().read().intake());
        }
    }
}
