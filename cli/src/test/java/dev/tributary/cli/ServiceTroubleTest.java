package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.testing.GoldenRow;
import dev.tributary.testing.RecordedService;
import dev.tributary.testing.Scripted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that answers partially or not at all, from the command line's point of view. */
class ServiceTroubleTest {
    private static final String KEY = "canary-key-4711";
    private static final SessionShare WHOLE = new SessionShare(1, 0, 1, 1);

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void twoOrders() {
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s2", "u2", "2023-09-01", "10:00:00", "Search")
                .conversion("c1", "u1", "2023-09-02", "10:00:00", 10)
                .conversion("c2", "u2", "2023-09-02", "10:00:00", 20);
    }

    private Cli.Result run(RecordedService service, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("run", "--db", "shop.db", "--out", "out"));
        arguments.addAll(List.of("--ihc-url", service.origin(), "--conv-type-id", "new customers"));
        arguments.addAll(List.of(more));
        return new Cli(folder).with("IHC_API_KEY", KEY).run(arguments.toArray(String[]::new));
    }

    @Test
    void whatIsNotAnsweredIsListedAndTheReportWithheld() throws IOException {
        try (RecordedService service = RecordedService.start(KEY, 3000, List.of(new GoldenRow("c1", "s1", WHOLE)))) {
            Cli.Result result = run(service);
            assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
            assertThat(result.out())
                    .contains("c2: ")
                    .contains("unknown journey")
                    .contains("--allow-partial");
        }
        assertThat(shop.rows("SELECT conv_id FROM attribution_customer_journey"))
                .containsExactly("c1");
        assertThat(shop.rows("SELECT count(*) FROM channel_reporting")).containsExactly("0");
        assertThat(Files.readString(folder.resolve("out/conversions_without_credit.csv")))
                .contains("c2,2023-09-02,20,")
                .contains("unknown journey");
        assertThat(folder.resolve("out/channel_reporting.csv")).doesNotExist();
    }

    @Test
    void aPartialReportIsPublishedOnRequestAndStillSaysSo() {
        try (RecordedService service = RecordedService.start(KEY, 3000, List.of(new GoldenRow("c1", "s1", WHOLE)))) {
            Cli.Result result = run(service, "--allow-partial");
            assertThat(result.exitCode()).isEqualTo(10);
            assertThat(result.out()).contains("30.00 = 10.00 in the report").contains("20.00 not answered");
        }
        assertThat(shop.number("SELECT sum(ihc_revenue) FROM channel_reporting"))
                .isEqualTo(10);
    }

    @Test
    void aThrottledRequestIsTriedAgain() {
        List<GoldenRow> answers = List.of(new GoldenRow("c1", "s1", WHOLE), new GoldenRow("c2", "s2", WHOLE));
        try (RecordedService service = RecordedService.start(KEY, 3000, answers)) {
            service.script(Scripted.json(429, "{\"message\":\"Too Many Requests\"}"));
            Cli.Result result = run(service);
            assertThat(result.exitCode()).as(result.all()).isZero();
            assertThat(result.out()).contains("1 retry");
        }
    }

    @Test
    void anAnswerThatDoesNotSumToOneIsNotStored() {
        List<GoldenRow> answers =
                List.of(new GoldenRow("c1", "s1", WHOLE), new GoldenRow("c2", "s2", new SessionShare(1, 0, 1, 0.9)));
        try (RecordedService service = RecordedService.start(KEY, 3000, answers)) {
            assertThat(run(service).exitCode()).isEqualTo(10);
        }
        assertThat(shop.rows("SELECT conv_id FROM attribution_customer_journey"))
                .containsExactly("c1");
    }

    @Test
    void anExhaustedQuotaStopsAtOnceAndCanBeRunAgain() {
        try (RecordedService service = RecordedService.start(KEY, 3000, List.of())) {
            service.script(Scripted.json(429, "{\"message\":\"Limit Exceeded\"}"));
            Cli.Result result = run(service);
            assertThat(result.exitCode()).isEqualTo(75);
            assertThat(service.requests()).isEqualTo(1);
            assertThat(result.err()).contains("error:").doesNotContain(KEY);
        }
    }

    @Test
    void anEarlierResultStaysWhenTheServiceIsDown() {
        List<GoldenRow> answers = List.of(new GoldenRow("c1", "s1", WHOLE), new GoldenRow("c2", "s2", WHOLE));
        try (RecordedService service = RecordedService.start(KEY, 3000, answers)) {
            assertThat(run(service).exitCode()).isZero();
        }
        try (RecordedService service = RecordedService.start("other", 3000, answers)) {
            assertThat(run(service).exitCode()).isEqualTo(12);
        }
        assertThat(shop.rows("SELECT conv_id FROM attribution_customer_journey ORDER BY 1"))
                .containsExactly("c1", "c2");
        assertThat(shop.number("SELECT sum(ihc_revenue) FROM channel_reporting"))
                .isEqualTo(30);
    }

    @Test
    void aCallerIsToldWhenToComeBack() {
        try (RecordedService service = RecordedService.start(KEY, 3000, List.of())) {
            service.script(Scripted.with(429, Map.of("Retry-After", "3600"), "{\"message\":\"Too Many Requests\"}"));
            Cli.Result result = run(service, "--json");
            assertThat(result.exitCode()).isEqualTo(75);
            assertThat(result.out()).contains("\"retry_after_s\" : 3780");
        }
    }
}
