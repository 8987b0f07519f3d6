package dev.tributary.spark.count;

import dev.tributary.models.kernel.Question;
import dev.tributary.spark.ship.Shipped;
import org.apache.spark.api.java.function.Function2;

/** Adds what two tasks counted. */
public final class AddingCounts implements Function2<byte[], byte[], byte[]> {
    private static final long serialVersionUID = 1;

    private final Shipped<Question> question;

    /** @param question what the credit answers */
    public AddingCounts(Shipped<Question> question) {
        this.question = question;
    }

    @Override
    public byte[] call(byte[] one, byte[] other) {
        return JobCounts.read(one, question.value())
                .plus(JobCounts.read(other, question.value()))
                .toBytes();
    }
}
