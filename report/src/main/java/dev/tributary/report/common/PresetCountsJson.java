package dev.tributary.report.common;

import dev.tributary.core.intake.PresetCounts;
import dev.tributary.core.intake.layout.ReferenceNames;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What presets left out of the rows that they read, in a JSON document. */
final class PresetCountsJson {
    private PresetCountsJson() {}

    /** A source without a preset has no such entry. */
    static void put(ObjectNode node, List<PresetCounts> counts) {
        if (counts.isEmpty()) {
            return;
        }
        ArrayNode entries = node.putArray("left_out");
        for (PresetCounts one : counts) {
            ObjectNode entry = entries.addObject()
                    .put("preset", one.preset())
                    .put("table", ReferenceNames.key(one.table()))
                    .put("of", one.of())
                    .put("seen", one.seen())
                    .put("used", one.used())
                    .put("adds_up", one.addUp());
            parts(entry.putArray("reasons"), one.leftOut());
            parts(entry.putArray("noted"), one.noted());
            ArrayNode currencies = entry.putArray("currencies");
            one.currencies()
                    .forEach(part ->
                            currencies.addObject().put("currency", part.code()).put("rows", part.rows()));
        }
    }

    private static void parts(ArrayNode node, List<PresetCounts.Part> parts) {
        parts.forEach(part -> node.addObject()
                .put("code", part.code())
                .put("what", part.what())
                .put("rows", part.rows()));
    }
}
