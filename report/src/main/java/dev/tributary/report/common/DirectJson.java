package dev.tributary.report.common;

import dev.tributary.models.DirectMatch;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The direct channels in JSON documents. */
public final class DirectJson {
    private DirectJson() {}

    /** Puts it in as {@code direct}. */
    public static void put(ObjectNode document, DirectMatch match) {
        ObjectNode node = document.putObject("direct");
        match.channels().forEach(node.putArray("channels")::add);
        ArrayNode unknown = node.putArray("unknown");
        for (DirectMatch.Unknown name : match.unknown()) {
            ObjectNode of = unknown.addObject().put("name", name.name());
            name.nearest().ifPresentOrElse(near -> of.put("nearest", near), () -> of.putNull("nearest"));
        }
    }
}
