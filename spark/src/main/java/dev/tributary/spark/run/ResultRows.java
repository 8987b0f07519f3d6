package dev.tributary.spark.run;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.report.CampaignReport;
import dev.tributary.core.report.ChannelReport;
import dev.tributary.core.report.Metrics;
import dev.tributary.spark.job.AttributionJob;
import dev.tributary.spark.result.ResultTable;
import dev.tributary.spark.river.OutcomeKind;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The rows of a run's results, each in the form of its table. On the driver only. */
final class ResultRows {
    private final SparkSession session;
    private final AttributionJob job;

    ResultRows(SparkSession session, AttributionJob job) {
        this.session = session;
        this.job = job;
    }

    Dataset<Row> credits() {
        return job.credits();
    }

    Dataset<Row> withoutCredit() {
        return job.outcomes(OutcomeKind.WITHOUT_CREDIT)
                .selectExpr(
                        "string(conv_id) conv_id",
                        "date_from_unix_date(conv_day) conv_date",
                        "conv_revenue revenue",
                        "reason",
                        "code");
    }

    Dataset<Row> quarantine() {
        return job.quarantine().rows();
    }

    Dataset<Row> report(ChannelReport report) {
        return made(
                ResultTable.CHANNEL_REPORTING,
                report.rows().entrySet().stream()
                        .map(row -> channel(row.getKey(), row.getValue()))
                        .toList());
    }

    Dataset<Row> campaigns(CampaignReport report) {
        return made(
                ResultTable.CAMPAIGN_REPORTING,
                report.rows().entrySet().stream()
                        .map(row -> campaign(row.getKey(), row.getValue()))
                        .toList());
    }

    Dataset<Row> run(String id, String document) {
        return made(ResultTable.RUN, List.of(RowFactory.create(id, document)));
    }

    private Dataset<Row> made(ResultTable table, List<Row> rows) {
        return session.createDataFrame(rows, table.schema()).coalesce(1);
    }

    private static Row channel(ChannelDay channelDay, Metrics metrics) {
        return RowFactory.create(
                channelDay.channel(),
                channelDay.day(),
                metrics.cost().doubleValue(),
                metrics.orders().doubleValue(),
                metrics.revenue().doubleValue());
    }

    private static Row campaign(ChannelDay channelDay, Metrics metrics) {
        return RowFactory.create(
                channelDay.channel(),
                channelDay.campaign(),
                channelDay.day(),
                metrics.cost().doubleValue(),
                metrics.orders().doubleValue(),
                metrics.revenue().doubleValue());
    }
}
