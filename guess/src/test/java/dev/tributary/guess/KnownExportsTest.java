package dev.tributary.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports are recognised by what is in them, and not by the names of their files. */
class KnownExportsTest {
    private static final String ORDER = "#1001,p1@example.org,paid,10.00,2026-03-01 10:00:00 +0100,EUR";
    private static final String HEADER = "Name,Email,Financial Status,Total,Created at,Currency";

    @TempDir
    private Path folder;

    private Exports exports;

    @BeforeEach
    void anEmptyFolder() {
        exports = new Exports(folder.resolve("exports"));
    }

    private static List<String> names(Guess guess) {
        return guess.presets().stream().map(fit -> fit.preset().name()).toList();
    }

    @Test
    void anotherNameOtherOrderAndUpperCaseAreTheSameExport() {
        exports.with(
                "march.csv",
                "CURRENCY,CREATED AT,TOTAL,FINANCIAL STATUS,EMAIL,NAME,SOMETHING ELSE",
                "EUR,2026-03-01 10:00:00 +0100,10.00,paid,p1@example.org,#1001,x");

        assertThat(names(exports.guess())).containsExactly("shopify");
        assertThat(exports.yaml()).contains("name: shopify", "orders: march");
    }

    @Test
    void aPresetIsNotProposedWithoutAColumnThatItNeeds() {
        exports.with("orders_export_1.csv", "Name,Email,Financial Status,Created at", "#1,a@x.org,paid,2026-03-01");

        assertThat(names(exports.guess())).isEmpty();
    }

    /** Shopify mails several files of many orders. */
    @Test
    void severalFilesOfOneExportAreReadTogether() {
        exports.with("orders_export_1.csv", HEADER, ORDER).with("orders_export_2.csv", HEADER, ORDER);

        assertThat(exports.yaml()).contains("orders: data");
        assertThat(exports.what("orders_export_2")).isEqualTo("orders of the preset shopify");
    }

    @Test
    void aFileOfTheSameFormThatIsNotReadIsToldAndAskedAbout() {
        exports.with("orders.csv", HEADER, ORDER)
                .with("old_shop.csv", HEADER, ORDER)
                .with("notes.csv", "a,b", "1,2");

        assertThat(exports.what("old_shop")).contains("has the columns of orders", "is not read");
        assertThat(exports.guess().questions())
                .anyMatch(question -> question.question().contains("and not old_shop"));
    }

    @Test
    void ofSeveralPresetsTheOneWithVisitsIsProposedAndWhyIsSaid() {
        exports.with("orders_export_1.csv", HEADER, ORDER)
                .with(
                        "unified_payments.csv",
                        "id,Created date (UTC),Amount,Amount Refunded,Currency,Status",
                        "ch_1,2026-03-01 10:00:00,10,0,eur,Paid")
                .with(
                        "ph.csv",
                        "uuid,event,distinct_id,person_id,properties,timestamp",
                        "1,$pageview,a,b,{},2026-03-01T10:00:00Z");
        Guess guess = exports.guess();

        assertThat(names(guess)).containsExactly("posthog", "shopify", "stripe");
        assertThat(guess.fits().why())
                .contains("posthog is proposed, and not shopify or stripe, because it has visits");
    }

    @Test
    void visitsOfATableJoinTheOrdersOfAPreset() {
        exports.with("orders_export_1.csv", HEADER, ORDER)
                .with(
                        "visits.csv",
                        "session_id,user_id,started_at,utm_source,utm_medium",
                        "1,p1@example.org,2026-03-01T08:00:00Z,google,cpc");

        assertThat(exports.yaml())
                .contains("name: shopify", "table: visits", "source: utm_source", "medium: utm_medium");
    }

    @Test
    void eventsThatAreNotTheUsualOrdersAreAskedAbout() {
        exports.with(
                "events.csv",
                "uuid,event,distinct_id,properties,timestamp",
                "1,$pageview,a,{},2026-03-01T10:00:00Z",
                "2,Order Placed,a,{},2026-03-01T10:00:00Z");
        Guess guess = exports.guess();

        assertThat(exports.yaml()).contains("conversion_events: \"Order Placed\"");
        assertThat(guess.questions())
                .anyMatch(question -> question.setting().contains("conversion_events: [VALUE, ...]")
                        && question.question().contains("$pageview (1), "));
    }

    @Test
    void whatAPresetHasNoSqlForIsSaid() {
        exports.with(
                        "log_visit.csv",
                        "idvisit,idsite,idvisitor,visit_first_action_time,referer_type,referer_name",
                        "1,1,a,2026-03-01 10:00:00,1,")
                .with(
                        "log_conversion.csv",
                        "idvisit,idsite,idvisitor,server_time,idgoal,buster,revenue",
                        "1,1,a,x,0,0,1");

        assertThat(exports.guess().presets()).isEmpty();
        assertThat(exports.guess().notes()).anyMatch(note -> note.contains("preset matomo") && note.contains("mysql"));
    }
}
