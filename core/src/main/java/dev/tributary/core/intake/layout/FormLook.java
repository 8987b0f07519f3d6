package dev.tributary.core.intake.layout;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.moment.FormFinder;
import dev.tributary.core.intake.row.Row;
import java.util.Map;

/** Looks at the values of a column to find the form of its times. */
interface FormLook {
    /** No look: the ids alone are needed. */
    FormLook NONE = (relation, field, column) -> new FormFinder.Found.Unknown();

    /** Returns the form of a column, named as in the source. */
    FormFinder.Found find(Relation relation, Field field, String column);

    /** At the first values; further, to the end if need be, while day and month can be exchanged in all of them. */
    static FormLook of(Catalog catalog) {
        return (relation, field, column) -> {
            FormFinder finder = new FormFinder();
            catalog.readUntil(relation, Map.of(field, column), row -> {
                look(finder, row, field);
                return finder.isSure();
            });
            return finder.found();
        };
    }

    private static void look(FormFinder finder, Row row, Field field) {
        switch (row.kind(field)) {
            case TEXT -> {
                Utf8 text = new Utf8();
                row.text(field, text);
                finder.text(text);
            }
            case WHOLE, REAL -> finder.number(row.real(field));
            case MISSING, BROKEN_TEXT, BYTES -> {}
        }
    }
}
