package dev.tributary.models.kernel;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.models.compare.ModelCounts;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What some users add to the answer of a question. Exact, and by names: those of some users and those of others can be added in any
 * order and come to the same, to the last bit. Not thread-safe.
 *
 * @param journeys how many journeys there are, and what was decided about sessions
 * @param credits what the credits come to, where credit was asked for
 * @param figures what figures of paths are made of, where they were asked for
 * @param models what models are told by a first look, where they were asked
 */
public record Partial(
        JourneyCounts journeys,
        Optional<CreditTotals> credits,
        Optional<FigureCounts> figures,
        Optional<ModelCounts> models) {
    /** Of the form of the bytes. */
    private static final int VERSION = 1;

    private static final String WHAT = "what some users come to";

    /** These and other users, about whom the same was asked; neither is used again. */
    public Partial add(Partial other) {
        return new Partial(
                journeys.plus(other.journeys),
                both(credits, other.credits, CreditTotals::plus),
                both(figures, other.figures, FigureCounts::plus),
                both(models, other.models, ModelCounts::plus));
    }

    private static <T> Optional<T> both(Optional<T> one, Optional<T> other, BinaryOperator<T> plus) {
        if (one.isPresent() != other.isPresent()) {
            throw new IllegalArgumentException("answers to other questions cannot be added");
        }
        return one.map(known -> plus.apply(known, other.orElseThrow()));
    }

    /** As bytes: the same ones for the same users, however they were divided. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        journeys.writeTo(out);
        out.flag(credits.isPresent());
        credits.ifPresent(known -> known.writeTo(out));
        out.flag(figures.isPresent());
        figures.ifPresent(known -> known.writeTo(out));
        out.flag(models.isPresent());
        models.ifPresent(known -> known.writeTo(out));
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @param question which was asked
     * @throws dev.tributary.core.TributaryException STORAGE when the bytes are damaged, of another version, or no answer to that
     *     question
     */
    public static Partial of(byte[] bytes, Question question) {
        ByteReader in = new ByteReader(WHAT, VERSION, bytes);
        Partial partial = new Partial(
                JourneyCounts.readFrom(in, question.journeys()),
                in.flag()
                        ? question.credits()
                                .map(asked -> CreditTotals.readFrom(
                                        in, asked.basis(), question.selection().window()))
                        : Optional.empty(),
                in.flag() ? Optional.of(FigureCounts.readFrom(in)) : Optional.empty(),
                in.flag() ? Optional.of(ModelCounts.readFrom(in)) : Optional.empty());
        if (partial.credits.isPresent() != question.credits().isPresent()
                || partial.figures.isPresent() != question.figures()
                || partial.models.isPresent() != question.models().isPresent()) {
            throw in.bad("they answer another question");
        }
        in.end();
        return partial;
    }
}
