package dev.tributary.models.kernel;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.models.compare.ModelCounts;
import java.util.Optional;

/**
 * The contribution of a group of users to the answer of a question. Exact, and keyed by names: groups can be added in
 * any order with bit-identical totals. Not thread-safe.
 *
 * @param question the question, as a number that is the same in every process
 * @param journeys the counts of journeys
 * @param credits the totals of credit, if requested
 * @param figures the counts for path figures, if requested
 * @param models the first pass of models, if requested
 */
public record Partial(
        long question,
        JourneyCounts journeys,
        Optional<CreditTotals> credits,
        Optional<FigureCounts> figures,
        Optional<ModelCounts> models) {
    /** The version of the serialised form. */
    private static final int VERSION = 1;

    private static final String WHAT = "what some users come to";

    /** Returns credit of no journeys, such as what is stored. */
    public static Partial ofCredits(CreditTotals totals, Question question) {
        return new Partial(
                question.key(),
                JourneyCounts.none(question.journeys()),
                Optional.of(totals),
                Optional.empty(),
                Optional.empty());
    }

    /** Adds other users, for the same question; neither object may be used again. */
    public Partial add(Partial other) {
        if (question != other.question) {
            throw new IllegalArgumentException("answers to different questions cannot be added");
        }
        return new Partial(
                question,
                journeys.plus(other.journeys),
                credits.map(known -> known.plus(other.credits.orElseThrow())),
                figures.map(known -> known.plus(other.figures.orElseThrow())),
                models.map(known -> known.plus(other.models.orElseThrow())));
    }

    /** Serialises it: the same users give the same bytes, however they were divided. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        out.number(question);
        journeys.writeTo(out);
        credits.ifPresent(known -> known.writeTo(out));
        figures.ifPresent(known -> known.writeTo(out));
        models.ifPresent(known -> known.writeTo(out));
        return out.toBytes();
    }

    /**
     * Reads the result of {@link #toBytes}.
     *
     * @param question the question
     * @throws dev.tributary.core.TributaryException STORAGE when the bytes are damaged, of another version, or belong
     *     to another question
     */
    public static Partial of(byte[] bytes, Question question) {
        ByteReader in = new ByteReader(WHAT, VERSION, bytes);
        long key = question.key();
        if (in.number() != key) {
            throw in.bad("they answer another question");
        }
        Partial partial = new Partial(
                key,
                JourneyCounts.readFrom(in, question.journeys()),
                question.credits()
                        .map(asked -> CreditTotals.readFrom(
                                in, asked.basis(), question.selection().window())),
                question.figures() ? Optional.of(FigureCounts.readFrom(in)) : Optional.empty(),
                question.models().map(asked -> ModelCounts.readFrom(in)));
        in.end();
        return partial;
    }
}
