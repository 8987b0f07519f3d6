package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid numbers: each is a usage error, and none an internal error. */
@Timeout(60)
class NumericOptionsTest {
    private static final List<String> NO_NUMBERS = List.of(
            "",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999999999",
            "1e-999999999",
            "1e400",
            "0x1p3",
            "0x10",
            "1_000",
            "1d",
            "10f",
            "1,5",
            "-1",
            "-1e308",
            "9223372036854775808",
            "99999999999999999999999999999999999999999999999999");

    @TempDir
    private Path folder;

    @BeforeEach
    void aShop() throws IOException {
        Shop.create(folder.resolve("shop.db"))
                .session("s1", "u1", "2023-09-01", "10:00:00", "Email")
                .conversion("c1", "u1", "2023-09-01", "10:00:01", 10);
        Files.writeString(folder.resolve("paths.csv"), "path,total_conversions\na > b,1\n");
    }

    static Stream<List<String>> options() {
        return Stream.of(
                List.of("plan", "--max-sessions-per-request"),
                List.of("plan", "--concurrency"),
                List.of("plan", "--rate"),
                List.of("plan", "--max-wait"),
                List.of("plan", "--max-requests"),
                List.of("plan", "--price-per-journey"),
                List.of("plan", "--price-per-journey", "1", "--max-cost"),
                List.of("plan", "--touch-limit"),
                List.of("plan", "--lookback-days"),
                List.of("plan", "--transform", "last:"),
                List.of("compare", "--intervals", "--seed"),
                List.of("compare", "--models", "time-decay:"),
                List.of("compare", "--models", "markov:"),
                List.of("figures", "--top"),
                List.of("paths", "--in", "paths.csv", "--order"),
                List.of("serve", "--ihc", "--port"),
                List.of("serve", "--ihc", "--port", "0", "--max-sessions"),
                List.of("serve", "--ihc", "--port", "0", "--rate"),
                List.of("generate", "--out", "x.db", "--conversions", "1", "--sessions"),
                List.of("generate", "--out", "x.db", "--sessions", "1", "--conversions"),
                List.of("generate", "--out", "x.db", "--sessions", "1", "--conversions", "1", "--seed"),
                List.of("ledger", "gc", "--db", "shop.db", "--keep-days"));
    }

    private Cli.Result run(List<String> option, String value) {
        List<String> arguments = new ArrayList<>(option);
        String last = arguments.remove(arguments.size() - 1);
        if (last.endsWith(":")) {
            arguments.add(last + value);
        } else {
            arguments.add(last + "=" + value);
        }
        if (List.of("plan", "compare", "figures").contains(option.get(0))) {
            arguments.addAll(List.of("--db", "shop.db"));
        }
        if (option.get(0).equals("plan")) {
            arguments.addAll(List.of("--attributor", "ihc-api", "--conv-type-id", "x"));
        }
        return new Cli(folder).with("IHC_API_KEY", "abcdef123456").run(arguments.toArray(String[]::new));
    }

    /** A seed may be any whole number. */
    @ParameterizedTest
    @MethodSource("options")
    void whatIsNoNumberOfThisOptionIsAMistakeOfTheCall(List<String> option) {
        for (String value : NO_NUMBERS) {
            if (!(option.contains("--seed") && value.equals("-1"))) {
                Cli.Result result = run(option, value);
                assertThat(result.exitCode())
                        .as(option + " " + value + ": " + result.all())
                        .isEqualTo(2);
                assertThat(result.err()).startsWith("error: ").doesNotContain("Exception");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbersThatAreOnesAreTaken(List<String> option) {
        List<String> rest = option.subList(0, option.size() - 1);
        Cli.Result result = run(rest, option.get(option.size() - 1));
        assertThat(result.exitCode()).as(option + ": " + result.all()).isZero();
    }

    static Stream<List<String>> numbers() {
        return Stream.of(
                List.of("plan", "--rate", "0.5"),
                List.of("plan", "--rate", "1e2"),
                List.of("plan", "--price-per-journey", "-0"),
                List.of("plan", "--price-per-journey", "0.015"),
                List.of("plan", "--price-per-journey", "0.000000000000001", "--max-cost", "1e15"),
                List.of("plan", "--price-per-journey", "1e15", "--max-cost", "1000000000000000"),
                List.of("compare", "--models", "time-decay:", "1.5"),
                List.of("compare", "--models", "position:", "1e15/0/1e-3"));
    }

    @Test
    void weightsThatCannotBeSummedAreAMistakeOfTheCall() {
        for (String weights : List.of(
                "1e308,1e308,1e308",
                "1e999999999,1,1",
                "NaN,1,1",
                "Infinity,1,1",
                "0x1p3,1,1",
                "1d,1,1",
                "-1,1,1",
                "0,0,0",
                "-0,-0.0,0",
                "1e-400,0,0",
                "1,1",
                "1,1,x",
                "1,1,1,x")) {
            Cli.Result result = new Cli(folder)
                    .run("train", "--db", "shop.db", "--conv-type-id", "x", "--out", "m.json", "--weights=" + weights);
            assertThat(result.exitCode()).as(weights + ": " + result.all()).isEqualTo(2);
            assertThat(result.err()).contains("--weights");
            assertThat(folder.resolve("m.json")).doesNotExist();
        }
        for (String parts : List.of("1e308/1e308/1e308", "NaN/1/1", "0x1p3/1/1", "-1/2/3", "1/1")) {
            Cli.Result result = new Cli(folder).run("compare", "--db", "shop.db", "--models", "position:" + parts);
            assertThat(result.exitCode()).as(parts + ": " + result.all()).isEqualTo(2);
        }
    }
}
