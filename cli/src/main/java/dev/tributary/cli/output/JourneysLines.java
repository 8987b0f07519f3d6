package dev.tributary.cli.output;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.report.terminal.JourneysText;

/** What journeys come to, printed. */
public final class JourneysLines {
    private JourneysLines() {}

    /** Prints on standard output. */
    public static void print(JourneyCounts counts, Surroundings around) {
        JourneysText.lines(counts)
                .forEach(line -> around.out().println(String.format("%-11s%s", line.label(), line.text())));
    }
}
