package dev.tributary.core.facts;

import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.SetAsideSums;
import java.util.List;

/**
 * Who came and who bought: what journeys are made of. Costs are not needed for that, and may still be being read.
 *
 * @param conversions the usable conversions, in the order of their rows
 * @param sessions the usable sessions, of all users
 * @param revenueSetAside the revenue of conversions that could not be used
 * @param intake what was found out about names and users
 */
public record Traffic(ConversionTable conversions, Sessions sessions, SetAsideSums revenueSetAside, Intake intake) {
    /** Of which nothing is to be said. */
    public Traffic(ConversionTable conversions, Sessions sessions, SetAsideSums revenueSetAside) {
        this(conversions, sessions, revenueSetAside, Intake.NOTHING);
    }

    /** The conversions of the users of a part of the sessions. */
    public List<Conversion> conversions(int part) {
        return sessions.parts() == 1 ? conversions : conversions.ofPart(sessions, part);
    }
}
