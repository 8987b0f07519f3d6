package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.Behaviour;
import dev.tributary.testing.BillingService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Conversions of different types are sent with their own conversion type of the service. */
class ConversionTypesTest {
    private static final String KEY = "canary-key-4711";
    private static final String BY_ORIGIN = "SELECT conv_id, attributor, conv_type_id FROM tributary_journey"
            + " JOIN tributary_origin USING (origin_id) ORDER BY 1";
    private static final String NEW_AND_RETURNING = """
            conversion_types:
              - name: new
                customer: new
                conv_type_id: shop-new
              - name: returning
                customer: returning
                conv_type_id: shop-returning
            """;

    @TempDir
    private Path folder;

    private Shop shop;
    private BillingService service;

    @BeforeEach
    void aShopWithReturningCustomersAndAService() {
        shop = Shop.create(folder.resolve("shop.db"));
        for (int user = 1; user <= 3; user++) {
            shop.session("s" + user, "u" + user, "2023-09-0" + user, "10:00:00", "Email")
                    .session("t" + user, "u" + user, "2023-09-0" + user, "11:00:00", "Search")
                    .conversion("c" + user, "u" + user, "2023-09-1" + user, "10:00:00", 10 * user)
                    .cost("s" + user, 1);
        }
        shop.conversion("again", "u2", "2023-09-20", "10:00:00", 100);
        service = BillingService.start(KEY, Behaviour.CALM);
    }

    @AfterEach
    void closeTheService() {
        service.close();
    }

    private Cli.Result asked(String configuration, String... arguments) throws IOException {
        Files.writeString(
                folder.resolve("tributary.yml"),
                "db: shop.db\nout: out\nmax_wait: 1\nihc_url: " + service.origin() + "\n" + configuration);
        return new Cli(folder).with("IHC_API_KEY", KEY).run(arguments);
    }

    private static Cli.Result sound(Cli.Result result) {
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    @Test
    void eachConversionIsAskedForWithTheConversionTypeOfItsOwnAndOnce() throws IOException {
        Cli.Result run = sound(asked(NEW_AND_RETURNING, "run"));

        assertThat(service.conversionTypes())
                .isEqualTo(Map.of("c1", "shop-new", "c2", "shop-new", "c3", "shop-new", "again", "shop-returning"));
        assertThat(service.bills().requests()).isEqualTo(2);
        assertThat(service.bills().billed()).isEqualTo(4);
        assertThat(run.out())
                .contains("new: 3 journeys as conversion type 'shop-new'")
                .contains("returning: 1 journey as conversion type 'shop-returning'")
                .contains("credit   4 attributed conversions, each sums to 1");
        assertThat(shop.rows(BY_ORIGIN))
                .containsExactly(
                        "again|ihc-api|shop-returning",
                        "c1|ihc-api|shop-new",
                        "c2|ihc-api|shop-new",
                        "c3|ihc-api|shop-new");

        sound(asked(NEW_AND_RETURNING, "run"));
        assertThat(service.bills().requests()).isEqualTo(2);
    }

    @Test
    void aConversionThatBecomesOneOfAnotherTypeIsAskedForAgainAndNoOther() throws IOException {
        sound(asked(NEW_AND_RETURNING, "run"));
        shop.conversion("earlier", "u3", "2023-09-04", "10:00:00", 5);

        sound(asked(NEW_AND_RETURNING, "run"));

        assertThat(service.bills().billed()).isEqualTo(6);
        assertThat(service.conversionTypes())
                .containsEntry("earlier", "shop-new")
                .containsEntry("c3", "shop-returning")
                .containsEntry("c1", "shop-new");
    }

    @Test
    void anAnswerForOneTypeCountsForAnotherWithTheSameConversionTypeOfTheService() throws IOException {
        sound(asked("conv_type_id: shop-new\n", "run"));
        assertThat(service.bills().billed()).isEqualTo(4);

        sound(asked(NEW_AND_RETURNING, "run"));

        assertThat(service.bills().billed()).isEqualTo(5);
        assertThat(service.conversionTypes()).containsEntry("again", "shop-returning");
    }

    @Test
    void aTypeWithoutAConversionTypeIsToldBeforeAnythingIsSent() throws IOException {
        String onlyNew = """
                conversion_types:
                  - name: new
                    customer: new
                    conv_type_id: shop-new
                """;
        for (String command : List.of("run", "plan")) {
            Cli.Result run = asked(onlyNew, command);
            assertThat(run.exitCode()).as(run.all()).isEqualTo(2);
            assertThat(run.err())
                    .contains("'again' is of the type 'other'")
                    .contains("Nothing was sent")
                    .contains("--conv-type-id");
        }
        assertThat(service.bills().requests()).isZero();

        sound(asked(onlyNew, "run", "--conv-type-id", "shop-rest"));
        assertThat(service.conversionTypes())
                .containsEntry("again", "shop-rest")
                .containsEntry("c1", "shop-new");
    }

    @Test
    void aLimitOfRequestsHoldsForAllTypesTogether() throws IOException {
        Cli.Result stopped = asked(NEW_AND_RETURNING, "run", "--max-requests", "1");
        assertThat(stopped.exitCode()).as(stopped.all()).isEqualTo(75);
        assertThat(stopped.err()).contains("--max-requests 1 is reached: 3 journeys are left");
        assertThat(service.bills().requests()).isEqualTo(1);

        sound(asked(NEW_AND_RETURNING, "run", "--max-requests", "1"));
        assertThat(service.bills().requests()).isEqualTo(2);
        assertThat(service.bills().billed()).isEqualTo(4);
    }

    @Test
    void aPlanCountsTheRequestsOfEveryType() throws IOException {
        assertThat(sound(asked(NEW_AND_RETURNING, "plan")).out())
                .contains("2 requests with 4 journeys and 8 sessions to conversion types 'shop-new', 'shop-returning'");
        assertThat(sound(asked(NEW_AND_RETURNING, "plan", "--json")).out()).contains("shop-new", "shop-returning");
    }

    @Test
    void eachTypeIsComputedHereWithTheModelOfItsOwn() throws IOException {
        model("early", "0.8, \"holder\": 0.1, \"closer\": 0.1");
        model("late", "0.1, \"holder\": 0.1, \"closer\": 0.8");
        String credits = "SELECT * FROM attribution_customer_journey ORDER BY 1, 2";
        sound(locally("model: early.json\n", "run"));
        List<String> early = shop.rows(credits);
        sound(locally("model: late.json\n", "run"));
        List<String> late = shop.rows(credits);
        assertThat(early).hasSameSizeAs(late).doesNotContainSequence(late);

        Cli.Result run = sound(locally(types("early.json", "late.json"), "run"));

        assertThat(shop.rows(credits))
                .containsExactlyElementsOf(early.stream()
                        .map(row -> row.startsWith("again") ? late.get(early.indexOf(row)) : row)
                        .toList());
        assertThat(shop.rows(BY_ORIGIN))
                .containsExactly(
                        "again|ihc-local|late", "c1|ihc-local|early", "c2|ihc-local|early", "c3|ihc-local|early");
        assertThat(run.out()).contains("new: 3 journeys as conversion type 'early'");
        assertThat(sound(locally(types("early.json", "late.json"), "explain", "again"))
                        .out())
                .contains("Its conversion type is 'returning'.")
                .contains("by the local engine with model 'late'");
    }

    private void model(String name, String weights) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), """
                {"conv_type_id": "%s", "weights": {"initializer": %s},
                 "gap_curve": [[50, 0], [150, 1]], "closer_curve": [[0.1, 1], [24, 0]], "provenance": "made up"}
                """.formatted(name, weights));
    }

    private static String types(String first, String later) {
        return """
                conversion_types:
                  - name: new
                    customer: new
                    model: %s
                  - name: returning
                    model: %s
                """.formatted(first, later);
    }

    private Cli.Result locally(String configuration, String... arguments) throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\nout: out\n" + configuration);
        return new Cli(folder).run(arguments);
    }

    @Test
    void everyTextOfAColumnIsATypeAndWhatIsNoTextIsTold() throws IOException {
        shop.sql("ALTER TABLE conversions ADD COLUMN \"the market\"")
                .sql("UPDATE conversions SET \"the market\" = 'DE' WHERE conv_id IN ('c1', 'c2')")
                .sql("UPDATE conversions SET \"the market\" = 43 WHERE conv_id = 'c3'");
        String column = "conversion_type_column: the market\n";

        Cli.Result figures = sound(locally(column, "figures"));
        assertThat(Files.readString(folder.resolve("out/conversion_types.csv")))
                .isEqualTo(String.join(
                        "\r\n",
                        "type,conversions,revenue,average_revenue,attributed,touches,average_touches",
                        "43,1,30,30,1,2,2",
                        "DE,2,30,15,2,4,2",
                        "other,1,100,100,1,2,2",
                        ""));
        assertThat(figures.out()).contains("Conversion types").contains("conversion_types.csv");
        assertThat(sound(locally(column, "run")).out())
                .contains("DE: 2 journeys")
                .contains("other: 1 journey");

        shop.sql("UPDATE conversions SET \"the market\" = x'00' WHERE conv_id = 'c1'");
        Cli.Result blob = locally(column, "figures");
        assertThat(blob.exitCode()).isEqualTo(10);
        assertThat(blob.out())
                .contains("the market is a blob, not a text; the conversion counts as one without a type of its own");
    }

    @Test
    void figuresAndComparisonsLookAtOneTypeWhereThatIsAskedFor() throws IOException {
        Cli.Result figures = sound(locally(NEW_AND_RETURNING, "figures", "--only-type", "returning"));
        assertThat(figures.out())
                .contains("conversions of the type 'returning' alone")
                .contains("Attributed 1 conversion, 100.00");
        assertThat(Files.readString(folder.resolve("out/conversion_types.csv")))
                .contains("new,0,0")
                .contains("returning,1,100");

        Cli.Result compare =
                sound(locally(NEW_AND_RETURNING, "compare", "--only-type", "new", "--models", "first,ihc"));
        assertThat(compare.out())
                .contains("conversions of the type 'new' only, with the total cost of each channel")
                .contains("Shared     3 conversions, revenue 60.00");

        Cli.Result mistyped = locally(NEW_AND_RETURNING, "compare", "--only-type", "retuning");
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err()).contains("no conversion type 'retuning'").contains("Did you mean 'returning'?");
        Cli.Result none = locally("", "figures", "--only-type", "new");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("no conversion types are configured");
    }

    @Test
    void aFileOfJourneysKnowsNoTypes() throws IOException {
        sound(locally(NEW_AND_RETURNING, "journeys", "--out", "journeys.json"));
        Cli.Result refused = locally(NEW_AND_RETURNING, "attribute", "--journeys", "journeys.json");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("a journeys file does not contain these");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("new", "conversion_types is not a list"),
                Arguments.of("[new]", "entry 1 of conversion_types is not a mapping"),
                Arguments.of("[{customer: new}]", "entry 1 of conversion_types has no name"),
                Arguments.of("[{name: a, custmer: new}]", "unknown key 'custmer'; did you mean customer?"),
                Arguments.of("[{name: a, customer: nobody}]", "which is new, returning, unknown"),
                Arguments.of("[{name: a, revenue_from: much}]", "no amount of 0 or more for revenue_from"),
                Arguments.of("[{name: a, revenue_from: 5, revenue_below: 5}]", "at least 5.0 and below 5.0"),
                Arguments.of("[{name: a, values: [DE]}]", "no column is given"),
                Arguments.of("[{name: a, values: []}]", "no list of texts for values"),
                Arguments.of("[{name: a}, {name: b}]", "'a' has no condition"),
                Arguments.of("[{name: a, customer: new, model: x}, {name: a, model: y}]", "two values for model"),
                Arguments.of("[{name: a, conv_type_id: ''}]", "no single value for conv_type_id"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void typesThatMakeNoSenseAreToldInOneLine(String types, String told) throws IOException {
        Cli.Result refused = locally("conversion_types: " + types + "\n", "run");
        assertThat(refused.exitCode()).as(refused.all()).isEqualTo(2);
        assertThat(refused.err()).contains(told).contains("docs/reference/configuration.md");
    }
}
