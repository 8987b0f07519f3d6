package dev.tributary.cli.reliability;

import dev.tributary.cli.command.Commands;
import dev.tributary.cli.surroundings.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What the program can do, by its own help. */
final class Options {
    private static final String HELP = help();

    private Options() {}

    /** Those pairs of option and value whose option there is. */
    static List<String> known(String... pairs) {
        List<String> known = new ArrayList<>();
        for (int place = 0; place < pairs.length; place += 2) {
            if (HELP.contains(pairs[place] + "=")) {
                known.addAll(List.of(pairs[place], pairs[place + 1]));
            }
        }
        return known;
    }

    /** Whether the program keeps account of what it sends. */
    static boolean ledger() {
        return HELP.contains("--concurrency=");
    }

    /** For a test of the ledger: without one it is skipped, on a build server (environment {@code CI=true}) it fails. */
    static void requireLedger() {
        if (!ledger()) {
            String message = "the program keeps no account of its requests yet: 'run' has no --concurrency";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(message);
            }
            Assumptions.abort(message);
        }
    }

    private static String help() {
        StringWriter out = new StringWriter();
        Commands.execute(new Surroundings(
                List.of("run", "--help"),
                Path.of(""),
                Map.of(),
                new PrintWriter(out),
                new PrintWriter(out),
                Surroundings.Terminal.NONE));
        return out.toString();
    }
}
