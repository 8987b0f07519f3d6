package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that does not add up is refused, and the previous one stays. */
class RefusedReportTest {
    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void aReportIsPublished() {
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10)
                .cost("s1", 2.5);
        assertThat(new Cli(folder).run("run", "--db", "shop.db").exitCode()).isZero();
    }

    private void refused(String reason) {
        Cli.Result result = new Cli(folder).run("report", "--db", "shop.db");
        assertThat(result.exitCode()).as(result.all()).isEqualTo(14);
        assertThat(result.out()).contains("FAIL").contains(reason).contains("does not add up");
        assertThat(shop.number("SELECT sum(ihc_revenue) FROM channel_reporting"))
                .isEqualTo(10);
    }

    @Test
    void creditThatSumsToTwoIsRefusedAndItsRevenueIsNotExplainedAsRounding() {
        shop.sql("UPDATE attribution_customer_journey SET ihc = 2");
        refused("UNEXPLAINED");
    }

    @Test
    void creditForASessionThatIsGoneIsRefused() {
        shop.sql("INSERT INTO attribution_customer_journey VALUES ('c1', 'gone', 0)");
        refused("that the source does not have");
    }

    @Test
    void exportOfResultsThatAreNotThereIsAnErrorAndNoNewFile() {
        assertThat(new Cli(folder).run("export", "--results", "typo.db").exitCode())
                .isEqualTo(2);
        assertThat(new Cli(folder)
                        .run("report", "--db", "shop.db", "--results", "typo.db")
                        .exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("typo.db")).doesNotExist();
    }
}
