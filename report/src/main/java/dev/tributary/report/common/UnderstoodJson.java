package dev.tributary.report.common;

import dev.tributary.core.intake.Identified;
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
        identified(node, understood.identified());
        PresetCountsJson.put(node, understood.counts());
    }

    /** A source that names neither has no such entry. */
    private static void identified(ObjectNode node, Identified identified) {
        identified
                .aliases()
                .ifPresent(aliases -> node.putObject("identities")
                        .put("rows", aliases.rows())
                        .put("rows_of_nobody", aliases.nobody())
                        .put("aliases", aliases.aliases())
                        .put("not_applied", aliases.disputed())
                        .put("circles", aliases.circles())
                        .put("sessions", aliases.sessions())
                        .put("conversions", aliases.conversions()));
        identified
                .orders()
                .ifPresent(orders -> node.putObject("user_from")
                        .put("rows", orders.rows())
                        .put("rows_of_nobody", orders.nobody())
                        .put("not_taken", orders.disputed())
                        .put("conversions", orders.conversions())
                        .put("found", orders.found())
                        .put("own_user", orders.own())
                        .put("no_user", orders.none()));
    }

    private static void put(ObjectNode node, String id, SpelledApart.Where where) {
        node.put("id", id).put("table", where.table()).put("column", where.column());
    }
}
