package dev.tributary.spark.result;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** The rows of the table of runs, where one is added to those of former runs. Stateless. */
final class PublishedRuns {
    /** Which run it was, what its report's days mean, and its document. */
    static final StructType PUBLISHED =
            StructType.fromDDL("run_id string, date_basis string, time_zone string, run_results string");

    /** The same with its number and the snapshots of the other tables. */
    static final StructType SCHEMA =
            StructType.fromDDL("number bigint, " + PUBLISHED.toDDL() + ", snapshots map<string, bigint>");

    static final String NUMBER = "number";

    private PublishedRuns() {}

    /** Returns the row of a run that is published after another one. */
    static Dataset<Row> of(
            Dataset<Row> run, Publication publication, Optional<Row> last, Map<ResultTable, Long> snapshots) {
        Map<String, Long> byName = new TreeMap<>();
        snapshots.forEach((table, snapshot) -> byName.put(table.label(), snapshot));
        SparkSession session = run.sparkSession();
        return session.createDataFrame(
                run.collectAsList().stream()
                        .map(row -> RowFactory.create(
                                last.map(former -> former.<Long>getAs(NUMBER)).orElse(0L) + 1,
                                row.getAs("run_id"),
                                publication.dates().basis().label(),
                                publication.dates().zone().name(),
                                row.getAs("run_results"),
                                CollectionConverters.asScala(byName)))
                        .toList(),
                SCHEMA);
    }

    /** Returns what the days of a run's report mean. */
    static ReportDates dates(Row run) {
        return new ReportDates(
                DateBasis.of(run.getAs("date_basis")).orElse(DateBasis.ACCRUAL),
                DayZone.of(ZoneId.of(run.getAs("time_zone"))));
    }
}
