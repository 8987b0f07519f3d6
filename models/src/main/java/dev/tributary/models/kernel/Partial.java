package dev.tributary.models.kernel;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.figures.FigureCounts;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.models.compare.ModelCounts;
import java.util.Optional;

/**
 * What some users add to the answer of a question. Exact, and by names: those of some users and those of others can be added in any
 * order and come to the same, to the last bit. Not thread-safe.
 *
 * @param question which was asked, as a number that is the same in every process
 * @param journeys how many journeys there are, and what was decided about sessions
 * @param credits what the credits come to, where credit was asked for
 * @param figures what figures of paths are made of, where they were asked for
 * @param models what models are told by a first look, where they were asked
 */
public record Partial(
        long question,
        JourneyCounts journeys,
        Optional<CreditTotals> credits,
        Optional<FigureCounts> figures,
        Optional<ModelCounts> models) {
    /** Of the form of the bytes. */
    private static final int VERSION = 1;

    private static final String WHAT = "what some users come to";

    /** These and other users, about whom the same was asked; neither is used again. */
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

    /** As bytes: the same ones for the same users, however they were divided. */
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
     * Reads what {@link #toBytes} wrote.
     *
     * @param question which was asked
     * @throws dev.tributary.core.TributaryException STORAGE when the bytes are damaged, of another version, or no answer to that
     *     question
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
