package dev.tributary.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.report.json.Json;
import dev.tributary.settings.FolderSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EstimateTest {
    private static final List<String> SESSIONS = List.of(
            "session_id,user_id,event_date,event_time,channel_name,holder_engagement,closer_engagement,"
                    + "impression_interaction",
            "s1,ann,2024-03-01,10:00:00,Search,1,0,0",
            "s2,ann,2024-03-02,10:00:00,Email,1,1,0",
            "s3,bob,2024-03-02,11:00:00,Email,1,1,0");
    private static final List<String> CONVERSIONS =
            List.of("conv_id,user_id,conv_date,conv_time,revenue", "c1,ann,2024-03-03,10:00:00,20.00");

    @TempDir
    Path folder;

    private record Told(int exitCode, String text) {}

    private Told dryRun(List<String> sessions, List<String> conversions, String... options) throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.write(shop.resolve("session_sources.csv"), sessions);
        Files.write(shop.resolve("conversions.csv"), conversions);
        JobSettings settings = JobSettings.of(FolderSettings.read(
                folder,
                Map.of("TRIBUTARY_DB", "csv:" + shop, "TRIBUTARY_RESULTS", "parquet:" + folder.resolve("out"))));
        JobCall call = JobCall.of(
                Stream.concat(Stream.of("run", "--dry-run"), Stream.of(options)).toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new RunningCall(call, settings, new PrintStream(out, true, StandardCharsets.UTF_8))
                .applyAsInt(LocalSpark.session());
        return new Told(code, out.toString(StandardCharsets.UTF_8));
    }

    private static List<String> with(List<String> rows, String... further) {
        return Stream.concat(rows.stream(), Stream.of(further)).toList();
    }

    @Test
    void aSourceWithoutFaultsIsCountedAndNothingIsStored() throws IOException {
        Told told = dryRun(SESSIONS, CONVERSIONS);

        assertThat(told.exitCode()).isZero();
        assertThat(told.text())
                .contains(
                        "3 usable rows of sessions, 1 conversion",
                        "2 rows of users who may have a conversion in the window",
                        "user ann with 2 rows")
                .doesNotContain("Set aside");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void rowsThatWouldBeSetAsideAreToldAndCountInTheExitCode() throws IOException {
        Told told = dryRun(
                with(SESSIONS, "s4,bob,yesterday,10:00:00,Email,1,0,0", "s5,bob,2024-03-02,12:00:00,,1,0,0"),
                with(CONVERSIONS, "c2,ann,2024-03-03,11:00:00,much", "c1,ann,2024-03-03,10:00:00,20.00"),
                "--json");

        assertThat(told.exitCode()).isEqualTo(10);
        JsonNode document = Json.read(told.text().getBytes(StandardCharsets.UTF_8));
        assertThat(document.path("session_rows").asLong()).isEqualTo(3);
        assertThat(document.path("conversions").asLong()).isEqualTo(1);
        assertThat(document.path("rows_set_aside_at_least").asLong()).isEqualTo(4);
        assertThat(document.path("session_rows_of_converting_users").asLong()).isEqualTo(2);
        assertThat(document.at("/largest_user/id").asString()).isEqualTo("ann");
    }

    @Test
    void usersWithoutConversionsHaveNoLargestOne() throws IOException {
        Told told = dryRun(SESSIONS, CONVERSIONS.subList(0, 1));

        assertThat(told.text()).contains("0 conversions").doesNotContain("Largest");
    }
}
