package dev.tributary.spark.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a source with faults in every table, Spark sets aside and tells what one machine does, however rows are divided. */
class UntidySourceTest {
    private static final String MAPPED = """
            source:
              sessions: {columns: {timestamp: at}}
              conversions: {columns: {timestamp: at}}
              spend: {table: ad_spend, columns: {cost: amount}}
              identities: {table: identities}
            channel_names: {E-Mail: Email}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void allThatIsWrongIsToldTheSame(long seed) throws IOException {
        new UntidyShop(seed, 300).write(folder.resolve("shop"));
        Files.writeString(folder.resolve("tributary.yml"), MAPPED + """
                campaign_column: campaign
                conversion_type_column: kind
                conversion_types:
                  - {name: first, customer: new}
                  - {name: large, revenue_from: 200}
                  - {name: other}
                """);

        TwoRuns runs = both();

        runs.assertSame();
        assertThat(runs.spark().resolve("campaign_reporting.csv"))
                .hasSameBinaryContentAs(runs.embedded().resolve("campaign_reporting.csv"));
    }

    @Test
    void aWindowKeepsTheCreditOfOtherDaysAsLongAsTheirConversionIsThere() throws IOException {
        new UntidyShop(4, 300).write(folder.resolve("shop"));
        Files.writeString(folder.resolve("tributary.yml"), MAPPED);
        both();
        Path conversions = folder.resolve("shop/conversions.csv");
        List<String> rows = Files.readAllLines(conversions);
        long gone = rows.stream().filter(row -> row.contains(",2024-01-05")).count();
        rows.removeIf(row -> row.contains(",2024-01-05"));
        Files.write(conversions, rows);
        Files.writeString(folder.resolve("tributary.yml"), MAPPED + "from: 2024-02-01\nto: 2024-02-20\n");

        TwoRuns runs = both();

        assertThat(gone).isPositive();
        runs.assertSame();
    }

    private TwoRuns both() {
        Map<String, String> source = Map.of("TRIBUTARY_DB", "csv:" + folder.resolve("shop"));
        TwoRuns runs = new TwoRuns(folder);
        runs.embedded(source);
        runs.onSpark(source);
        return runs;
    }
}
