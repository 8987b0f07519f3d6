package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.tributary.testing.GoldenChannelDay;
import dev.tributary.testing.GoldenRow;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference database through the whole program, compared with the service's recorded answers. */
class ReferenceRunTest {
    private static final String KEY = "canary-key-4711";

    @TempDir
    private Path folder;

    private ReferenceData reference;
    private Path database;

    @BeforeEach
    void copyTheReferenceDatabase() throws IOException {
        reference = ReferenceData.require();
        database = Files.copy(reference.challengeDb(), folder.resolve("challenge.db"));
        assertThat(database.toFile().setWritable(true)).isTrue();
    }

    @Test
    void theServicesAnswersBecomeTheGoldenAttributionAndReport() throws IOException {
        try (RecordedService service = RecordedService.start(KEY, 200, reference.goldenAttribution())) {
            Cli.Result result = runWith(service);
            assertThat(result.exitCode()).as(result.all()).isZero();
            assertThat(service.requests()).isEqualTo(14);
            assertThat(service.splits()).isZero();
        }
        attributionIsGolden();
        reportIsGolden();
        assertThat(Shop.open(database).rows("SELECT count(*) FROM tributary_phases"))
                .containsExactly("2454");
    }

    @Test
    void byCashTheServicesAnswersHaveTheGoldenTotalsPerChannel() throws IOException {
        try (RecordedService service = RecordedService.start(KEY, 200, reference.goldenAttribution())) {
            Cli.Result result = runWith(service, "--date-basis", "cash", "--campaign-column", "user_id");
            assertThat(result.exitCode()).as(result.all()).isZero();
            assertThat(result.out()).contains("Check      ok    campaign");
        }
        attributionIsGolden();
        Shop shop = Shop.open(database);
        Map<String, List<GoldenChannelDay>> channels =
                reference.goldenChannelReporting().stream().collect(Collectors.groupingBy(GoldenChannelDay::channel));
        assertThat(shop.rows("SELECT DISTINCT channel_name FROM channel_reporting"))
                .containsExactlyInAnyOrderElementsOf(channels.keySet());
        channels.forEach((channel, days) -> {
            String where = " FROM channel_reporting WHERE channel_name = '" + channel + "'";
            assertThat(shop.number("SELECT sum(cost)" + where))
                    .isCloseTo(days.stream().mapToDouble(GoldenChannelDay::cost).sum(), within(1e-6));
            assertThat(shop.number("SELECT sum(ihc)" + where))
                    .isCloseTo(days.stream().mapToDouble(GoldenChannelDay::ihc).sum(), within(1e-6));
            assertThat(shop.number("SELECT sum(ihc_revenue)" + where))
                    .isCloseTo(
                            days.stream()
                                    .mapToDouble(GoldenChannelDay::ihcRevenue)
                                    .sum(),
                            within(1e-6));
        });
    }

    @Test
    void aSecondRunAsksForNothingAndWritesTheSameBytes() throws IOException {
        Path csv = folder.resolve("out/channel_reporting.csv");
        try (RecordedService service = RecordedService.start(KEY, 200, reference.goldenAttribution())) {
            assertThat(runWith(service).exitCode()).isZero();
            byte[] first = Files.readAllBytes(csv);

            assertThat(runWith(service).exitCode()).isZero();

            assertThat(service.requests()).isEqualTo(14);
            assertThat(csv).hasBinaryContent(first);
        }
    }

    private Cli.Result runWith(RecordedService service, String... more) {
        return new Cli(folder)
                .with("IHC_API_KEY", KEY)
                .run(Stream.concat(
                                Stream.of(
                                        "run",
                                        "--db",
                                        database.toString(),
                                        "--attributor",
                                        "ihc-api",
                                        "--ihc-url",
                                        service.origin(),
                                        "--conv-type-id",
                                        "recorded",
                                        "--max-sessions-per-request",
                                        "200",
                                        "--boundary",
                                        "strict",
                                        "--out",
                                        "out"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private void attributionIsGolden() {
        Map<String, Double> stored = new HashMap<>();
        Shop.open(database)
                .rows("SELECT conv_id, session_id, ihc FROM attribution_customer_journey")
                .forEach(row -> {
                    int cut = row.lastIndexOf('|');
                    stored.put(row.substring(0, cut), Double.valueOf(row.substring(cut + 1)));
                });
        List<GoldenRow> golden = reference.goldenAttribution();
        assertThat(stored).hasSize(2454).hasSameSizeAs(golden);
        assertThat(golden)
                .allSatisfy(row -> assertThat(stored.get(row.conversionId() + "|" + row.sessionId()))
                        .isCloseTo(row.share().ihc(), within(1e-9)));
    }

    private void reportIsGolden() throws IOException {
        List<CsvRecord> rows;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(folder.resolve("out/channel_reporting.csv"))) {
            rows = csv.stream().toList();
        }
        assertThat(rows.get(0).getFields())
                .containsExactly("channel_name", "date", "cost", "ihc", "ihc_revenue", "CPO", "ROAS");
        List<GoldenChannelDay> golden = reference.goldenChannelReporting();
        assertThat(golden).hasSize(150);
        assertThat(rows).hasSize(151);
        for (int i = 0; i < golden.size(); i++) {
            GoldenChannelDay expected = golden.get(i);
            CsvRecord row = rows.get(i + 1);
            assertThat(row.getField(0)).isEqualTo(expected.channel());
            assertThat(row.getField(1)).isEqualTo(expected.date().toString());
            assertThat(Double.parseDouble(row.getField(2))).isCloseTo(expected.cost(), within(1e-6));
            assertThat(Double.parseDouble(row.getField(3))).isCloseTo(expected.ihc(), within(1e-6));
            assertThat(Double.parseDouble(row.getField(4))).isCloseTo(expected.ihcRevenue(), within(1e-6));
            same(row.getField(5), expected.cpo());
            same(row.getField(6), expected.roas());
        }
    }

    private static void same(String cell, OptionalDouble expected) {
        if (expected.isEmpty()) {
            assertThat(cell).isEmpty();
        } else {
            assertThat(Double.parseDouble(cell)).isCloseTo(expected.getAsDouble(), within(1e-6));
        }
    }

    @Test
    void theKeyIsInNoOutput() throws IOException {
        try (RecordedService service = RecordedService.start("another key", 200, List.of())) {
            Cli.Result refused = runWith(service);
            assertThat(refused.exitCode()).isEqualTo(12);
            assertThat(refused.all()).doesNotContain(KEY);
            assertThat(service.requests()).isEqualTo(1);
        }
        try (RecordedService service = RecordedService.start(KEY, 200, reference.goldenAttribution())) {
            assertThat(runWith(service).all()).doesNotContain(KEY);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                            .doesNotContain(KEY));
        }
    }

    @Test
    void theLocalEngineWithTheRecordedModelIsCloseToTheService() {
        Path model = Path.of(System.getProperty("tributary.root"), "models", "recorded-1.json");
        Cli.Result result = new Cli(folder)
                .run("run", "--db", database.toString(), "--attributor", "ihc-local", "--model", model.toString());
        assertThat(result.exitCode()).as(result.all()).isZero();
        Map<String, Double> stored = new HashMap<>();
        Shop.open(database)
                .rows("SELECT conv_id, session_id, ihc FROM attribution_customer_journey")
                .forEach(row -> stored.put(
                        row.substring(0, row.lastIndexOf('|')),
                        Double.valueOf(row.substring(row.lastIndexOf('|') + 1))));
        Map<String, Long> lengths = new HashMap<>();
        reference.goldenAttribution().forEach(row -> lengths.merge(row.conversionId(), 1L, Long::sum));
        double[] errors = reference.goldenAttribution().stream()
                .filter(row -> lengths.get(row.conversionId()) > 1)
                .mapToDouble(row -> Math.abs(stored.get(row.conversionId() + "|" + row.sessionId())
                        - row.share().ihc()))
                .toArray();
        assertThat(errors).hasSizeGreaterThan(1000);
        assertThat(java.util.Arrays.stream(errors).average().orElseThrow()).isLessThanOrEqualTo(0.0003);
        assertThat(java.util.Arrays.stream(errors).max().orElseThrow()).isLessThanOrEqualTo(0.004);
    }

    @Test
    void aWindowAttributesExactlyTheConversionsOfItsDays() {
        new Cli(folder)
                .run("run", "--db", database.toString(), "--from", "2023-09-02", "--to", "2023-09-03", "--out", "out");
        Shop shop = Shop.open(database);
        assertThat(shop.rows("SELECT DISTINCT conv_id FROM attribution_customer_journey ORDER BY 1"))
                .isEqualTo(shop.rows("SELECT conv_id FROM conversions c WHERE conv_date IN ('2023-09-02', '2023-09-03')"
                        + " AND EXISTS (SELECT 1 FROM session_sources s WHERE s.user_id = c.user_id"
                        + " AND s.event_date || s.event_time < c.conv_date || c.conv_time) ORDER BY 1"));
        assertThat(shop.number("SELECT sum(ihc) FROM channel_reporting"))
                .isCloseTo(
                        shop.number("SELECT count(DISTINCT conv_id) FROM attribution_customer_journey"), within(1e-6));
    }
}
