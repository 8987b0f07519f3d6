package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text setting consists of the characters in the file, without YAML's conversions. */
@Timeout(30)
class YamlAsWrittenTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aShop() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "2025.10")
                .session("s2", "u1", "2023-09-01", "10:00:00", "1e3")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10);
    }

    private Cli.Result with(String yaml, String... arguments) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), yaml);
        return new Cli(folder).with("IHC_API_KEY", "abcdef123456").run(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025.10",
                "1e3",
                "0x10",
                "010",
                "0o10",
                "1_000",
                "+5",
                "-0",
                "0.50",
                ".5",
                "1.",
                "12e03",
                "yes",
                "No",
                "on",
                "true",
                "TRUE",
                "2025-06-01",
                "2025-06-01T10:00:00Z",
                "12:30:45",
                ".inf",
                ".NaN",
                "99999999999999999999999999",
                "1.0e+400",
                "0b11",
                "größe",
                "a b",
                "~",
                "NULL"
            })
    void aTextIsTheCharactersOfTheFile(String text) throws IOException {
        Cli.Result plan = with("db: shop.db\nconv_type_id: " + text + "   # that one\n", "plan");
        assertThat(plan.exitCode()).as(plan.all()).isZero();
        assertThat(plan.out()).contains("conversion type '" + text + "'");

        Cli.Result typed =
                with("db: shop.db\nconversion_types:\n  - {name: " + text + ", conv_type_id: " + text + "}\n", "plan");
        assertThat(typed.exitCode()).as(typed.all()).isZero();
        assertThat(typed.out()).contains("'" + text + "'");
    }

    @Test
    void anEpochThatDiffersInItsLastZeroIsAnother() throws IOException {
        try (BillingService service = BillingService.start("abcdef123456", Behaviour.CALM)) {
            String yaml = "db: shop.db\nconv_type_id: x\nihc_url: " + service.origin() + "\nmodel_epoch: ";
            assertThat(with(yaml + "2025.1\n", "run").exitCode()).isZero();
            assertThat(with(yaml + "2025.1\n", "run").exitCode()).isZero();
            assertThat(service.bills().requests()).isEqualTo(1);
            assertThat(with(yaml + "2025.10\n", "run").exitCode()).isZero();
            assertThat(service.bills().requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "[a, b]", "{a: b}", "*other"})
    void whatIsNoSingleValueIsAnErrorAndNoText(String text) throws IOException {
        Cli.Result plan = with("out: &other out\ndb: shop.db\nconv_type_id: " + text + "\n", "plan");
        assertThat(plan.exitCode()).as(plan.all()).isEqualTo(2);
        assertThat(plan.err()).contains("tributary.yml");
        assertThat(with("db: shop.db\nconv_type_id: 'null'\n", "plan").out()).contains("conversion type 'null'");
    }

    @Test
    void aSecondDocumentIsAnErrorAndNotPassedOver() throws IOException {
        assertThat(with("db: shop.db\n---\nout: elsewhere\n", "plan", "--attributor", "ihc-local")
                        .err())
                .contains("tributary.yml", "second document");
    }

    @Test
    void channelsInListsAreTheCharactersOfTheFile() throws IOException {
        assertThat(creditOfTheFirst("2025.10")).isEqualTo(creditOfTheFirst("'2025.10'"));
        assertThat(creditOfTheFirst("2025.10")).isLessThan(creditOfTheFirst("2025.1"));
        assertThat(with("exclude_channels: 2025.10\n", "run", "--db", "shop.db", "--attributor", "ihc-local")
                        .exitCode())
                .isZero();
        assertThat(Shop.open(folder.resolve("shop.db")).rows("SELECT session_id FROM attribution_customer_journey"))
                .containsExactly("s2");
    }

    private double creditOfTheFirst(String channel) throws IOException {
        String rule =
                "{direction: any_session, receive_threshold: 0.0, redistribution_channel_labels: [" + channel + "]}";
        Cli.Result run = with(
                "redistribution_parameter:\n  initializer: %1$s\n  holder: %1$s\n  closer: %1$s\n".formatted(rule),
                "run",
                "--db",
                "shop.db",
                "--attributor",
                "ihc-local");
        assertThat(run.exitCode()).as(run.all()).isZero();
        return Shop.open(folder.resolve("shop.db"))
                .number("SELECT ihc FROM attribution_customer_journey WHERE session_id = 's1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x10", "1_000", "1e999", "-1", ".inf", ".nan", "ten", "~", "1e999999999"})
    void anAmountThatNotEverybodyReadsAlikeIsRefused(String amount) throws IOException {
        Cli.Result plan =
                with("conversion_types:\n  - {name: a, revenue_from: " + amount + "}\n", "plan", "--db", "shop.db");
        assertThat(plan.exitCode()).as(plan.all()).isEqualTo(2);
        assertThat(plan.err()).contains("revenue_from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.99", "010", "1e1", "'10'", "+10", "10.00", "-0"})
    void anAmountIsTheNumberThatStandsThere(String amount) throws IOException {
        Cli.Result run = with(
                "conversion_types:\n  - {name: large, revenue_from: " + amount + "}\n",
                "run",
                "--db",
                "shop.db",
                "--attributor",
                "ihc-local",
                "--json");
        assertThat(run.exitCode()).as(run.all()).isZero();
        assertThat(run.out()).contains("\"large\"");
    }

    @Test
    void numbersOfOptionsAreThoseOfTheCommandLine() throws IOException {
        assertThat(with("touch_limit: 1_000\n", "plan", "--db", "shop.db", "--conv-type-id", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(with("touch_limit: 10\nlookback_days: 1.50\n", "plan", "--db", "shop.db", "--conv-type-id", "x")
                        .exitCode())
                .isZero();
    }
}
