package dev.tributary.report.csv;

import dev.tributary.models.markov.Transition;
import java.nio.file.Path;
import java.util.List;

/**
 * The steps of a Markov chain: {@code from,to,probability}. A state is its channels with {@code >} between; the beginning
 * is {@code (start)}, the ends are {@code (conversion)} and {@code (null)}.
 */
public final class TransitionsCsv {
    private static final List<String> HEADER = List.of("from", "to", "probability");
    private static final String BETWEEN = " > ";

    private TransitionsCsv() {}

    /** Writes the file, replacing one that is there. */
    public static void write(List<Transition> transitions, Path file) {
        CsvFile.write(file, HEADER, transitions.stream().map(TransitionsCsv::cells));
    }

    private static List<String> cells(Transition transition) {
        return List.of(
                transition.from().isEmpty() ? "(start)" : state(transition.from()),
                target(transition.to()),
                Cell.figure(transition.probability()));
    }

    private static String target(Transition.Target target) {
        if (target instanceof Transition.State state) {
            return state(state.channels());
        }
        return target == Transition.End.CONVERSION ? "(conversion)" : "(null)";
    }

    private static String state(List<String> channels) {
        return Cell.text(String.join(BETWEEN, channels));
    }
}
