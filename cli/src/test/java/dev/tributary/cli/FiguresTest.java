package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code figures} from a user's point of view. */
class FiguresTest {
    private static final List<String> FILES =
            List.of("channel_roles.csv", "customers.csv", "path_lengths.csv", "paths.csv", "time_lags.csv");

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void aCommandLine() {
        cli = new Cli(folder);
    }

    private Shop generated() {
        Cli.Result made = cli.run("generate", "--out", "shop.db", "--sessions", "3000", "--conversions", "300");
        assertThat(made.exitCode()).as(made.all()).isZero();
        return Shop.open(folder.resolve("shop.db"));
    }

    /** Two users convert, and one never does. */
    private Shop byHand() {
        return Shop.create(folder.resolve("shop.db"))
                .session("s1", "anna", "2023-09-01", "10:00:00", "Email")
                .session("s2", "anna", "2023-09-03", "10:00:00", "A > B")
                .session("s3", "ben", "2023-09-03", "10:00:00", "Email")
                .session("s4", "carl", "2023-09-03", "10:00:00", "Email")
                .conversion("c1", "anna", "2023-09-04", "10:00:00", 20.5)
                .conversion("c2", "ben", "2023-09-04", "10:00:00", 1.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--from 2025-04-01 --to 2025-06-30", "--touch-limit 2 --boundary inclusive"})
    void everyFileAddsUpToWhatTheSourceHolds(String options) {
        Shop shop = generated();
        String window = options.startsWith("--from") ? " WHERE conv_date BETWEEN '2025-04-01' AND '2025-06-30'" : "";

        Cli.Result result = figures(options);

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(sum("customers.csv", "conversions").longValue())
                .isEqualTo((long) shop.number("SELECT count(*) FROM conversions" + window))
                .isPositive();
        assertThat(sum("customers.csv", "revenue").doubleValue())
                .isCloseTo(shop.number("SELECT sum(revenue) FROM conversions" + window), within(0.000_001));
        BigDecimal attributed = sum("customers.csv", "attributed");
        BigDecimal revenue = sum("paths.csv", "total_conversion_value");
        assertThat(sum("paths.csv", "total_conversions")).isEqualByComparingTo(attributed);
        for (String file : List.of("path_lengths.csv", "time_lags.csv")) {
            assertThat(sum(file, "conversions")).as(file).isEqualByComparingTo(attributed);
            assertThat(sum(file, "revenue")).as(file).isEqualByComparingTo(revenue);
            assertThat(sum(file, "share").doubleValue()).as(file).isCloseTo(1, within(0.001));
        }
        for (String part : List.of("initiated", "closed")) {
            assertThat(sum("channel_roles.csv", part)).as(part).isEqualByComparingTo(attributed);
            assertThat(sum("channel_roles.csv", part + "_revenue")).as(part).isEqualByComparingTo(revenue);
        }
    }

    @Test
    void theNullsAreTheUsersWhoNeverConverted() {
        Shop shop = generated();

        figures("");

        assertThat(sum("paths.csv", "total_null").longValue())
                .isEqualTo((long) shop.number("SELECT count(DISTINCT user_id) FROM session_sources"
                        + " WHERE user_id NOT IN (SELECT user_id FROM conversions)"))
                .isPositive();
    }

    @Test
    void thePathsCanBeAttributedAsTheyAre() {
        generated();
        figures("");

        Cli.Result attributed = cli.run("paths", "--in", "out/paths.csv", "--model", "linear", "--json");

        assertThat(attributed.exitCode()).as(attributed.all()).isZero();
        double credit = JsonMapper.shared()
                .readTree(attributed.out())
                .path("channels")
                .valueStream()
                .mapToDouble(channel -> channel.path("conversions").asDouble())
                .sum();
        assertThat(credit)
                .isCloseTo(sum("paths.csv", "total_conversions").doubleValue(), within(0.000_001))
                .isPositive();
    }

    @Test
    void theOrderOfTheRowsChangesNoByte() throws IOException {
        Shop shop = generated();
        figures("");
        List<byte[]> before = contents();
        shop.sql("CREATE TABLE s AS SELECT * FROM session_sources ORDER BY random()");
        shop.sql("CREATE TABLE c AS SELECT * FROM conversions ORDER BY random()");
        shop.sql("DROP TABLE session_sources").sql("DROP TABLE conversions");
        shop.sql("ALTER TABLE s RENAME TO session_sources").sql("ALTER TABLE c RENAME TO conversions");

        figures("");

        List<byte[]> after = contents();
        for (int file = 0; file < FILES.size(); file++) {
            assertThat(after.get(file)).as(FILES.get(file)).isEqualTo(before.get(file));
        }
    }

    @Test
    void nothingIsStoredInTheDatabaseAndNoLockIsTaken() throws IOException {
        byHand();
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));

        assertThat(figures("").exitCode()).isZero();

        assertThat(Files.readAllBytes(folder.resolve("shop.db"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("shop.db", "out");
        }
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void aChannelWithTheSeparatorInItsNameIsTold() {
        byHand();

        assertThat(figures("").out())
                .contains("Warning    the channel 'A > B' contains '>', the separator between channels in paths.csv")
                .contains(" Email > A > B |");
    }

    @Test
    void rowsThatCannotBeUsedAreListedAndToldByTheExitCode() {
        byHand().session("s5", "carl", "never", "10:00:00", "Email");

        Cli.Result result = figures("");

        assertThat(result.exitCode()).isEqualTo(10);
        assertThat(result.out()).contains("Set aside  1 row", "session_sources row 5 (s5): event_date");
        assertThat(records("figures_quarantine.csv")).hasSize(1);
    }

    @Test
    void theTerminalShowsTheFirstRowsAndTheFilesHoldAll() {
        generated();

        Cli.Result result = figures("--top 2");

        assertThat(result.out()).containsPattern("Paths: 2 of \\d+\n").containsPattern("Path lengths: 2 of \\d+\n");
        assertThat(records("paths.csv")).hasSizeGreaterThan(100);
    }

    @Test
    void theSameIsThereAsJson() {
        byHand();

        JsonNode document =
                JsonMapper.shared().readTree(figures("--json --top 1").out());

        assertThat(document.path("attributed").path("conversions").asLong()).isEqualTo(2);
        assertThat(document.path("attributed").path("revenue").asDouble()).isEqualTo(21.75);
        assertThat(document.path("nulls").asLong()).isOne();
        assertThat(document.path("distinct_paths").asLong()).isEqualTo(2);
        assertThat(document.path("paths").size()).isOne();
        assertThat(document.path("paths").path(0).path("channels").path(0).asString())
                .isEqualTo("Email");
        assertThat(document.path("paths").path(0).path("conversion_rate").asDouble())
                .isEqualTo(0.5);
        assertThat(document.path("lag_days").path("median").asDouble()).isEqualTo(2);
        assertThat(document.path("channels")
                        .path(1)
                        .path("initiated")
                        .path("conversions")
                        .asLong())
                .isEqualTo(2);
        assertThat(document.path("customers").path(0).path("customers").asString())
                .isEqualTo("new");
        assertThat(document.path("ambiguous_channels").path(0).asString()).isEqualTo("A > B");
        assertThat(document.path("files").size()).isEqualTo(5);
    }

    @Test
    void anEmptyWindowGivesEmptyFigures() {
        byHand();

        Cli.Result result = figures("--from 2030-01-01");

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out()).contains("Nulls      0 users who never converted; conversion rate -");
        assertThat(records("paths.csv")).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(figures("--from 2030-01-01 --json").out())
                        .path("lag_days")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--top 0", "--from 2023-09-02 --to 2023-09-01", "--touch-limit 0", "--top many"})
    void aWrongOptionIsTheCallersMistake(String options) {
        byHand();

        assertThat(figures(options).exitCode()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void withoutADatabaseItIsSaidHowToNameOne() {
        Cli.Result result = cli.run("figures");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("No database is named.", "--db");
    }

    @Test
    void withTooLittleMemoryItIsSaidHowMuchIsNeeded() throws Exception {
        byHand();

        try (OwnProcess process =
                OwnProcess.start(folder, Map.of(), List.of("-Xmx64m"), "figures", "--db", "shop.db", "--out", "out")) {
            assertThat(process.err()).contains("the users who never converted", "TRIBUTARY_JAVA_OPTS=-Xmx");
            assertThat(process.exitCode()).isEqualTo(3);
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Cli.Result figures(String options) {
        return cli.run(Stream.concat(
                        Stream.of("figures", "--db", "shop.db", "--out", "out"),
                        Stream.of(options.split(" ")).filter(option -> !option.isEmpty()))
                .toArray(String[]::new));
    }

    private List<byte[]> contents() throws IOException {
        return FILES.stream()
                .map(name -> {
                    try {
                        return Files.readAllBytes(folder.resolve("out").resolve(name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private BigDecimal sum(String file, String column) {
        List<List<String>> records = all(file);
        int index = records.get(0).indexOf(column);
        return records.stream()
                .skip(1)
                .map(record -> new BigDecimal(record.get(index)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<List<String>> records(String file) {
        List<List<String>> records = all(file);
        return records.subList(1, records.size());
    }

    private List<List<String>> all(String file) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().ofCsvRecord(folder.resolve("out").resolve(file))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
