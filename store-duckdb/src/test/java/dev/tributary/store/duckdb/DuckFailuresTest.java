package dev.tributary.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What DuckDB's words become, for failures that a test cannot cause everywhere. The words are those of version 1.5. */
class DuckFailuresTest {
    private static final DuckPlace PLACE = new DuckPlace(
            "parquet:ga4", DuckKind.PARQUET, Path.of("ga4"), Map.of("data", List.of(Path.of("ga4/a.parquet"))));

    private static TributaryException told(String words) {
        return DuckFailures.explain(new SQLException(words), PLACE, Duck.LIMITS);
    }

    @Test
    void aFullDiskUnderTheTemporaryFilesIsSaid() {
        for (String words : List.of(
                "IO Error: Could not write file \"/tmp/duckdb_temp_storage-0.tmp\": No space left on device",
                "Out of Memory Error: failed to offload data block of size 256.0 KiB (1.9 GiB/1.9 GiB used).\nThis limit"
                        + " was set by the 'max_temp_directory_size' setting.")) {
            assertThat(told(words).kind()).isEqualTo(ProblemKind.STORAGE);
            assertThat(told(words).getMessage()).contains("parquet:ga4", "make room", DuckLimits.MEMORY);
        }
    }

    @Test
    void aFileOfANewerVersionIsSaid() {
        TributaryException newer = told(
                "IO Error: Trying to read a database file with version number 99, but we can only"
                        + " read versions between 64 and 67.\nThe database file was created with a newer version of DuckDB.");
        assertThat(newer.kind()).isEqualTo(ProblemKind.SOURCE_DATA);
        assertThat(newer.getMessage()).contains("another version of DuckDB", "EXPORT DATABASE");
    }

    @Test
    void aFileThatMayNotBeReadIsSaid() {
        TributaryException refused = told("IO Error: Cannot open file \"ga4/a.parquet\": Permission denied");
        assertThat(refused.kind()).isEqualTo(ProblemKind.STORAGE);
        assertThat(refused.getMessage()).contains("ga4/a.parquet", "Let this user read the file");
    }

    @Test
    void onlyTheErrorItselfIsShown() {
        assertThat(DuckFailures.words(new SQLException("Invalid Input Error: Attempting to execute an unsuccessful or"
                        + " closed pending query result\nError: Binder Error: no column x!\n\nLINE 1: select x\n   ^")))
                .isEqualTo("Binder Error: no column x!");
    }
}
