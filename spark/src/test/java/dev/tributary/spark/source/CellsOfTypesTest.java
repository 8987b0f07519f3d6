package dev.tributary.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.spark.LocalSpark;
import dev.tributary.spark.cell.MomentText;
import java.nio.file.Path;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsOfTypesTest {
    private static final String ZONE = "spark.sql.session.timeZone";
    private static final String ANSI = "spark.sql.ansi.enabled";

    private final SparkSession session = LocalSpark.session();
    private final TimeZone ofProcess = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void setBack() {
        session.conf().set(ZONE, "UTC");
        session.conf().unset(ANSI);
        TimeZone.setDefault(ofProcess);
    }

    private String cell(String sql) {
        session.sql("SELECT " + sql + " AS x, 1 AS y")
                .write()
                .mode("overwrite")
                .parquet(folder.resolve("t").toString());
        return SourceOnSpark.rows("parquet:" + folder, "t", "x").get(0).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'Email'                                   | TEXT Email",
                "''                                        | TEXT",
                "cast(null as string)                      | MISSING",
                "collate('Email', 'UTF8_LCASE')            | TEXT Email",
                "cast(x'ff41' as string)                   | BROKEN_TEXT \uFFFDA",
                "cast(7 as tinyint)                        | WHOLE 7",
                "cast(7 as smallint)                       | WHOLE 7",
                "7                                         | WHOLE 7",
                "9223372036854775807                       | WHOLE 9223372036854775807",
                "true                                      | WHOLE 1",
                "false                                     | WHOLE 0",
                "0.1D                                      | REAL 0.1",
                "cast(0.1 as float)                        | REAL 0.1",
                "cast('NaN' as float)                      | REAL NaN",
                "cast('-Infinity' as double)               | REAL -Infinity",
                "cast(12.50 as decimal(10, 2))             | TEXT 12.50",
                "cast(0.000000001 as decimal(38, 18))      | TEXT 0.000000001000000000",
                "cast('12345678901234567890' as decimal(38, 0)) | TEXT 12345678901234567890",
                "date'2023-09-01'                          | TEXT 2023-09-01",
                "timestamp'2023-09-01 13:01:28 UTC'        | TEXT 2023-09-01 13:01:28Z",
                "timestamp'2023-09-01 13:01:28.250 +02:00' | TEXT 2023-09-01 11:01:28.25Z",
                "timestamp'1969-12-31 23:59:59.999999 UTC' | TEXT 1969-12-31 23:59:59.999999Z",
                "timestamp_ntz'2023-10-29 02:30:00'        | TEXT 2023-10-29 02:30:00",
                "x'00ff'                                   | BYTES",
                "array(1, 2)                               | TEXT [1, 2]",
                "named_struct('a', 1)                      | TEXT {1}",
                "interval '1' day                          | TEXT INTERVAL '1' DAY",
                "parse_json('\"plain\"')                   | TEXT plain",
                "parse_json('{\"a\": 1}')                  | TEXT {\"a\":1}",
            })
    void aCellOfAnyTypeIsWhatCoreExpects(String sql, String cell) {
        assertThat(cell(sql)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, Asia/Tokyo, true",
        "Asia/Kolkata, America/New_York, false",
        "Europe/Berlin, Europe/Berlin, true",
    })
    void neitherTheZonesOfSessionAndProcessNorAnsiModeChangeACell(String zone, String process, boolean ansi) {
        session.conf().set(ZONE, zone);
        session.conf().set(ANSI, Boolean.toString(ansi));
        TimeZone.setDefault(TimeZone.getTimeZone(process));

        assertThat(cell("timestamp'2023-10-29 00:30:00 UTC'")).isEqualTo("TEXT 2023-10-29 00:30:00Z");
        assertThat(cell("timestamp'2023-10-29 01:30:00 UTC'")).isEqualTo("TEXT 2023-10-29 01:30:00Z");
        assertThat(cell("timestamp_ntz'2023-10-29 02:30:00'")).isEqualTo("TEXT 2023-10-29 02:30:00");
        assertThat(cell("date'2023-10-29'")).isEqualTo("TEXT 2023-10-29");
        assertThat(cell("cast(0.0000000000001 as decimal(38, 18))")).isEqualTo("TEXT 0.000000000000100000");
    }

    @Test
    void aMomentOfAnyYearIsOfOneForm() {
        assertThat(MomentText.of(0)).isEqualTo("1970-01-01 00:00:00Z");
        assertThat(MomentText.of(-1)).isEqualTo("1969-12-31 23:59:59.999999Z");
        assertThat(MomentText.of(253_402_300_799_000_000L)).isEqualTo("9999-12-31 23:59:59Z");
        assertThat(MomentText.of(253_402_300_800_000_000L)).isEqualTo("+10000-01-01 00:00:00Z");
    }
}
