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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files and messages of {@code compare} in addition to its figures. */
class CompareToldTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void aFolder() {
        cli = new Cli(folder);
    }

    private void smallShop() {
        CompareTest.oneOrderOfThreeSessions(folder.resolve("shop.db"));
    }

    @Test
    void nothingIsStoredAndNothingLeftButTheFile() {
        generate();
        Shop shop = Shop.open(folder.resolve("shop.db"));
        List<String> tables = shop.rows("SELECT name FROM sqlite_master ORDER BY 1");
        assertThat(cli.run("compare", "--db", "shop.db").exitCode()).isZero();
        assertThat(shop.rows("SELECT name FROM sqlite_master ORDER BY 1")).isEqualTo(tables);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("shop.db", "model_comparison.csv");
    }

    @Test
    void rowsThatCannotBeUsedAreListedAndToldByTheExitCode() throws IOException {
        smallShop();
        Shop shop = Shop.open(folder.resolve("shop.db")).session("s5", "v", "never", "12:00:00", "Social");
        String[] compare = {"compare", "--db", "shop.db", "--out", "out"};

        Cli.Result result = cli.run(compare);

        assertThat(result.exitCode()).as(result.all()).isEqualTo(10);
        Path quarantine = folder.resolve("out/compare_quarantine.csv");
        assertThat(result.out())
                .contains("Set aside  1 row that could not be used", "session_sources row 5 (s5): event_date")
                .contains("File       " + quarantine);
        assertThat(Files.readAllLines(quarantine)).hasSize(2).anyMatch(line -> line.startsWith("session_sources,5,s5"));
        Cli.Result asJson = cli.run("compare", "--db", "shop.db", "--out", "out", "--json");
        assertThat(asJson.exitCode()).isEqualTo(10);
        JsonNode document = json(asJson.out());
        assertThat(document.path("counts").path("set_aside").asInt()).isOne();
        assertThat(document.path("files").path(1).asString()).isEqualTo(quarantine.toString());

        shop.sql("DELETE FROM session_sources WHERE session_id = 's5'");
        assertThat(cli.run(compare).exitCode()).isZero();
        assertThat(Files.readAllLines(quarantine)).hasSize(1);
    }

    @Test
    void aWindowIsToldWithWhatItDoesToCost() {
        smallShop();
        String[] compare = {"compare", "--db", "shop.db", "--models", "linear", "--from", "2026-01-08"};

        assertThat(cli.run(compare).out().lines())
                .contains("Window     2026-01-08 to the last day: orders of these days, and the cost of these "
                        + "days' sessions only; earlier sessions get a share of the orders, too");
        JsonNode document = json(
                cli.run(Stream.concat(Stream.of(compare), Stream.of("--json")).toArray(String[]::new))
                        .out());
        assertThat(document.path("window").path("from").asString()).isEqualTo("2026-01-08");
        assertThat(document.path("window").path("to").isNull()).isTrue();
        JsonNode search = document.path("channels").path("Search");
        assertThat(search.path("cost").asDouble()).isZero();
        assertThat(search.path("models").path("linear").path("orders").asDouble())
                .isPositive();
        assertThat(cli.run("compare", "--db", "shop.db").out()).doesNotContain("Window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"markov", "markov:2", "first,last"})
    void theNameOfAModelInThePlaceOfAFileIsToldWhereItBelongs(String names) throws IOException {
        smallShop();
        Cli.Result result = cli.run("compare", "--db", "shop.db", "--models", "linear", "--model", names);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There is no file " + names).contains("Did you mean --models " + names + "?");

        Files.writeString(folder.resolve(names), "a file of that name");
        assertThat(cli.run("compare", "--db", "shop.db", "--models", "ihc", "--model", names)
                        .err())
                .contains(names)
                .doesNotContain("--models");
    }

    @Test
    void aWindowWithoutConversionsSaysSo() {
        smallShop();
        Cli.Result result = cli.run("compare", "--db", "shop.db", "--from", "2027-01-01");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("no conversion in the window");
    }

    private void generate() {
        assertThat(cli.run("generate", "--out", "shop.db", "--sessions", "3000", "--conversions", "240")
                        .exitCode())
                .isZero();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
