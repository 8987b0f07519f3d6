package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders in currencies without minor units, from the source to the published report. */
class LargeOrdersTest {
    @TempDir
    private Path folder;

    private Shop shop(int orders, String revenue) {
        return Shop.create(folder.resolve("shop.db"))
                .sql(
                        "INSERT INTO session_sources WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < "
                                + (orders * 7 - 1)
                                + ") SELECT 's' || i, 'u' || (i / 7), '2023-09-0' || (1 + i % 7), '10:00:00',"
                                + " 'Channel ' || (i % 5), i % 2, i % 3 > 0, 0 FROM n")
                .sql("INSERT INTO conversions WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + (orders - 1) + ") SELECT 'c' || i, 'u' || i, '2023-09-09', '10:00:00', " + revenue
                        + " FROM n")
                .sql("INSERT INTO session_costs SELECT session_id, " + revenue + " / 3 FROM session_sources");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e9, accrual",
        "5000, 2000000, accrual",
        "5000, 2000000.0, cash",
        "1, 1e15, cash",
        "12000, 1e15, accrual",
        "300, 123456789012345, cash"
    })
    void aRunPublishesASoundReport(int orders, String revenue, String basis) throws IOException {
        shop(orders, revenue);
        Cli.Result run = new Cli(folder).run("run", "--db", "shop.db", "--out", "out", "--date-basis", basis);

        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(Files.readString(folder.resolve("out/run_results.json"))).contains("\"difference\" : 0");
        Cli.Result compared = new Cli(folder)
                .run("compare", "--db", "shop.db", "--models", "linear,markov,ihc", "--intervals", "--out", "out");
        assertThat(compared.exitCode()).as(compared.all()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1e15", "1000000000000001", "-2e15"})
    void anAmountAboveTheLargestIsSetAsideAndTold(String amount) throws IOException {
        shop(1, "100").conversion("huge", "u0", "2023-09-09", "11:00:00", Double.parseDouble(amount));
        Cli.Result run = new Cli(folder).run("run", "--db", "shop.db", "--out", "out");

        assertThat(run.exitCode()).as(run.all()).isEqualTo(10);
        assertThat(Files.readString(folder.resolve("out/quarantine.csv"))).contains("too large for an amount");
    }
}
