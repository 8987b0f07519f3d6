package dev.tributary.report.paths;

import dev.tributary.models.markov.Transition;
import dev.tributary.report.csv.Cell;
import dev.tributary.report.csv.CsvFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The steps of a Markov chain: {@code from,to,probability,from_kind,to_kind}. A state is its channels separated by
 * {@code >}; the start is {@code (start)}, the ends are {@code (conversion)} and {@code (null)}, and the kinds
 * distinguish them from channels. So that the names alone are unambiguous, too, a channel with one of these names has a
 * backslash in front, and so have each {@code >} and each backslash within a name.
 */
public final class TransitionsCsv {
    private static final List<String> HEADER = List.of("from", "to", "probability", "from_kind", "to_kind");
    private static final String BETWEEN = " > ";

    /** The start of a path. */
    public static final String START = "(start)";

    /** Its end in a conversion. */
    public static final String CONVERSION = "(conversion)";

    /** Its end in nothing. */
    public static final String NULL = "(null)";

    private static final Set<String> RESERVED = Set.of(START, CONVERSION, NULL);

    /** The kind of a state. */
    public static final String STATE = "state";

    private TransitionsCsv() {}

    /** Writes the file, replacing an existing one. */
    public static void write(List<Transition> transitions, Path file) {
        CsvFile.write(file, HEADER, transitions.stream().map(TransitionsCsv::cells));
    }

    private static List<String> cells(Transition transition) {
        boolean begins = transition.from().isEmpty();
        return List.of(
                begins ? START : state(transition.from()),
                target(transition.to()),
                Cell.figure(transition.probability()),
                begins ? "start" : STATE,
                kind(transition.to()));
    }

    private static String target(Transition.Target target) {
        if (target instanceof Transition.State state) {
            return state(state.channels());
        }
        return target == Transition.End.CONVERSION ? CONVERSION : NULL;
    }

    private static String kind(Transition.Target target) {
        if (target instanceof Transition.State) {
            return STATE;
        }
        return target == Transition.End.CONVERSION ? "conversion" : "null";
    }

    /** Returns the name of a state, as a cell. */
    public static String state(List<String> channels) {
        return Cell.text(channels.stream().map(TransitionsCsv::channel).collect(Collectors.joining(BETWEEN)));
    }

    private static String channel(String name) {
        String escaped = name.replace("\\", "\\\\").replace(">", "\\>");
        return RESERVED.contains(name) ? "\\" + escaped : escaped;
    }
}
