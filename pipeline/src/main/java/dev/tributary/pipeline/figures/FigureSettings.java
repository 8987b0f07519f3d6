package dev.tributary.pipeline.figures;

import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.type.Selection;
import dev.tributary.store.connect.Address;

/**
 * The settings of path figures.
 *
 * @param source the database with sessions and conversions; it is only read
 * @param selection the selected conversions; and the users who never converted, by the day of their last session
 * @param options the options of journeys
 * @param rules the configured rules about names and users
 */
public record FigureSettings(Address source, Selection selection, JourneyOptions options, IntakeRules rules) {
    /** Returns what is read of the source. */
    public ReadScope scope() {
        return new ReadScope(selection.window(), false, true)
                .withTypes(selection.types().column())
                .withRules(rules);
    }
}
