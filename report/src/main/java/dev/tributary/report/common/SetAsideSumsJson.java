package dev.tributary.report.common;

import dev.tributary.core.intake.SetAsideSum;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Amounts set aside, by reason, in a JSON document. */
public final class SetAsideSumsJson {
    private SetAsideSumsJson() {}

    /** Adds {@code set_aside_by_reason}. */
    public static void put(ObjectNode node, List<SetAsideSum> sums) {
        ArrayNode parts = node.putArray("set_aside_by_reason");
        sums.forEach(sum -> parts.addObject()
                .put("reason", sum.reason().label())
                .put("rows", sum.rows())
                .put("positive", sum.positive())
                .put("negative", sum.negative()));
    }
}
