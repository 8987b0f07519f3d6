package dev.tributary.spark.job;

import java.math.BigInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Into how many parts rows are divided, if nobody says it. */
final class Parts {
    /** So few that each core has some to choose from. */
    private static final int FOR_A_CORE = 3;

    /** So many that a part of rows, which may be several times as large as the source's files, is sorted with few spills. */
    private static final BigInteger BYTES_OF_A_PART = BigInteger.valueOf(64L << 20);

    /** What has no size known to Spark, such as a table of a database, has a very large one. */
    private static final int KNOWN_BITS = 50;

    private static final String OF_SPARK = "spark.sql.shuffle.partitions";

    private Parts() {}

    /**
     * Returns the number that somebody has set for Spark, or one for the size of the source and the number of cores.
     *
     * @param rows all that are divided, or most of them
     */
    static int of(SparkContext spark, Dataset<Row> rows) {
        if (spark.getConf().contains(OF_SPARK)) {
            return spark.getConf().getInt(OF_SPARK, 1);
        }
        int ofCores = FOR_A_CORE * spark.defaultParallelism();
        BigInteger bytes =
                rows.queryExecution().optimizedPlan().stats().sizeInBytes().bigInteger();
        return bytes.bitLength() > KNOWN_BITS
                ? ofCores
                : Math.max(ofCores, 1 + bytes.divide(BYTES_OF_A_PART).intValueExact());
    }
}
