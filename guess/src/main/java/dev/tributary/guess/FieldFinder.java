package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.intake.moment.FormFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses the columns of a table's fields by their first values. Used once. */
final class FieldFinder {
    private final TableSeen table;
    private final Map<String, ColumnValues> values;
    private final List<FieldGuess> fields = new ArrayList<>();
    private final List<OpenQuestion> questions = new ArrayList<>();

    /** @param columns those whose values are looked at */
    FieldFinder(SourceView view, TableSeen table, Set<String> columns) {
        this.table = table;
        this.values = view.sample(table.name(), columns, SourceView.MOST_ROWS);
    }

    private ColumnValues of(String column) {
        return values.getOrDefault(column, new ColumnValues());
    }

    ColumnValues values(Field field) {
        return of(column(field));
    }

    String column(Field field) {
        return fields.stream()
                .filter(found -> found.field() == field)
                .map(FieldGuess::column)
                .findFirst()
                .orElse("");
    }

    void add(Field field, String column, String why) {
        fields.add(new FieldGuess(field, column, why));
    }

    void ask(String question, String setting) {
        questions.add(new OpenQuestion(question, setting));
    }

    /** Returns the first column that most rows have a value in. */
    Optional<String> filled(List<String> columns) {
        return columns.stream().filter(column -> of(column).isFilled()).findFirst();
    }

    /** Returns the first column of numbers. */
    Optional<String> number(List<String> columns) {
        return columns.stream()
                .filter(column -> of(column).rows() == 0
                        || (of(column).isFilled() && of(column).isNumeric()))
                .findFirst();
    }

    /** Chooses the column of an id; returns whether there is one. */
    boolean id(Field field, List<String> columns) {
        Optional<String> column = filled(columns);
        column.ifPresent(name -> add(
                field,
                name,
                switch (field) {
                    case SESSION, COST_SESSION -> "the id of a visit";
                    case CONVERSION -> "the id of an order";
                    case ALIAS -> "another id of somebody";
                    default -> "who it was";
                }));
        return column.isPresent();
    }

    /** Chooses the column of the time, or those of day and time of day; returns whether there is one. */
    boolean time(SourceTable what, List<String> columns) {
        for (String column : columns) {
            FormFinder.Found found = of(column).form();
            boolean none = of(column).rows() == 0;
            if (!of(column).isFilled()
                    || of(column).isClock()
                    || (found instanceof FormFinder.Found.Unknown && !none)) {
                continue;
            }
            time(what, column, found);
            return true;
        }
        return false;
    }

    private void time(SourceTable what, String column, FormFinder.Found found) {
        if (found instanceof FormFinder.Found.Form form) {
            Optional<String> clock = form.clock() || what == SourceTable.SPEND ? Optional.empty() : clock(column);
            if (clock.isPresent()) {
                add(day(what), column, "the day, " + form.form().label() + " by its values");
                add(clockField(what), clock.get(), "the time of that day");
            } else {
                add(
                        timestamp(what),
                        column,
                        (what == SourceTable.SPEND ? "the day, " : "when it was, ")
                                + form.form().label() + " by its values");
            }
            if (what != SourceTable.SPEND
                    && !form.form().isEpoch()
                    && !of(column).isZoned()) {
                ask(
                        "Times such as those in " + table.name() + "." + column
                                + " say no time zone, and are read as UTC. Are they of another one?",
                        "source: {time_zone: Europe/Berlin}");
            }
            return;
        }
        if (found instanceof FormFinder.Found.Undecided undecided) {
            fields.add(new FieldGuess(
                    timestamp(what), column, "day or month first cannot be told", Optional.of(MomentForm.DAY_FIRST)));
            ask(
                    "In " + table.name() + "." + column + ", as in " + undecided.example()
                            + ", day and month could be exchanged; the day first was assumed. Is it the month?",
                    "source: {" + ReferenceNames.key(what) + ": {columns: {" + ReferenceNames.key(timestamp(what))
                            + ": {column: " + column + ", form: month_first}}}}");
            return;
        }
        add(timestamp(what), column, "when it was; no value says more");
    }

    /** Returns the column of the time of day that belongs to a day, by its name and values. */
    private Optional<String> clock(String day) {
        String wanted = day.toLowerCase(Locale.ROOT).replace("date", "time").replace("day", "time");
        return table.column(wanted)
                .filter(column -> !column.equalsIgnoreCase(day) && of(column).isClock());
    }

    private static Field timestamp(SourceTable what) {
        return switch (what) {
            case SESSIONS -> Field.SESSION_TIMESTAMP;
            case SPEND -> Field.SPEND_DATE;
            default -> Field.CONVERSION_TIMESTAMP;
        };
    }

    private static Field day(SourceTable what) {
        return what == SourceTable.SESSIONS ? Field.SESSION_DATE : Field.CONVERSION_DATE;
    }

    private static Field clockField(SourceTable what) {
        return what == SourceTable.SESSIONS ? Field.SESSION_TIME : Field.CONVERSION_TIME;
    }

    /** Asks about several currencies, whose amounts would be added up as they are. */
    void currencies(List<String> columns) {
        columns.stream()
                .filter(column -> of(column).distinct().size() > 1)
                .findFirst()
                .ifPresent(column -> ask(
                        "Orders in " + table.name() + " are in several currencies: "
                                + String.join(
                                        ", ",
                                        of(column).distinct().stream().limit(10).toList())
                                + ". Their amounts are added up as they are. Is one meant, or another column?",
                        "source: {conversions: {query: SELECT ... WHERE " + column + " = 'EUR'}}"));
    }

    TableGuess guess(SourceTable what) {
        return new TableGuess(what, table, fields, values, questions);
    }
}
