package dev.tributary.store.duckdb;

import static dev.tributary.store.contract.PublishedResultsContract.assertStorage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.report.ReportDates;
import dev.tributary.store.connect.Address;
import dev.tributary.store.connect.Stores;
import dev.tributary.store.contract.PublishedResultsContract;
import dev.tributary.store.published.PublishedResults;
import dev.tributary.store.published.ResultsVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results as Parquet, of which a folder has the credits of each day. */
class DuckPublishedTest implements PublishedResultsContract {
    @TempDir
    private Path folder;

    private final Map<String, String> credits = new TreeMap<>();
    private final Map<String, String> tables = new TreeMap<>();

    @Override
    public void table(String name, String columns, String rows) {
        String made = "CREATE TABLE made (" + columns + "); INSERT INTO made VALUES " + rows + "; ";
        if (!name.equals("credits")) {
            tables.put(name, parquet(name, made, "SELECT * FROM made"));
            return;
        }
        for (String day : new String[] {"2024-03-01", "2024-03-02"}) {
            if (rows.contains(day)) {
                String those = "SELECT * EXCLUDE conv_date FROM made WHERE conv_date = DATE '" + day + "'";
                credits.put(day, parquet("credits/day=" + day, made, those));
            }
        }
    }

    private String parquet(String name, String before, String query) {
        String place = "runs/one/" + name;
        new Duck(folder).parquet(place + "/part-0.parquet", before, query);
        return place;
    }

    @Override
    public PublishedResults open() {
        try {
            Path states = Files.createDirectories(folder.resolve(ResultsVersion.FOLDER));
            Files.writeString(
                    states.resolve(ResultsVersion.file(1)),
                    new ResultsVersion(1, "one", Optional.of(ReportDates.USUAL), credits, tables).json());
            return Stores.published(Address.parse("parquet:" + folder, folder::resolve), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aTableThatIsDamagedOrMissingIsTold() throws IOException {
        table("channel_reporting", "other bigint", "(1)");
        tables.put("quarantine", "runs/one/quarantine");
        Files.createDirectories(folder.resolve("runs/one/quarantine"));
        Files.writeString(folder.resolve("runs/one/quarantine/part-0.parquet"), "PAR1 cut short");
        try (PublishedResults results = open()) {
            assertStorage(results::report, "channel_name", "run bin/tributary-spark run again");
            assertStorage(() -> results.setAside(1), "part-0.parquet", "copy them again");
            assertStorage(results::withoutCredit, "names no table conversions_without_credit");
            assertThat(results.campaigns()).isEmpty();
        }
    }

    @Test
    void onlyParquetIsReadHere() {
        for (String address :
                new String[] {"json:results", "duckdb:results", "iceberg:lake.results", "jdbc:h2:results"}) {
            assertThatThrownBy(() -> Stores.published(Address.parse(address, folder::resolve), folder))
                    .asInstanceOf(type(TributaryException.class))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ProblemKind.USAGE))
                    .extracting(TributaryException::mend)
                    .asString()
                    .contains("--results parquet:FOLDER");
        }
    }
}
