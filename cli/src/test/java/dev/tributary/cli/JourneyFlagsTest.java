package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of journeys, from all sources of settings, and their output in every command. */
class JourneyFlagsTest {
    private static final String SESSIONS_OF =
            "SELECT session_id FROM attribution_customer_journey WHERE conv_id = '%s' ORDER BY 1";

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void aUserWhoBoughtTwiceAndOneWhoCameDirectly() {
        shop = Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-08-01", "10:00:00", "Social")
                .session("s2", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s3", "u1", "2023-09-02", "10:00:00", "Direct")
                .session("s4", "u1", "2023-09-02", "11:00:00", "Direct")
                .session("s5", "u1", "2023-09-09", "10:00:00", "Search")
                .conversion("c1", "u1", "2023-09-02", "12:00:00", 100.1)
                .conversion("c2", "u1", "2023-09-10", "12:00:00", 50.05)
                .session("d", "u2", "2023-09-09", "10:00:00", "Direct")
                .conversion("c3", "u2", "2023-09-10", "12:00:00", 7)
                .cost("s3", 1.5);
    }

    private Cli.Result run(String command, String... options) {
        return new Cli(folder)
                .run(Stream.concat(Stream.of(command, "--db", "shop.db", "--out", "out"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Cli.Result succeeds(Cli.Result result) {
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    private List<String> sessionsOf(String conversion) {
        return shop.rows(SESSIONS_OF.formatted(conversion));
    }

    @Test
    void theCreditOfAnExcludedChannelGoesToTheOthersAndItsCostStays() throws IOException {
        Cli.Result result = succeeds(run("run", "--exclude-channels", "Direct"));

        assertThat(result.out())
                .contains("2 with 5 sessions; 1 conversion without a journey")
                .contains("Left out   5 sessions of the channel Direct")
                .contains("157.15 = 150.15 in the report + 7.00 without a journey");
        assertThat(shop.rows("SELECT round(sum(ihc), 9) FROM attribution_customer_journey GROUP BY conv_id"))
                .containsExactly("1.0", "1.0");
        assertThat(shop.rows(
                        "SELECT round(sum(ihc), 9), sum(cost) FROM channel_reporting WHERE channel_name = 'Direct'"))
                .containsExactly("0.0|1.5");
        assertThat(Files.readAllLines(folder.resolve("out/conversions_without_credit.csv")))
                .contains(
                        "c3,2023-09-10,7,every session of the user up to the conversion is left out by --exclude-channels,left_out_by_channels");
    }

    @Test
    void cutAtThePreviousConversionNoSessionIsCreditedTwice() {
        succeeds(run("run", "--cut-at-previous"));

        assertThat(sessionsOf("c1")).containsExactly("s1", "s2", "s3", "s4");
        assertThat(sessionsOf("c2")).containsExactly("s5");
        assertThat(shop.number("SELECT max(n) FROM (SELECT count(*) AS n FROM attribution_customer_journey"
                        + " GROUP BY session_id)"))
                .isEqualTo(1);
    }

    @Test
    void aWindowStillSeesWhatWasBoughtBeforeIt() {
        succeeds(run("attribute", "--cut-at-previous", "--from", "2023-09-10"));

        assertThat(sessionsOf("c2")).containsExactly("s5");
    }

    @Test
    void aTransformLeavesPartOfAJourney() {
        succeeds(run("run", "--transform", "exposure,remove-if-last-and-not-all:Direct,trim:2"));

        assertThat(sessionsOf("c1")).containsExactly("s1", "s2");
        assertThat(sessionsOf("c2")).containsExactly("s3", "s5");
        assertThat(sessionsOf("c3")).containsExactly("d");
    }

    @Test
    void theConfigurationFileAndTheEnvironmentHaveTheOptionsToo() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), """
                lookback_days: 7.5
                cut_at_previous: true
                exclude_channels: Direct, Social
                transform: unique
                """);

        succeeds(run("run", "--cut-at-previous"));
        assertThat(sessionsOf("c1")).containsExactly("s2");
        assertThat(sessionsOf("c2")).containsExactly("s5");

        succeeds(new Cli(folder)
                .with("TRIBUTARY_CUT_AT_PREVIOUS", "false")
                .with("TRIBUTARY_LOOKBACK_DAYS", "10")
                .with("TRIBUTARY_EXCLUDE_CHANNELS", "Email")
                .with("TRIBUTARY_TRANSFORM", "trim:1")
                .run("run", "--db", "shop.db", "--transform", "first"));
        assertThat(sessionsOf("c1")).containsExactly("s3");
        assertThat(sessionsOf("c2")).containsExactly("s3", "s5");
    }

    @Test
    void anExplanationTellsWhatWasLeftOut() {
        assertThat(explained("c2", "--lookback-days", "30", "--cut-at-previous", "--exclude-channels", "Social,Email"))
                .contains("Left out of its journey: 1 session more than 30 days before the conversion")
                .contains("Left out of its journey: 3 sessions before the user's previous conversion")
                .contains("Left out of its journey: 0 sessions of the channels Social, Email")
                .contains("Journey of 1 session,");
        assertThat(explained("c3", "--transform", "trim:1"))
                .contains("Left out of its journey: 0 sessions by the path transforms trim:1");
        assertThat(explained("c3", "--exclude-channels", "Direct"))
                .contains(
                        "No channel is credited with it: every session of the user up to the conversion is left out by"
                                + " --exclude-channels.");
        assertThat(explained("c2", "--cut-at-previous", "--json")).contains("\"left_out\"", "\"previous\" : 4");
        assertThat(explained("c2")).doesNotContain("Left out");
    }

    private String explained(String conversion, String... options) {
        return succeeds(new Cli(folder)
                        .run(Stream.concat(Stream.of("explain", conversion, "--db", "shop.db"), Stream.of(options))
                                .toArray(String[]::new)))
                .out();
    }

    @Test
    void aPlanAndTheDocumentOfARunTellItAsWell() {
        assertThat(succeeds(run("plan", "--lookback-days", "2")).out())
                .contains("3 with 5 sessions", "Left out   5 sessions more than 2 days before the conversion");
        assertThat(succeeds(run("plan", "--lookback-days", "2", "--json")).out())
                .contains("\"lookback\" : 5");
        assertThat(succeeds(run("run", "--transform", "first", "--json")).out()).contains("\"transforms\" : 2");
        assertThat(succeeds(run("run", "--json")).out()).contains("\"transforms\" : 0");
    }

    @Test
    void aModelIsLearnedFromTheSameJourneys() {
        assertThat(trained().err()).contains("2 have two sessions and more");
        assertThat(trained("--cut-at-previous").err()).contains("1 have two sessions and more");
    }

    private Cli.Result trained(String... options) {
        return new Cli(folder)
                .run(Stream.concat(
                                Stream.of("train", "--db", "shop.db", "--conv-type-id", "t", "--out", "model.json"),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--lookback-days=0 | '0' is not a number of days above 0",
                "--lookback-days=-1 | '-1' is not a number of days above 0",
                "--lookback-days=1e9 | '1e9' is not a number of days above 0",
                "--lookback-days=1000001 | '1000001' is not a number of days above 0",
                "--exclude-channels=Direct, | --exclude-channels is 'Direct,', with an empty entry.",
                "--transform=exposre | There is no path transform 'exposre'.",
            })
    void aMistakeIsToldAndNothingIsDone(String option, String told) {
        Cli.Result result = run("run", option);

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(told);
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
