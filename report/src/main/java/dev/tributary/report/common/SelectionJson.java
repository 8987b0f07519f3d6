package dev.tributary.report.common;

import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.type.Selection;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** The selected conversions of a read-only command, in its JSON document. */
public final class SelectionJson {
    private SelectionJson() {}

    /**
     * Adds {@code window}: its days, null for an open end, and their zone; and {@code only_type}, if one is selected.
     */
    public static void put(ObjectNode document, Selection selection) {
        DateWindow window = selection.window();
        document.putObject("window")
                .put("from", window.from().map(LocalDate::toString).orElse(null))
                .put("to", window.to().map(LocalDate::toString).orElse(null))
                .put("zone", window.zone().name());
        selection.only().ifPresent(type -> document.put("only_type", type));
    }
}
