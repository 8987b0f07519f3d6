package dev.tributary.core.facts;

import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** The moments at which a zone's offset changes. */
final class ZoneChanges {
    private ZoneChanges() {}

    /** Returns them in order of time: those of the past, and those that the zone's rules make up to a year, inclusive. */
    static List<ZoneOffsetTransition> until(ZoneRules rules, int lastYear) {
        List<ZoneOffsetTransition> changes = new ArrayList<>(rules.getTransitions());
        int first = changes.isEmpty()
                ? lastYear
                : changes.get(changes.size() - 1).getDateTimeBefore().getYear();
        for (int year = first; year <= lastYear && !rules.getTransitionRules().isEmpty(); year++) {
            for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
                ZoneOffsetTransition made = rule.createTransition(year);
                if (changes.isEmpty() || made.compareTo(changes.get(changes.size() - 1)) > 0) {
                    changes.add(made);
                }
            }
        }
        return changes;
    }
}
