package dev.tributary.report.common;

import dev.tributary.pipeline.summary.SourceRead;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the source that was read, in a JSON document. */
public final class SourceJson {
    private SourceJson() {}

    /** Writes the counts to a node of their own. */
    public static void write(ObjectNode node, SourceRead source) {
        node.put("sessions", source.rows().sessions())
                .put("conversions", source.rows().conversions());
        source.rows().costs().ifPresent(rows -> node.put("costs", rows));
        source.rows().spend().ifPresent(rows -> node.put("spend", rows));
        node.put("set_aside", source.setAsideRows());
    }
}
