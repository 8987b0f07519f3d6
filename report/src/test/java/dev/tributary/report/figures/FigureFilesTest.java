package dev.tributary.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.report.FiguresOfPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFilesTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("figures.csv");
    }

    @Test
    void pathsHaveTheNamesThatOtherProgramsGoBy() throws IOException {
        PathsCsv.write(FiguresOfPaths.paths("Direct"), file);

        assertContent(
                "path,total_conversions,total_conversion_value,total_null,conversion_rate",
                "Direct,1499,1234567.5,0,1",
                "Email > Direct,1,0,2,0.333333",
                "Email,0,0,7,0");
    }

    @Test
    void whateverAChannelIsCalledItsPathSurvivesTheWayThroughTheFile() throws IOException {
        for (String channel :
                List.of("a,b", "say \"hi\"", "two\nlines", "carriage\r\nreturn", " padded ", "A > B", "😀")) {
            PathsCsv.write(FiguresOfPaths.paths("Email", channel), file);

            assertThat(fields().get(1)).startsWith("Email > " + channel, "1499");
        }
    }

    @Test
    void aPathThatWouldBeAFormulaIsMadeHarmless() throws IOException {
        PathsCsv.write(FiguresOfPaths.paths("=1+1", "Email"), file);

        assertThat(fields().get(1)).startsWith("'=1+1 > Email");
    }

    @Test
    void lengthsAndLagsHaveTheirShareOfAllAttributedConversions() throws IOException {
        PathLengthsCsv.write(FiguresOfPaths.lengths(), FiguresOfPaths.ALL, file);
        assertContent("touches,conversions,revenue,share", "1,1499,1234567.5,0.999333", "2,1,0,0.000667");

        TimeLagsCsv.write(FiguresOfPaths.lags(), FiguresOfPaths.ALL, file);
        assertContent("days,conversions,revenue,share", "0,1499,1234567.5,0.999333", "1000,1,0,0.000667");
    }

    @Test
    void partsOfChannelsAndKindsOfCustomersAreWrittenWithTheirRevenue() throws IOException {
        ChannelRolesCsv.write(FiguresOfPaths.channels("=Email"), file);
        assertContent(
                "channel_name,initiated,initiated_revenue,assisted,assisted_revenue,closed,closed_revenue,"
                        + "only_touch,only_touch_revenue",
                "'=Email,1500,1234567.5,2,3.3,1,1,0,0");

        GroupsCsv.write("customers", FiguresOfPaths.customers(), file);
        assertContent(
                "customers,conversions,revenue,average_revenue,attributed,touches,average_touches",
                "new,3,10,3.333333,2,5,2.5",
                "returning,1,1,1,0,0,",
                "unknown,0,0,,0,0,");
    }

    private void assertContent(String... lines) throws IOException {
        assertThat(Files.readString(file)).isEqualTo(String.join("\r\n", lines) + "\r\n");
    }

    private List<List<String>> fields() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }
}
