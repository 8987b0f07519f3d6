package dev.tributary.core.facts;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.SpelledApart;
import java.util.List;

/**
 * The sessions and conversions of a source, from which journeys are built. Costs are not needed for that, and may still
 * be being read.
 *
 * @param conversions the usable conversions, in the order of their rows
 * @param sessions the usable sessions, of all users
 * @param revenueSetAside the revenue of conversions that could not be used
 * @param intake information about names and users
 */
public record Traffic(ConversionTable conversions, Sessions sessions, SetAsideSums revenueSetAside, Intake intake) {
    /** Creates traffic without information about names and users. */
    public Traffic(ConversionTable conversions, Sessions sessions, SetAsideSums revenueSetAside) {
        this(conversions, sessions, revenueSetAside, Intake.NOTHING);
    }

    /** Returns the same with further ids that two tables spell differently. */
    public Traffic alsoSpelledApart(List<SpelledApart> further) {
        return further.isEmpty()
                ? this
                : new Traffic(conversions, sessions, revenueSetAside, intake.alsoSpelledApart(further));
    }

    /** Returns the conversions of the users in a part of the sessions. */
    public List<Conversion> conversions(int part) {
        return sessions.parts() == 1 ? conversions : conversions.ofPart(sessions, part);
    }
}
