package dev.tributary.pipeline.form;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SetAside;
import dev.tributary.pipeline.settings.Command;
import java.util.List;

/**
 * The lists of a run.
 *
 * @param command the command
 * @param zone where days begin and end
 * @param setAside the source's rows that were not used
 * @param withoutCredit the conversions without credit, in the order of their ids
 */
public record RunLists(Command command, DayZone zone, List<SetAside> setAside, List<WithoutCredit> withoutCredit) {
    public RunLists {
        setAside = List.copyOf(setAside);
        withoutCredit = List.copyOf(withoutCredit);
    }

    /**
     * A conversion without credit, and why.
     *
     * @param reason for people
     * @param code for programs; stable
     */
    public record WithoutCredit(Conversion conversion, String reason, String code) {}
}
