package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot among the users: very many sessions before very many conversions. */
class HotUserTest {
    private static final int SESSIONS = 200_000;
    private static final int CONVERSIONS = 400;

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void aRobot() {
        shop = Shop.create(folder.resolve("shop.db"))
                .sql("""
                        INSERT INTO session_sources
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                        SELECT 's' || i, 'robot', date('2023-01-01', (i / 1000) || ' days'), '10:00:00', 'Email', 1, 1, 0
                        FROM n""".formatted(SESSIONS))
                .sql("""
                        INSERT INTO conversions
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)
                        SELECT 'c' || i, 'robot', date('2024-01-01', i || ' days'), '10:00:00', 10 FROM n""".formatted(CONVERSIONS))
                .cost("s1", 1);
    }

    @Test
    void whatItCostsIsBoundedByTheTouchLimit() {
        Cli.Result result =
                new Cli(folder).run("run", "--db", "shop.db", "--attributor", "ihc-local", "--touch-limit", "20");

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out()).contains("400 with 8,000 sessions", "400 cut to the last sessions");
        assertThat(shop.number("SELECT count(*) FROM attribution_customer_journey"))
                .isEqualTo(CONVERSIONS * 20);
        assertThat(shop.number("SELECT round(sum(ihc_revenue), 6) FROM channel_reporting"))
                .isEqualTo(CONVERSIONS * 10);
        assertThat(shop.rows("SELECT DISTINCT session_id LIKE 's199%' OR session_id = 's200000'"
                        + " FROM attribution_customer_journey"))
                .isEqualTo(List.of("1"));
    }

    @Test
    void aLimitOfNothingIsAMistake() {
        Cli.Result result = new Cli(folder).run("run", "--db", "shop.db", "--touch-limit", "0");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--touch-limit is 0");
    }
}
