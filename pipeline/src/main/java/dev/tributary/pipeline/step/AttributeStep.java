package dev.tributary.pipeline.step;

import dev.tributary.core.TributaryException;
import dev.tributary.pipeline.settings.AttributorSettings;
import dev.tributary.pipeline.summary.AttributionCounts;
import java.util.Optional;

/**
 * Attributes the journeys and stores the credits in one transaction. Answers are stored even if the attributor had to
 * stop early; conversions without an answer keep the credits of an earlier run, if there are any.
 */
public final class AttributeStep {
    /**
     * The outcome of the step, with the failure that ended it early, if there is one.
     *
     * @param counts what was attributed and what was not
     * @param stopped why it stopped early
     */
    public record Result(AttributionCounts counts, Optional<TributaryException> stopped) {}

    private AttributeStep() {}

    /** Runs the step. */
    public static Result run(RunContext context, RunListener listener) {
        AttributorSettings settings = context.settings().attributor().orElseThrow();
        if (settings instanceof AttributorSettings.IhcApi api) {
            return new MeteredAttribution(context, listener, api).run();
        }
        return new LocalAttribution(context, listener, (AttributorSettings.IhcLocal) settings).run();
    }
}
