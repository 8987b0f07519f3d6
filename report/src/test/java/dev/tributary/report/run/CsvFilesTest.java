package dev.tributary.report.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Finding;
import dev.tributary.pipeline.form.RunLists;
import dev.tributary.report.Reports;
import dev.tributary.report.common.QuarantineCsv;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("report.csv");
    }

    @Test
    void theReportIsOrderedAndItsNumbersArePlain() throws IOException {
        ChannelReportCsv.write(Reports.small(), file);

        assertThat(Files.readString(file))
                .isEqualTo(String.join(
                        "\r\n",
                        "channel_name,date,cost,ihc,ihc_revenue,CPO,ROAS",
                        "Direct Traffic,2023-09-01,0,1.5,77.7,0,",
                        "Email,2023-09-01,12,3,100,4,8.333333",
                        "Email,2023-09-02,0.1,0.333333333333,1234567.891,0.3,12345678.91",
                        "Social Paid,2023-09-01,99.99,0,0,,0",
                        ""));
    }

    @Test
    void anEmptyReportIsAHeader() throws IOException {
        ChannelReportCsv.write(new Reports().build(), file);

        assertThat(Files.readString(file)).isEqualTo("channel_name,date,cost,ihc,ihc_revenue,CPO,ROAS\r\n");
    }

    @Test
    void everyChannelNameSurvivesTheWayThroughTheFile() throws IOException {
        List<String> names = List.of(
                "a,b", "say \"hi\"", "two\nlines", "carriage\r\nreturn", " padded ", "😀 ü 中", "'", "", ";", "#x");
        Reports report = new Reports();
        names.forEach(name -> report.row(name, "2023-09-01", "1", "1", "1"));
        ChannelReportCsv.write(report.build(), file);

        assertThat(column(0)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(column(2)).containsOnly("1");
    }

    @Test
    void aChannelNameThatWouldBeAFormulaIsMadeHarmless() throws IOException {
        ChannelReportCsv.write(
                new Reports()
                        .row("=HYPERLINK(\"http://x\",\"y\")", "2023-09-01", "-1.5", "1", "1")
                        .build(),
                file);

        assertThat(column(0)).containsExactly("'=HYPERLINK(\"http://x\",\"y\")");
        assertThat(column(2)).as("a negative number is a number").containsExactly("-1.5");
    }

    @Test
    void writingAgainGivesTheSameBytes() throws IOException {
        ChannelReportCsv.write(Reports.small(), file);
        byte[] once = Files.readAllBytes(file);
        ChannelReportCsv.write(Reports.small(), file);

        assertThat(Files.readAllBytes(file)).isEqualTo(once);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aLargeReportIsWrittenWhole() throws IOException {
        Reports report = new Reports();
        IntStream.range(0, 5000).forEach(n -> report.row("channel " + n, "2023-09-01", "1", "1", "1"));
        ChannelReportCsv.write(report.build(), file);

        assertThat(column(0)).hasSize(5000).doesNotHaveDuplicates();
    }

    @Test
    void aFileThatCannotBeWrittenIsAMatterOfTheStorage() throws IOException {
        Files.createDirectories(file.resolve("inside"));

        assertThat(catchThrowableOfType(TributaryException.class, () -> ChannelReportCsv.write(Reports.small(), file))
                        .kind())
                .isEqualTo(ProblemKind.STORAGE);
    }

    @Test
    void rowsThatWereNotUsedAreListedWithTheirLocationAndReason() throws IOException {
        file = QuarantineCsv.write(
                        List.of(
                                new SetAside(
                                        "conversions",
                                        3,
                                        "=c",
                                        Finding.REVENUE_UNUSABLE,
                                        "revenue is 'a,b', not a number"),
                                new SetAside(
                                        "session_sources",
                                        9_999_999_999L,
                                        "",
                                        Finding.SESSION_ID_UNUSABLE,
                                        "session_id is empty")),
                        folder.resolve("quarantine.csv"))
                .orElseThrow();

        assertThat(records())
                .containsExactly(
                        List.of("table", "row", "id", "reason", "code"),
                        List.of("conversions", "3", "'=c", "revenue is 'a,b', not a number", "revenue_unusable"),
                        List.of("session_sources", "9999999999", "", "session_id is empty", "session_id_unusable"));
    }

    @Test
    void aListWithNothingInItIsWrittenOnlyOverAnOlderOne() throws IOException {
        Path list = folder.resolve("quarantine.csv");
        assertThat(QuarantineCsv.write(List.of(), list)).isEmpty();
        assertThat(folder).isEmptyDirectory();
        file = QuarantineCsv.write(
                        List.of(new SetAside("conversions", 3, "c", Finding.REVENUE_UNUSABLE, "revenue is missing")),
                        list)
                .orElseThrow();

        assertThat(QuarantineCsv.write(List.of(), list)).hasValue(file);
        assertThat(records()).containsExactly(List.of("table", "row", "id", "reason", "code"));
    }

    @Test
    void conversionsWithoutCreditAreListedWithTheirRevenueAndTheReason() throws IOException {
        Conversion conversion = new Conversion(0, "c1", 0, 1_693_562_488_000L, 1e7);
        List<RunLists.WithoutCredit> rows =
                List.of(new RunLists.WithoutCredit(conversion, "no session before it", "code"));
        WithoutCreditCsv.write(rows, DayZone.UTC, file);

        assertThat(records())
                .containsExactly(
                        List.of("conv_id", "conv_date", "revenue", "reason", "code"),
                        List.of("c1", "2023-09-01", "10000000", "no session before it", "code"));

        WithoutCreditCsv.write(rows, DayZone.of(ZoneId.of("Pacific/Pago_Pago")), file);

        assertThat(records().get(1)).contains("2023-08-31");
    }

    private List<String> column(int field) throws IOException {
        return records().stream().skip(1).map(record -> record.get(field)).toList();
    }

    private List<List<String>> records() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(in)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
