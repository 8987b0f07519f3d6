package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that plan requests, show, clean up and erase the ledger. */
class LedgerCommandsTest {
    private static final String KEY = "canary-key-4711";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Shop shop;
    private Shop results;
    private BillingService service;

    @BeforeEach
    void aShopAndAService() {
        shop = Shop.create(folder.resolve("shop.db"));
        results = Shop.open(folder.resolve("results.db"));
        for (int user = 1; user <= 3; user++) {
            shop.session("session-of-" + user, "user-" + user, "2023-09-01", "10:00:00", "Email")
                    .conversion("order-of-" + user, "user-" + user, "2023-09-02", "10:00:00", 10);
        }
        service = BillingService.start(KEY, Behaviour.CALM);
    }

    @AfterEach
    void closeTheService() {
        service.close();
    }

    private Cli.Result api(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--db", "shop.db", "--results", "results.db"));
        arguments.addAll(List.of("--ihc-url", service.origin(), "--conv-type-id", "new customers"));
        arguments.addAll(List.of(more));
        return new Cli(folder).with("IHC_API_KEY", KEY).run(arguments.toArray(String[]::new));
    }

    private Cli.Result look(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--db", "shop.db", "--results", "results.db"));
        return new Cli(folder).run(all.toArray(String[]::new));
    }

    private JsonNode plan(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--json"));
        arguments.addAll(List.of(more));
        Cli.Result result = api("plan", arguments.toArray(String[]::new));
        assertThat(result.exitCode()).as(result.all()).isZero();
        return MAPPER.readTree(result.out());
    }

    private static void succeeds(Cli.Result result) {
        assertThat(result.exitCode()).as(result.all()).isZero();
    }

    @Test
    void aPlanBeforeTheFirstRunSendsAndMakesNothing() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));

        JsonNode plan = plan("--price-per-journey", "0.05");

        assertThat(plan.at("/ledger/new").intValue()).isEqualTo(3);
        assertThat(plan.at("/to_send/requests").intValue()).isEqualTo(1);
        assertThat(plan.at("/to_send/cost").asString()).isEqualTo("0.15");
        assertThat(service.bills().requests()).isZero();
        assertThat(folder.resolve("results.db")).doesNotExist();
        assertThat(folder.resolve("shop.db")).hasBinaryContent(before);
    }

    @Test
    void aPlanTellsNewChangedUnchangedAndVanishedApart() {
        succeeds(api("run"));
        shop.session("late", "user-1", "2023-09-01", "11:00:00", "Search")
                .sql("DELETE FROM conversions WHERE conv_id = 'order-of-2'")
                .session("new", "user-4", "2023-09-01", "10:00:00", "Email")
                .conversion("order-of-4", "user-4", "2023-09-02", "10:00:00", 10)
                .conversion("without", "user-5", "2023-09-02", "10:00:00", 10);

        JsonNode plan = plan();

        assertThat(plan.at("/ledger/new").intValue()).isEqualTo(1);
        assertThat(plan.at("/ledger/changed").intValue()).isEqualTo(1);
        assertThat(plan.at("/ledger/unchanged").intValue()).isEqualTo(1);
        assertThat(plan.at("/ledger/vanished").intValue()).isEqualTo(1);
        assertThat(plan.at("/journeys/unattributed").intValue()).isEqualTo(1);
        assertThat(plan.at("/to_send/journeys").intValue()).isEqualTo(2);
        assertThat(plan.at("/to_send/sessions").intValue()).isEqualTo(3);
        assertThat(plan.at("/to_send/cost").isNull()).isTrue();
        long paid = service.bills().billed();
        succeeds(api("run"));
        assertThat(service.bills().billed()).isEqualTo(paid + 2);
    }

    @Test
    void aPlanForPeopleSaysThatNothingWasSent() {
        Cli.Result plan = api("plan");
        succeeds(plan);
        assertThat(plan.out())
                .contains("3 new, 0 changed")
                .contains("1 request with 3 journeys and 3 sessions to conversion type 'new customers'")
                .contains("--price-per-journey")
                .contains("Nothing was sent");

        Cli.Result local = look("plan", "--attributor", "ihc-local");
        succeeds(local);
        assertThat(local.out()).contains("ihc-local attributes all of them locally, at no cost");
    }

    @Test
    void theLedgerListsEveryRequest() {
        assertThat(look("ledger").all()).contains("There is no file");
        succeeds(api("run"));

        Cli.Result list = look("ledger", "list");
        succeeds(list);
        assertThat(list.out()).contains("applied", "3 journeys", "status 200", "1 request with 3 journeys.");
        assertThat(look("ledger", "doubt").out()).contains("There are no such requests.");
        JsonNode json = MAPPER.readTree(look("ledger", "list", "--json").out());
        assertThat(json.at("/requests/0/state").asString()).isEqualTo("applied");
        assertThat(look("ledger", "lst").err()).contains("Did you mean list?");
    }

    @Test
    void oldAnswersAreThrownAwayAndNothingIsAskedAgain() {
        succeeds(api("run"));
        assertThat(results.rows("SELECT count(*) FROM tributary_request WHERE answer IS NOT NULL"))
                .containsExactly("1");

        assertThat(look("ledger", "gc").out()).contains("0 answers older than 90 days");
        results.sql("UPDATE tributary_request SET answered_at = '2020-01-01T00:00:00Z'");
        assertThat(look("ledger", "gc").out()).contains("1 answer older than 90 days");

        assertThat(results.rows("SELECT count(*) FROM tributary_request WHERE answer IS NOT NULL"))
                .containsExactly("0");
        succeeds(api("run"));
        assertThat(service.bills().requests()).isEqualTo(1);
    }

    @Test
    void aForgottenUserIsInNoByteOfTheResults() throws IOException {
        shop.sql("INSERT INTO conversions VALUES ('bad-order-of-2', 'user-2', 'never', '10:00:00', 1)");
        assertThat(api("run").exitCode()).isEqualTo(10);
        assertThat(bytes()).contains("order-of-2", "session-of-2", "order-of-1");

        Cli.Result forgotten = look("forget", "--user", "user-2");

        succeeds(forgotten);
        assertThat(forgotten.out()).contains("the credit of 1 conversion", "1 answer", "Erase the user in the source");
        assertThat(bytes()).doesNotContain("order-of-2", "session-of-2", "user-2");
        assertThat(results.rows("SELECT conv_id FROM attribution_customer_journey ORDER BY 1"))
                .containsExactly("order-of-1", "order-of-3");
        assertThat(look("runs", "list").exitCode()).isZero();
        assertThat(look("runs", "show", "0", "--json").exitCode()).isZero();
    }

    private String bytes() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("results.db")), StandardCharsets.ISO_8859_1);
    }

    @Test
    void othersOfTheSameRequestAreNotPaidForAgainAfterSomebodyWasForgotten() {
        succeeds(api("run"));
        succeeds(look("forget", "--user", "user-2"));
        shop.sql("DELETE FROM conversions WHERE user_id = 'user-2'")
                .sql("DELETE FROM session_sources WHERE user_id = 'user-2'");

        succeeds(api("run"));

        assertThat(service.bills().requests()).isEqualTo(1);
    }

    @Test
    void aUserWhoIsGoneFromTheSourceIsForgottenByTheConversions() throws IOException {
        succeeds(api("run"));
        shop.sql("DELETE FROM conversions WHERE user_id = 'user-2'")
                .sql("DELETE FROM session_sources WHERE user_id = 'user-2'");

        Cli.Result unknown = look("forget", "--user", "user-2");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("has no user 'user-2'", "--conversion");

        succeeds(look("forget", "--conversion", "order-of-2"));
        assertThat(bytes()).doesNotContain("order-of-2");
    }

    @Test
    void runsThatDoNotNameTheForgottenUserKeepTheirDocuments() {
        shop.session("session-of-7", "7", "2023-09-01", "10:00:00", "a")
                .conversion("1.5", "7", "2023-09-02", "10:00:00", 7);
        succeeds(api("run"));
        shop.sql("INSERT INTO conversions VALUES ('1.5', '7', '2023-09-02', '10:00:00', 1)");
        assertThat(api("run").exitCode()).isEqualTo(10);

        Cli.Result forgotten = look("forget", "--user", "7", "--json");

        succeeds(forgotten);
        assertThat(MAPPER.readTree(forgotten.out()).path("runs").asInt()).isEqualTo(1);
        assertThat(results.rows("SELECT document = '{}' FROM tributary_run ORDER BY started_at"))
                .containsExactly("0", "1");
    }
}
