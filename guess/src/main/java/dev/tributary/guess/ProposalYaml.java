package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.settings.preset.PresetQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a proposal: {@code tributary.yml} with a comment for each line. */
final class ProposalYaml {
    private static final int COMMENT_FROM = 44;

    private final SourceView view;
    private final Optional<PresetFit> fit;
    private final Map<String, PresetChoice.Chosen> chosen;
    private final Map<SourceTable, TableGuess> tables;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param chosen the parameters of the preset
     * @param tables the tables that are mapped
     */
    ProposalYaml(
            SourceView view,
            Optional<PresetFit> fit,
            Map<String, PresetChoice.Chosen> chosen,
            Map<SourceTable, TableGuess> tables) {
        this.view = view;
        this.fit = fit;
        this.chosen = new LinkedHashMap<>(chosen);
        this.tables = tables;
    }

    String text() {
        line(0, "# Proposed by tributary guess from the names of tables and columns and some first rows. Check it:");
        line(0, "# tributary preview --config FILE shows how each row is read.");
        line(0, "source:");
        db();
        fit.ifPresent(this::preset);
        for (SourceTable table : SourceTable.values()) {
            TableGuess guess = tables.get(table);
            if (guess != null) {
                mapped(guess);
            } else if (isMissing(table)) {
                nothing(table);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void db() {
        String said = fit.isPresent() ? view.address().said() : view.address().saidForTables();
        if (view.address().hasPassword()) {
            line(
                    1,
                    "# The address has a password, which belongs into no file: give it with --db or in the environment.");
            line(1, YamlText.comment("db: " + view.address()));
        } else {
            line(1, "db: " + YamlText.of(said), "what was looked at");
        }
    }

    private void preset(PresetFit found) {
        line(
                1,
                YamlText.comment(found.preset().title() + "; tributary presets show "
                        + found.preset().name() + " tells what it assumes."));
        line(1, "preset:");
        line(2, "name: " + YamlText.of(found.preset().name()), recognised(found));
        chosen.forEach(
                (name, values) -> line(2, YamlText.of(name) + ": " + YamlText.of(values.values()), values.why()));
    }

    private static String recognised(PresetFit found) {
        return found.tables().entrySet().stream()
                .limit(2)
                .map(entry -> entry.getValue().name() + " has "
                        + Optional.ofNullable(found.preset().tables().get(entry.getKey()))
                                .map(needed -> String.join(", ", needed.needs()))
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }

    private boolean isMissing(SourceTable table) {
        return switch (table) {
            case SESSIONS ->
                fit.isEmpty()
                        || fit.filter(found -> isOf(found, PresetQuery.SESSIONS))
                                .isEmpty();
            case CONVERSIONS ->
                fit.isEmpty()
                        || fit.filter(found -> isOf(found, PresetQuery.CONVERSIONS))
                                .isEmpty();
            case COSTS, SPEND, IDENTITIES, USER_FROM -> false;
        };
    }

    private static boolean isOf(PresetFit found, PresetQuery query) {
        return found.preset().sql().containsKey(query);
    }

    private void mapped(TableGuess guess) {
        line(1, ReferenceNames.key(guess.table()) + ":");
        if (!guess.seen().name().equals(ReferenceNames.table(guess.table()))
                || guess.table().mustBeNamed()) {
            line(2, "table: " + YamlText.of(guess.seen().name()), guess.fields().size() + " of its columns are read");
        }
        line(2, "columns:");
        for (FieldGuess field : guess.fields()) {
            String key = ReferenceNames.key(field.field()) + ": ";
            String form = field.form().map(MomentForm::label).orElse("");
            line(
                    3,
                    key
                            + (form.isEmpty()
                                    ? YamlText.of(field.column())
                                    : "{column: " + YamlText.of(field.column()) + ", form: " + form + "}"),
                    field.why());
        }
    }

    /** A table that nothing is known of stands there without rows, so that the rest can be read, and seen. */
    private void nothing(SourceTable table) {
        boolean sessions = table == SourceTable.SESSIONS;
        line(1, ReferenceNames.key(table) + ":");
        line(
                2,
                sessions
                        ? "# Nothing here has visits. Without them no order has a journey: name what measures them, as"
                        : "# Nothing here has orders. Without them there is nothing to attribute: name where they are, as");
        line(2, "# db: ADDRESS, and preset: NAME or table: TABLE with columns:, in place of this query without rows.");
        List<Field> fields = sessions
                ? List.of(Field.SESSION, Field.SESSION_USER, Field.SESSION_DATE, Field.SESSION_TIME, Field.CHANNEL)
                : List.of(
                        Field.CONVERSION,
                        Field.CONVERSION_USER,
                        Field.CONVERSION_DATE,
                        Field.CONVERSION_TIME,
                        Field.REVENUE);
        if (fit.isEmpty() && view.address().isCsv()) {
            // Its other tables are then still read by the program itself.
            line(
                    2,
                    "db: "
                            + YamlText.of(
                                    "csv+sql" + view.address().saidForTables().substring("csv".length())));
        }
        String from = view.dialect().filter("mysql"::equals).isPresent() ? " from dual" : "";
        line(
                2,
                "query: select "
                        + fields.stream()
                                .map(field -> "null as " + ReferenceNames.column(field))
                                .collect(Collectors.joining(", "))
                        + from + " where 1 = 0");
    }

    private void line(int depth, String text) {
        lines.add("  ".repeat(depth) + text);
    }

    private void line(int depth, String text, String why) {
        String begin = "  ".repeat(depth) + text;
        lines.add(begin + " ".repeat(Math.max(1, COMMENT_FROM - begin.length())) + YamlText.comment(why));
    }
}
