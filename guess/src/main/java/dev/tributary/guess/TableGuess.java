package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table without a preset probably is.
 *
 * @param table what it is
 * @param seen the table
 * @param fields its fields
 * @param values the first values of all columns that were considered
 * @param questions what its values leave open
 */
record TableGuess(
        SourceTable table,
        TableSeen seen,
        List<FieldGuess> fields,
        Map<String, ColumnValues> values,
        List<OpenQuestion> questions) {
    TableGuess {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
        questions = List.copyOf(questions);
    }

    Optional<String> column(Field field) {
        return fields.stream()
                .filter(found -> found.field() == field)
                .map(FieldGuess::column)
                .findFirst();
    }

    /** Returns the values of a field; empty ones if it is not there. */
    ColumnValues values(Field field) {
        ColumnValues none = new ColumnValues();
        return column(field).map(column -> values.getOrDefault(column, none)).orElse(none);
    }

    /** Returns the same with another column for a field. */
    TableGuess with(Field field, String column, String why) {
        List<FieldGuess> changed = new ArrayList<>();
        fields.forEach(found -> changed.add(found.field() == field ? found.with(column, why) : found));
        return new TableGuess(table, seen, changed, values, questions);
    }

    TableGuess asking(OpenQuestion question) {
        List<OpenQuestion> all = new ArrayList<>(questions);
        all.add(question);
        return new TableGuess(table, seen, fields, values, all);
    }
}
