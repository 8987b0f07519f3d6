package dev.tributary.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first step of somebody who has files, in an otherwise empty folder, through the real launcher. */
@Timeout(180)
class GuessedFolderTest {
    @TempDir
    private Path folder;

    private String well(String line) {
        return Started.well(folder, line);
    }

    /** The plug-in is among the classes of the tests already; its jar need only be there. */
    @BeforeAll
    static void thePlugInIsBuilt() throws IOException {
        Path jar = Started.home().resolve("store-duckdb/target/tributary-duckdb.jar");
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    @Test
    void aFolderOfCsvLeadsToAReport() throws IOException {
        Files.createDirectories(folder.resolve("exports"));
        Files.writeString(
                folder.resolve("exports/visits.csv"),
                "visit_id;visitor;started;source;medium\nv1;c1;01.03.2026 10:00;google;cpc\nv2;c2;27.03.2026 10:00;;\n");
        Files.writeString(
                folder.resolve("exports/orders.csv"), "order_id;customer;ordered_at;total\n1;c1;2026-03-28;1.033,50\n");

        assertThat(well("tributary guess --db csv:exports --out tributary.yml"))
                .contains("Table      visits: sessions", "day_first by its values", "tributary run --out out");
        assertThat(well("tributary run --out out")).contains("revenue  1,033.50 = 1,033.50 in the report");
    }

    @Test
    void ordersOfAShopAreReadByItsPreset() throws IOException {
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(
                folder.resolve("shop/march.csv"),
                "Name,Email,Financial Status,Total,Created at,Currency,Note Attributes\n"
                        + "#1,a@x.org,paid,10.00,2026-03-01 10:00:00 +0100,EUR,\"UTM source: google\nUTM medium: cpc\"\n");

        assertThat(well("tributary guess --db shop --out tributary.yml"))
                .contains("Preset     shopify is proposed", "Revenue    10.00");
        assertThat(well("tributary run --out out")).contains("revenue  10.00 = 10.00 in the report");
    }

    @Test
    void jsonLinesAndParquetAreReadByAPreset() throws IOException {
        Files.createDirectories(folder.resolve("ga4"));
        Files.writeString(folder.resolve("ga4/a.jsonl"), """
                {"event_timestamp": 1772359200000000, "event_name": "page_view", "user_pseudo_id": "u", "stream_id": "1", "event_params": [{"key": "ga_session_id", "value": {"int_value": 7}}, {"key": "source", "value": {"string_value": "google"}}, {"key": "medium", "value": {"string_value": "cpc"}}]}
                {"event_timestamp": 1772359300000000, "event_name": "purchase", "user_pseudo_id": "u", "stream_id": "1", "event_params": [{"key": "ga_session_id", "value": {"int_value": 7}}], "ecommerce": {"transaction_id": "T", "purchase_revenue": 20.5}}
                """);

        assertThat(well("tributary guess --db 'json:ga4/*.jsonl' --out tributary.yml"))
                .contains("Preset     ga4 is proposed", "Paid Search", "Revenue    20.50");
        assertThat(well("tributary run --out out")).contains("revenue  20.50 = 20.50 in the report");
    }
}
