package dev.tributary.report.common;

import dev.tributary.core.facts.SetAside;
import tools.jackson.databind.node.ObjectNode;

/** A row that could not be used, as JSON. */
public final class SetAsideJson {
    private SetAsideJson() {}

    /** Adds its location, which is null if the source has no order of rows, its id and the reason. */
    public static ObjectNode write(ObjectNode node, SetAside row) {
        row.position().ifPresentOrElse(position -> node.put("row", position), () -> node.putNull("row"));
        return node.put("id", row.id()).put("reason", row.reason());
    }
}
