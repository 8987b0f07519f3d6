package dev.tributary.report.common;

import dev.tributary.core.csv.CsvForm;
import tools.jackson.databind.node.ObjectNode;

/** The format of a CSV file, in a JSON document. */
public final class CsvFormJson {
    private CsvFormJson() {}

    /** Adds {@code encoding}, {@code byte_order_mark}, {@code delimiter} and {@code decimal}; returns the object. */
    public static ObjectNode put(ObjectNode node, CsvForm form) {
        return node.put("encoding", form.charset().name())
                .put("byte_order_mark", form.marked())
                .put("delimiter", String.valueOf(form.delimiter()))
                .put("decimal", String.valueOf(form.decimal()));
    }
}
