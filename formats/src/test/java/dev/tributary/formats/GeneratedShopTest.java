package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated orders in MariaDB: each counts once, to the cent, and the others are counted by why they do not. */
class GeneratedShopTest {
    private final Map<String, Long> counted = new TreeMap<>();
    private final List<String> ids = new ArrayList<>();
    private BigDecimal revenue = BigDecimal.ZERO;

    private void count(String key) {
        counted.merge(key, 1L, Long::sum);
    }

    private void used(String id, BigDecimal amount) {
        ids.add(id);
        revenue = revenue.add(amount);
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void assertRead(ReadThrough read) {
        counted.values().removeIf(rows -> rows == 0);
        assertThat(read.counted()).isEqualTo(counted);
        assertThat(read.conversions()).isEqualTo(ids.stream().sorted().toList());
        assertThat(read.revenue()).isEqualByComparingTo(revenue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"any", "eur"})
    void eachOrderOfWoocommerceCountsOnceLessItsRefunds(String currency) {
        Random random = new Random(41);
        List<String> rows = new ArrayList<>();
        List<String> visits = new ArrayList<>();
        for (int id = 1; id <= 1500; id++) {
            String type = one(random, List.of("shop_order", "shop_order", "shop_order", "shop_subscription"));
            String state =
                    one(random, List.of("wc-completed", "wc-processing", "wc-failed", "wc-checkout-draft", "trash"));
            String money = one(random, List.of("'EUR'", "'EUR'", "'usd'", "null"));
            BigDecimal total = BigDecimal.valueOf(random.nextInt(100_000), 2);
            rows.add("(%d, '%s', %s, '%s', %s, %d, '%s', '2026-03-%02d 10:00:00', 0)"
                    .formatted(
                            id,
                            state,
                            money,
                            type,
                            total,
                            id % 9,
                            id % 4 == 0 ? "" : " P" + id % 50 + "@Example.org",
                            1 + id % 28));
            BigDecimal left = total;
            for (int refund = random.nextInt(6) - 3; refund > 0; refund--) {
                BigDecimal back = random.nextInt(3) == 0
                        ? left
                        : BigDecimal.valueOf(random.nextInt(2000), 2).min(left);
                left = left.subtract(back);
                rows.add("(%d, 'wc-completed', %s, 'shop_order_refund', %s, 0, null, '2026-03-29 10:00:00', %d)"
                        .formatted(100_000 + rows.size(), money, back.negate(), id));
                count("conversions");
                count("conversions.refund");
            }
            boolean counts = type.equals("shop_order")
                    && List.of("wc-completed", "wc-processing").contains(state);
            String source = one(random, List.of("", "utm", "typein", "admin"));
            if (!source.isEmpty()) {
                visits.add("(%d, '_wc_order_attribution_source_type', '%s')".formatted(id, source));
            }
            if (counts) {
                count("sessions");
                count(source.isEmpty() ? "sessions.no_visit" : source.equals("admin") ? "sessions.admin" : "-");
            }
            count("conversions");
            boolean refunded = rows.get(rows.size() - 1).contains("refund") && left.signum() == 0;
            if (!type.equals("shop_order")) {
                count("conversions.other_type");
            } else if (state.equals("wc-checkout-draft")) {
                count("conversions.draft");
            } else if (!counts) {
                count("conversions.status");
            } else if (currency.equals("eur") && !money.equals("'EUR'")) {
                count("conversions.other_currency");
            } else if (refunded) {
                count("conversions.refunded");
            } else {
                used(Integer.toString(id), left);
            }
        }
        counted.remove("-");
        String prefix = "wp_wc_orders";
        TestDatabase database = MariaServer.shared()
                .database("woo_generated_" + currency)
                .run(
                        "create table " + prefix
                                + " (id bigint primary key, status varchar(20), currency varchar(10), type"
                                + " varchar(20), total_amount decimal(26,8), customer_id bigint, billing_email varchar(320),"
                                + " date_created_gmt datetime, parent_order_id bigint)",
                        "create table wp_wc_orders_meta (order_id bigint, meta_key varchar(255), meta_value text)",
                        "insert into " + prefix + " values " + String.join(", ", rows),
                        "insert into wp_wc_orders_meta values " + String.join(", ", visits));

        assertRead(ReadThrough.preset("woocommerce", "currency=" + currency, database.address()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "1|2"})
    void cartsAndGoalsOfMatomoAreNoOrders(String goals) {
        Random random = new Random(42);
        List<String> visits = new ArrayList<>();
        List<String> conversions = new ArrayList<>();
        for (int id = 1; id <= 1200; id++) {
            int site = 1 + random.nextInt(2);
            boolean deleted = random.nextInt(20) == 0;
            if (!deleted) {
                visits.add("(%d, %d, x'%016x', '2026-03-01 10:00:00', 1, '', %s)"
                        .formatted(id, site, id % 300, id % 5 == 0 ? "'user-" + id % 40 + "'" : "null"));
                count("sessions");
                count(site == 1 ? "-" : "sessions.other_site");
            }
            for (int row = random.nextInt(3); row > 0; row--) {
                int goal = random.nextInt(4) - 1;
                String order = "O-" + id + "-" + row;
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(90_000), 2);
                conversions.add("(%d, %d, x'%016x', '2026-03-01 11:00:00', %d, %d, %s, %s)"
                        .formatted(id, site, id % 300, goal, row, amount, goal == 0 ? "'" + order + "'" : "null"));
                count("conversions");
                boolean counts = goal == 0 || (goal > 0 && goals.contains(Integer.toString(goal)));
                if (site == 2) {
                    count("conversions.other_site");
                } else if (goal < 0) {
                    count("conversions.cart");
                } else if (!counts) {
                    count("conversions.other_goal");
                } else {
                    used(goal == 0 ? order : id + "-" + goal + "-" + row, amount);
                    if (deleted) {
                        count("conversions.no_visit");
                    }
                }
            }
        }
        counted.remove("-");
        TestDatabase database = MariaServer.shared()
                .database("matomo_generated_" + goals.replace("|", "_"))
                .run(
                        "create table matomo_log_visit (idvisit bigint primary key, idsite int, idvisitor binary(8),"
                                + " visit_first_action_time datetime, referer_type int, referer_name varchar(255), user_id"
                                + " varchar(200))",
                        "create table matomo_log_conversion (idvisit bigint, idsite int, idvisitor binary(8), server_time"
                                + " datetime, idgoal int, buster int, revenue float, idorder varchar(100))",
                        "insert into matomo_log_visit values " + String.join(", ", visits),
                        "insert into matomo_log_conversion values "
                                + conversions.stream().collect(Collectors.joining(", ")));

        String parameters = goals.isEmpty() ? "idsite=1" : "idsite=1, goals=" + goals;
        assertRead(ReadThrough.preset("matomo", parameters, database.address()));
    }
}
