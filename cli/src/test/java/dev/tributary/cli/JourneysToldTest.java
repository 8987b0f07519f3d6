package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.attribution.ihc.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every command that builds journeys reports the same about them: the effects of options, and the reasons for missing
 * journeys.
 */
class JourneysToldTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String MOMENT = "1 session at the same moment as 1 conversion";

    @TempDir
    private Path folder;

    private Cli.Result run(String command, String... options) {
        List<String> line = new ArrayList<>(List.of(command, "--db", "shop.db"));
        switch (command) {
            case "plan" -> line.addAll(List.of("--attributor", "ihc-local"));
            case "train" -> line.addAll(List.of("--conv-type-id", "t", "--out", "model.json"));
            case "compare" -> line.addAll(List.of("--models", "first,markov,ihc", "--out", "out"));
            case "explain" -> line.add(1, "c1");
            case "preview" -> {
                // It writes nothing.
            }
            default -> line.addAll(List.of("--out", "out"));
        }
        return new Cli(folder)
                .run(Stream.concat(line.stream(), Stream.of(options)).toArray(String[]::new));
    }

    private JsonNode journeys(String command, String... options) {
        return MAPPER.readTree(run(
                                command,
                                Stream.concat(Stream.of(options), Stream.of("--json"))
                                        .toArray(String[]::new))
                        .out())
                .path("journeys");
    }

    /** Creates one user with four sessions, the last one in the same second as the order. */
    private void shop() {
        Shop shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "09:00:00", "Paid Search")
                .session("s2", "u1", "2024-03-02", "09:00:00", "Email")
                .session("s3", "u1", "2024-03-02", "10:00:00", "Social")
                .session("s4", "u1", "2024-03-03", "09:00:00", "Email")
                .conversion("c1", "u1", "2024-03-03", "09:00:00", 100);
        // Enough journeys to train a model.
        for (int user = 10; user < 40; user++) {
            shop.session("a" + user, "u" + user, "2024-01-01", "09:00:00", "Email")
                    .session("b" + user, "u" + user, "2024-01-02", "09:00:00", "Social")
                    .conversion("x" + user, "u" + user, "2024-01-03", "09:00:00", 1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "journeys", "attribute", "plan", "preview", "compare", "figures", "explain", "train"})
    void everyCommandCountsTheSessionsAtTheVeryMomentByEitherBoundary(String command) {
        shop();

        assertThat(run(command).out()).contains(MOMENT + " included (--boundary inclusive)");
        assertThat(run(command, "--boundary", "strict").out()).contains(MOMENT + " (--boundary strict)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "journeys", "attribute", "plan", "preview", "compare", "figures", "explain", "train"})
    void everyCommandSaysThatJourneysWereCutByTheTouchLimit(String command) {
        shop();
        Cli.Result result = run(command, "--touch-limit", "3", "--exclude-channels", "Direct");

        assertThat(result.exitCode()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("1 session beyond the last 3 of 1 journey that had more (--touch-limit)")
                .contains("0 sessions of the channel Direct");
    }

    @Test
    void theDocumentsHoldTheSameCountsUnderTheSameNames() {
        shop();
        String[] options = {"--touch-limit", "2", "--lookback-days", "1.5", "--boundary", "strict"};
        JsonNode told = journeys("run", options);

        assertThat(told.path("cut_sessions").asInt()).isZero();
        assertThat(told.path("left_out").path("lookback").asInt()).isEqualTo(31);
        assertThat(told.path("at_the_moment").path("sessions").asInt()).isEqualTo(1);
        assertThat(told.path("boundary").asString()).isEqualTo("strict");
        for (String command : List.of("journeys", "attribute", "plan", "preview", "compare", "figures")) {
            assertThat(journeys(command, options)).as(command).isEqualTo(told);
        }
        JsonNode one = journeys("explain", "--touch-limit", "1");
        assertThat(one.path("cut").asInt()).isEqualTo(1);
        assertThat(one.path("cut_sessions").asInt()).isEqualTo(3);
    }

    @Test
    void theDefaultLimitIsToldOfByACompareWithoutAnyOption() {
        Shop.create(folder.resolve("shop.db")).sql("""
                        INSERT INTO session_sources
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                        SELECT 's' || i, 'robot', date('2023-01-01', (i / 1000) || ' days'), '10:00:00',
                            CASE WHEN i < 2000 THEN 'SEO' ELSE 'Email' END, 1, 1, 0
                        FROM n""").conversion("c", "robot", "2024-01-01", "10:00:00", 5);

        assertThat(run("compare").out())
                .contains("1 cut to the last sessions")
                .contains("2,000 sessions beyond the last 3,000 of 1 journey");
        assertThat(journeys("compare").path("cut_sessions").asInt()).isEqualTo(2000);
    }

    /**
     * Creates orders without a journey: an id in different spelling, a session after the order, and a session in the
     * same second.
     */
    private void nobodyCanBeCredited() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "U1", "2024-03-01", "09:00:00", "Email")
                .session("s2", "u2", "2024-03-04", "09:00:00", "Email")
                .session("s3", "u3", "2024-03-03", "10:00:00", "Social")
                .conversion("o1", "u1", "2024-03-03", "10:00:00", 100)
                .conversion("o2", "u2", "2024-03-03", "10:00:00", 60)
                .conversion("o3", "u3", "2024-03-03", "10:00:00", 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "journeys", "attribute", "compare", "figures"})
    void whereNothingCanBeAttributedTheReasonsAreToldApartAndItIsNoPlainSuccess(String command) {
        nobodyCanBeCredited();
        Cli.Result result = run(command, "--boundary", "strict");

        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
        assertThat(result.out())
                .contains("Without    1 conversion: no session of the user is known")
                .contains("Without    1 conversion: all sessions of the user are later")
                .contains("Without    1 conversion: every session of the user up to the conversion is left out by"
                        + " --boundary strict, being at the same moment")
                .contains("Empty      none of 3 conversions can be attributed");
        JsonNode told = journeys(command, "--boundary", "strict");
        assertThat(told.path("nothing_to_attribute").asBoolean()).isTrue();
        assertThat(told.path("unattributed_by_reason").toString())
                .isEqualTo("{\"no_session_of_user\":1,\"only_later_sessions\":1,\"left_out_by_boundary\":1}");
    }

    @Test
    void theFileSaysWhichReasonEachConversionHas() throws IOException {
        nobodyCanBeCredited();
        run("run", "--boundary", "strict");
        assertThat(Files.readAllLines(folder.resolve("out/conversions_without_credit.csv")))
                .extracting(line -> line.split(",")[0] + " " + line.substring(line.lastIndexOf(',') + 1))
                .containsExactly(
                        "conv_id code", "o1 no_session_of_user", "o2 only_later_sessions", "o3 left_out_by_boundary");
        assertThat(run("run").exitCode()).as("one of three").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "--lookback-days, 0.1, left_out_by_lookback, --lookback-days",
        "--exclude-channels, 'Email,Social', left_out_by_channels, --exclude-channels",
    })
    void anOptionThatLeavesNothingIsNamed(String option, String value, String code, String named) throws IOException {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "09:00:00", "Email")
                .conversion("c1", "u1", "2024-03-03", "10:00:00", 100);
        Cli.Result result = run("run", option, value);

        assertThat(result.exitCode()).isEqualTo(10);
        assertThat(Files.readString(folder.resolve("out/conversions_without_credit.csv")))
                .contains(code, named);
        assertThat(run("explain", option, value).out()).contains("No channel is credited with it: ", named);
        assertThat(run("explain", option, value, "--json").out()).contains("\"code\" : \"" + code + "\"");
    }

    @Test
    void severalOptionsThatLeaveNothingTogetherAreAllNamed() {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2024-03-01", "09:00:00", "Email")
                .session("s2", "u1", "2024-03-03", "09:00:00", "Social")
                .conversion("c1", "u1", "2024-03-03", "10:00:00", 100);

        assertThat(run("run", "--lookback-days", "1", "--exclude-channels", "Social")
                        .out())
                .contains("is left out by --lookback-days and --exclude-channels");
    }

    @Test
    void aWindowWithoutConversionsIsASuccess() {
        nobodyCanBeCredited();
        assertThat(run("run", "--from", "2030-01-01").exitCode()).isZero();
        assertThat(run("figures", "--from", "2030-01-01").exitCode()).isZero();
    }

    /** Not in the order of a map, which differs from process to process. */
    @Test
    void theReasonsOfASessionStandInTheOrderOfThePhases() {
        shop();
        List<String> phases = Arrays.stream(Phase.values()).map(Phase::label).toList();

        JsonNode sessions = MAPPER.readTree(run("explain", "--json").out()).path("sessions");
        assertThat(sessions).isNotEmpty();
        for (JsonNode session : sessions) {
            List<String> told = List.copyOf(session.path("reasons").propertyNames());
            assertThat(told).isNotEmpty().isSortedAccordingTo(Comparator.comparing(phases::indexOf));
        }
    }
}
