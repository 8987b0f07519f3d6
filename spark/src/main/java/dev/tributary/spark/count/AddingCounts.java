package dev.tributary.spark.count;

import dev.tributary.models.kernel.Question;
import dev.tributary.spark.ship.Shipped;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Adds what two tasks counted. */
public final class AddingCounts implements Function2<byte[], byte[], byte[]> {
    private static final long serialVersionUID = 1;

    private final Shipped<Question> question;

    /** @param question what the credit answers */
    public AddingCounts(Shipped<Question> question) {
        this.question = question;
    }

    /**
     * Adds what all tasks counted, in tasks first, since each of many tasks may have seen most channels on most days.
     *
     * @param counted a column of what each task counted
     */
    public static JobCounts all(Dataset<Row> counted, Shipped<Question> question) {
        byte[] all = counted.as(Encoders.BINARY()).toJavaRDD().treeReduce(new AddingCounts(question));
        return JobCounts.read(all, question.value());
    }

    @Override
    public byte[] call(byte[] one, byte[] other) {
        return JobCounts.read(one, question.value())
                .plus(JobCounts.read(other, question.value()))
                .toBytes();
    }
}
