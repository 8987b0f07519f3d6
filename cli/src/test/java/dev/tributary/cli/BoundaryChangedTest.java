package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Results of one boundary remain valid under the other, except for journeys with a session at the moment of the
 * conversion.
 */
class BoundaryChangedTest {
    private static final String KEY = "canary-key-4711";

    @TempDir
    private Path folder;

    private BillingService service;

    @BeforeEach
    void aShopWhereOneOfThreeBuysAtTheMomentOfASession() {
        Shop shop = Shop.create(folder.resolve("shop.db"));
        for (int user = 1; user <= 3; user++) {
            shop.session("s" + user, "u" + user, "2023-09-01", "10:00:00", "Email")
                    .session("t" + user, "u" + user, "2023-09-02", "11:00:00", "Search")
                    .conversion("c" + user, "u" + user, "2023-09-02", user == 2 ? "11:00:00" : "12:00:00", 10)
                    .cost("s" + user, 1);
        }
        service = BillingService.start(KEY, Behaviour.CALM);
    }

    @AfterEach
    void closeTheService() {
        service.close();
    }

    private Cli.Result call(String command, String boundary) {
        Cli.Result result = new Cli(folder)
                .with("IHC_API_KEY", KEY)
                .run(
                        command,
                        "--db",
                        "shop.db",
                        "--out",
                        "out",
                        "--ihc-url",
                        service.origin(),
                        "--boundary",
                        boundary,
                        "--conv-type-id",
                        "shop",
                        "--json");
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    @Test
    void aFormerRunIsPaidForAgainForTheJourneysAloneThatGainASession() {
        call("run", "strict");
        assertThat(service.bills().billed()).isEqualTo(3);

        call("plan", "inclusive");
        assertThat(service.bills().billed()).isEqualTo(3);
        call("run", "inclusive");
        assertThat(service.bills().billed()).isEqualTo(4);

        call("run", "strict");
        call("run", "inclusive");
        assertThat(service.bills().billed()).isEqualTo(4);
    }

    @Test
    void soItIsForThoseThatLoseOne() {
        call("run", "inclusive");
        call("run", "strict");
        assertThat(service.bills().billed()).isEqualTo(4);
    }
}
