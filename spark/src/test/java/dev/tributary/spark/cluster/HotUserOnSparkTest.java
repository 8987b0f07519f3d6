package dev.tributary.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user with very many sessions and orders does not need more memory than others. {@code -Dtributary.hot=1000000} has so many
 * sessions of that user, and as many of others.
 */
@Timeout(1800)
class HotUserOnSparkTest {
    private static final int SESSIONS_TO_AN_ORDER = 500;
    private static final int SESSIONS_OF_ANOTHER = 4;
    private static final long HOUR_1 = 1_704_067_200;

    private final long sessions = Long.getLong("tributary.hot", 60_000);

    @TempDir
    private Path folder;

    @Test
    void executorsOf600MegabytesCreditAUserWithAnyNumberOfSessions() throws IOException {
        long orders = sessions / SESSIONS_TO_AN_ORDER;
        long others = sessions / SESSIONS_OF_ANOTHER;
        lake();
        TestJob.pack(folder.resolve("job.jar"), HotUserJob.class);

        Ended ended;
        try (LocalCluster cluster = LocalCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            ended = cluster.beginWith(
                            List.of("spark.jars=" + SparkHome.jar(), "spark.sql.shuffle.partitions=24"),
                            List.of(
                                    "--class",
                                    HotUserJob.class.getName(),
                                    folder.resolve("job.jar").toString(),
                                    folder.resolve("lake").toString()))
                    .ended(Duration.ofMinutes(25));
        }

        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        assertThat(ended.output())
                .contains(String.format(
                        Locale.ROOT,
                        "conversions %d, credits %d, at most %d of one, off 0.00000000",
                        orders + others,
                        credits(orders) + others * SESSIONS_OF_ANOTHER,
                        limit()));
        assertThat(ended.logs()).doesNotContain("OutOfMemoryError");
    }

    private static int limit() {
        return JourneyOptions.SERVICE_LIMIT;
    }

    /** An order has all sessions of its user before it, up to the limit. */
    private static long credits(long orders) {
        long credits = 0;
        for (long order = 1; order <= orders; order++) {
            credits += Math.min(limit(), order * SESSIONS_TO_AN_ORDER);
        }
        return credits;
    }

    /** A session of the one user every 7 seconds; each of the others has an order, too. */
    private void lake() {
        long orders = sessions / SESSIONS_TO_AN_ORDER;
        write(
                "session_sources",
                "WITH hot AS (SELECT id n, 'hot' u, %2$d + id * 7 s FROM range(%1$d)),"
                        + " others AS (SELECT id n, concat('u', id div %3$d) u, %2$d + id * 7 s FROM range(%1$d)),"
                        + " every AS (SELECT concat('h', n) session_id, * FROM hot"
                        + " UNION ALL SELECT concat('o', n) session_id, * FROM others)"
                        + " SELECT session_id, u user_id, string(date(timestamp_seconds(s))) event_date,"
                        + " date_format(timestamp_seconds(s), 'HH:mm:ss') event_time,"
                        + " element_at(array('SEO', 'Email', 'Direct', 'Paid Search', 'Affiliate'), int(n %% 5) + 1)"
                        + " channel_name, 1L holder_engagement, 1L closer_engagement, 0L impression_interaction FROM every");
        write(
                "conversions",
                "WITH hot AS (SELECT concat('hot', id) conv_id, 'hot' u, %2$d + (id + 1) * "
                        + SESSIONS_TO_AN_ORDER + " * 7 - 1 s FROM range("
                        + orders + ")),"
                        + " others AS (SELECT concat('other', id) conv_id, concat('u', id) u,"
                        + " %2$d + (id + 1) * %3$d * 7 - 1 s FROM range(%1$d div %3$d)),"
                        + " every AS (SELECT * FROM hot UNION ALL SELECT * FROM others)"
                        + " SELECT conv_id, u user_id, string(date(timestamp_seconds(s))) conv_date,"
                        + " date_format(timestamp_seconds(s), 'HH:mm:ss') conv_time, 10.0D revenue FROM every");
    }

    private void write(String table, String query) {
        LocalSpark.session()
                .sql(String.format(Locale.ROOT, query, sessions, HOUR_1, SESSIONS_OF_ANOTHER))
                .write()
                .parquet(folder.resolve("lake").resolve(table).toString());
    }
}
