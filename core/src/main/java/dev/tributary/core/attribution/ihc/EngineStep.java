package dev.tributary.core.attribution.ihc;

import java.util.Locale;

/** A step of the {@link IhcEngine}, as passed to a watcher after it. */
public enum EngineStep {
    /** Steps 1 and 2: the curves' values; the holder phase is not computed yet. */
    CURVES,
    /** Step 3: initializer and closer sum to 1 over the whole journey. */
    NORMALISED,
    /** Step 4: the holder phase is computed from the other two. */
    HOLDER,
    /** Step 5: sessions before the last restart have no values. */
    RESTART,
    /** Step 6: channel scores are applied, each phase sums to 1 again. */
    SCORES,
    /** Between 6 and 7: values of some channels are moved to other sessions. */
    REDISTRIBUTION,
    /** Step 7: ihc, the weighted mean of the phases. */
    COMBINED;

    /** Returns the name in texts and files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
