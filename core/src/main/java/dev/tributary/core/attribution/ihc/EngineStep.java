package dev.tributary.core.attribution.ihc;

import java.util.Locale;

/** What the {@link IhcEngine} has just done, for those who watch it. */
public enum EngineStep {
    /** Steps 1 and 2: the curves' values; the holder phase is not there yet. */
    CURVES,
    /** Step 3: initializer and closer sum to 1 over the whole journey. */
    NORMALISED,
    /** Step 4: the holder phase follows from the other two. */
    HOLDER,
    /** Step 5: what lies before the last restart is forgotten. */
    RESTART,
    /** Step 6: channel scores are applied, each phase sums to 1 again. */
    SCORES,
    /** Between 6 and 7: some channels' values went to other sessions. */
    REDISTRIBUTION,
    /** Step 7: ihc, the weighted mean of the phases. */
    COMBINED;

    /** The name in texts and files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
