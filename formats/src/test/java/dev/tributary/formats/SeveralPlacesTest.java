package dev.tributary.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SetAside;
import dev.tributary.settings.FolderSettings;
import dev.tributary.store.Snapshot;
import dev.tributary.store.connect.Stores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits of one system, orders of another, spend in files beside them. */
class SeveralPlacesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void threeSystems() throws IOException {
        write("visits/session_sources.csv", """
                session_id,user_id,event_date,event_time,channel_name
                s1,anon-1,2026-03-01,10:00:00,Email
                s2,anon-2,2026-03-01,11:00:00,Social
                """);
        write("shop/orders.csv", """
                number,mail,paid,total
                1001,p1@example.org,2026-03-02 09:00:00,80.50
                1002,p2@example.org,2026-03-02 10:00:00,19.50
                1003,p3@example.org,2026-03-02 10:30:00,x
                """);
        write("tracked/purchases.csv", """
                order,visitor
                1001,anon-1
                """);
        write("ads/spend.csv", """
                date,channel_name,cost
                2026-03-01,Social,7
                """);
    }

    @Test
    void eachTableIsReadWhereItIs() throws IOException {
        Facts facts = read("""
                source:
                  db: csv:visits
                  conversions:
                    db: csv:shop
                    table: orders
                    columns: {conv_id: number, user_id: mail, timestamp: paid, revenue: total}
                    user_from: {db: csv:tracked, table: purchases, columns: {conv_id: order, user_id: visitor}}
                  spend: {db: csv:ads, table: spend}
                """);

        assertThat(facts.conversions()).extracting(Conversion::id).containsExactly("1001", "1002");
        assertThat(facts.conversions().stream().mapToDouble(Conversion::revenue).sum())
                .isEqualTo(100);
        assertThat(facts.conversions().get(0).user())
                .as("the visitor whose order was tracked")
                .isEqualTo(facts.traffic().sessions().whole().user(0));
        assertThat(facts.costs().total().toDecimal()).isEqualByComparingTo("7");
        assertThat(facts.setAside())
                .singleElement()
                .satisfies(row -> assertThat(shown(row)).contains("orders.csv", "4"));
    }

    @Test
    void aTableThatIsMissingThereIsLookedForThere() {
        assertThatThrownBy(() -> read("""
                        source:
                          db: csv:visits
                          conversions: {db: csv:shop, table: order, columns: {conv_id: number}}
                        """))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("csv:" + folder.resolve("shop"))
                .hasMessageContaining("no table order; it has orders");
    }

    @Test
    void ordersOfAShopFindTheVisitorsOfPosthog() throws IOException {
        Facts facts =
                read("""
                source:
                  db: parquet:%s
                  preset: posthog
                  conversions:
                    db: csv:%s
                    preset: {name: shopify, order_id: name, orders: orders_export_1}
                    user_from: {preset: posthog}
                """.formatted(Samples.of("posthog_events/events.parquet"), Samples.of("shopify_orders_csv")));

        assertThat(facts.conversions()).hasSize(5);
        assertThat(facts.counts().sessions()).isEqualTo(3);
        assertThat(facts.traffic().intake().understood().assumptions())
                .anySatisfy(assumed -> assertThat(assumed.sentence()).startsWith("posthog: "))
                .anySatisfy(assumed -> assertThat(assumed.sentence()).startsWith("shopify: "))
                .doesNotHaveDuplicates();
    }

    /** Two payments of an order, one of which failed; one refunded whole, one in part and in another currency. */
    @Test
    void paymentsOfStripeAreTheOrdersOfVisitsFromElsewhere() throws IOException {
        Facts facts = read("""
                source:
                  db: csv:visits
                  conversions: {db: "csv:%s", preset: stripe}
                """.formatted(Samples.of("stripe_payments_csv")));
        Facts charged = read("""
                source:
                  db: csv:visits
                  conversions: {db: "csv:%s", preset: {name: stripe, amount: charged, currency: EUR}}
                """.formatted(Samples.of("stripe_payments_csv")));

        assertThat(facts.conversions()).extracting(Conversion::id).containsExactlyInAnyOrder("1001", "1002", "1004");
        assertThat(revenue(facts)).isEqualByComparingTo("858.10");
        assertThat(ReadThrough.counted(facts))
                .isEqualTo(Map.of("conversions", 5L, "conversions.status", 1L, "conversions.refunded", 1L));
        assertThat(ReadThrough.currencies(facts)).isEqualTo(Map.of("EUR", 3L));
        assertThat(charged.conversions()).extracting(Conversion::id).containsExactlyInAnyOrder("1001", "1004");
        assertThat(revenue(charged)).isEqualByComparingTo("214");
        assertThat(ReadThrough.counted(charged))
                .isEqualTo(Map.of(
                        "conversions",
                        5L,
                        "conversions.status",
                        1L,
                        "conversions.refunded",
                        1L,
                        "conversions.other_currency",
                        1L));
    }

    @Test
    void aPresetWithoutVisitsSaysWhereToTakeThemFrom() {
        assertThatThrownBy(() ->
                        read("source: {db: 'csv:%s', preset: stripe}".formatted(Samples.of("stripe_payments_csv"))))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("There are no sessions: the preset stripe makes none")
                .extracting(failure -> ((TributaryException) failure).mend())
                .asString()
                .contains("source: {sessions: {db: ADDRESS, preset: NAME}}");
    }

    /** Of a folder of the user: this one makes visits alone. */
    @Test
    void aPresetWithoutOrdersSaysWhereToTakeThemFrom() throws IOException {
        write("mine/preset.yml", "title: visits\nabout: Visits.\n");
        write(
                "mine/sessions.duckdb.sql",
                "select 's' as session_id, 'u' as user_id, now() as timestamp, 'x' as channel_name");

        assertThatThrownBy(() -> read("source: {db: 'csv:shop', preset: ./mine}"))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("There are no conversions: the preset ./mine makes none");
    }

    private static BigDecimal revenue(Facts facts) {
        return facts.conversions().stream()
                .map(conversion -> BigDecimal.valueOf(conversion.revenue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String shown(SetAside row) {
        return row.table() + " " + row.row();
    }

    private Facts read(String configuration) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), configuration);
        FolderSettings settings = FolderSettings.read(folder, Map.of());
        try (Snapshot snapshot =
                Stores.source(settings.source().orElseThrow()).open(ReadScope.ALL.withRules(settings.intake()))) {
            return snapshot.facts();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
