package dev.tributary.core.type;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A selection of conversions. Immutable.
 *
 * @param window their days
 * @param types how conversion types are assigned
 * @param only the selected type; empty for all
 */
public record Selection(DateWindow window, TypeRules types, Optional<String> only) {
    private static final int MOST_LISTED = 10;

    /** Selects all of a window. */
    public static Selection of(DateWindow window) {
        return new Selection(window, TypeRules.NONE, Optional.empty());
    }

    /**
     * Returns a predicate for the selected conversions.
     *
     * @param conversions all there are, of any day: they determine previous conversions
     * @throws TributaryException USAGE when no conversion can have the requested type
     */
    public Predicate<Conversion> among(List<Conversion> conversions) {
        ConversionTypes known = only.isEmpty() ? ConversionTypes.ONE : types.of(conversions);
        requireKnown(known);
        return by(known);
    }

    /**
     * Stops when no conversion can be of the type that is asked for.
     *
     * @param known the types of all conversions there are
     * @throws TributaryException USAGE when it is so
     */
    public void requireKnown(ConversionTypes known) {
        requireKnown(known.names());
    }

    /** The same of the names of all types there are. */
    public void requireKnown(List<String> known) {
        only.ifPresent(type -> requireKnown(type, known));
    }

    /**
     * The same for the conversions of a group of users, after the existence of the type has been checked.
     *
     * @param known the types of these users' conversions
     */
    public Predicate<Conversion> by(ConversionTypes known) {
        Predicate<Conversion> inWindow = window::contains;
        return only.map(type -> inWindow.and(conversion -> known.of(conversion).equals(type)))
                .orElse(inWindow);
    }

    private void requireKnown(String type, List<String> names) {
        if (types.isNone()) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The type " + Shown.quoted(type) + " is requested, but no conversion types are configured.",
                    "Define them with conversion_types in the configuration file, or give the column that "
                            + "contains them with --conversion-type-column.");
        }
        if (!names.contains(type)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is no conversion type " + Shown.quoted(type) + ".",
                    NearestMatch.of(type, names)
                            .map(near -> "Did you mean " + Shown.quoted(near) + "?")
                            .orElseGet(() -> names.stream()
                                    .limit(MOST_LISTED)
                                    .map(Shown::plain)
                                    .collect(Collectors.joining(
                                            ", ", "There are ", names.size() > MOST_LISTED ? " and others." : "."))));
        }
    }
}
