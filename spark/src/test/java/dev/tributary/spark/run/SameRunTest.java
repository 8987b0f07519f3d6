package dev.tributary.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.spark.ParquetExport;
import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on Spark tells and publishes what a run on one machine does: the same counts, checks and bytes. */
class SameRunTest {
    private static final List<String> TABLES = List.of("session_sources", "conversions", "session_costs");

    @TempDir
    Path folder;

    @Test
    void theReferenceDatabaseIsToldAndReportedAsOnOneMachine() {
        ParquetExport.of(ReferenceData.require().challengeDb(), folder.resolve("lake"), TABLES);

        TwoRuns runs = new TwoRuns(folder);
        runs.embedded(
                Map.of("TRIBUTARY_DB", ReferenceData.require().challengeDb().toString()));
        runs.onSpark(Map.of("TRIBUTARY_DB", "parquet:" + folder.resolve("lake")));

        runs.assertSame();
    }

    @Test
    void aWindowOfAGeneratedShopByConversionTypeAndCampaignIsTheSame() throws IOException {
        Path shop = folder.resolve("shop.db");
        SampleDatabase.generate(shop, new SampleSize(20_000, 1_600, 5), done -> {});
        ParquetExport.of(shop, folder.resolve("lake"), TABLES);
        Files.writeString(folder.resolve("tributary.yml"), """
                from: 2025-05-10
                to: 2025-06-20
                time_zone: America/New_York
                date_basis: cash
                lookback_days: 30
                campaign_column: campaign
                conversion_types:
                  - name: first
                    customer: new
                  - name: further
                """);

        TwoRuns runs = new TwoRuns(folder);
        runs.embedded(Map.of("TRIBUTARY_DB", shop.toString()));
        runs.onSpark(Map.of("TRIBUTARY_DB", "parquet:" + folder.resolve("lake")));

        runs.assertSame();
        assertThat(runs.spark().resolve("campaign_reporting.csv"))
                .hasSameBinaryContentAs(runs.embedded().resolve("campaign_reporting.csv"));
    }
}
