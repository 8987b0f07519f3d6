package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import java.util.Arrays;
import java.util.List;

/** The attributors, by their names in settings. */
public enum AttributorName {
    /** The IHC service. */
    API("ihc-api"),
    /** The engine in this program. */
    LOCAL("ihc-local");

    private final String label;

    AttributorName(String label) {
        this.label = label;
    }

    /** The name in settings and messages. */
    public String label() {
        return label;
    }

    /**
     * Returns the attributor with a name.
     *
     * @throws TributaryException USAGE when there is none; the message suggests the nearest name
     */
    public static AttributorName of(String name) {
        List<String> labels = Arrays.stream(values()).map(AttributorName::label).toList();
        return Arrays.stream(values())
                .filter(one -> one.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "There is no attributor " + Shown.quoted(name) + ".",
                        NearestMatch.of(name, labels)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("There are " + String.join(" and ", labels) + ".")));
    }
}
