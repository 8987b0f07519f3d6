package dev.tributary.report.common;

import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Understood;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a source was understood where it leaves something open, in a JSON document. */
final class UnderstoodJson {
    private UnderstoodJson() {}

    static void put(ObjectNode node, Understood understood) {
        ArrayNode assumed = node.putArray("assumed");
        understood
                .assumptions()
                .forEach(one ->
                        assumed.addObject().put("code", one.kind().code()).put("what", one.sentence()));
        node.putObject("clock_changes")
                .put("times_twice", understood.timesTwice())
                .put("times_never", understood.timesNever());
        ArrayNode apart = node.putArray("ids_spelled_apart");
        understood.spelledApart().forEach(one -> {
            ArrayNode pair = apart.addArray();
            put(pair.addObject(), one.first(), one.where());
            put(pair.addObject(), one.second(), one.there());
        });
    }

    private static void put(ObjectNode node, String id, SpelledApart.Where where) {
        node.put("id", id).put("table", where.table()).put("column", where.column());
    }
}
