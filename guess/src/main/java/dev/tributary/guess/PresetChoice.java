package dev.tributary.guess;

import dev.tributary.settings.preset.PresetParameter;
import dev.tributary.settings.preset.PresetQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the parameters of a preset from the values of its tables, and what they leave open. Used once. */
final class PresetChoice {
    private static final int SHOWN = 12;
    private static final Pattern ORDER = Pattern.compile(
            "(?i).*(purchase|order.?(complete|place|paid|confirm|creat|success)|checkout.?complete|transaction|sale|payment"
                    + ".?(success|complete)|bought|subscri(be|ption.?start)|bestell|kauf|compra|achat|conversion).*");

    private final SourceView view;
    private final PresetFit fit;

    /** The values of parameters, and why each is there. */
    final Map<String, Chosen> chosen = new LinkedHashMap<>();

    final List<OpenQuestion> questions = new ArrayList<>();

    /**
     * The values of a parameter.
     *
     * @param why why, in a few words
     */
    record Chosen(List<String> values, String why) {}

    PresetChoice(SourceView view, PresetFit fit) {
        this.view = view;
        this.fit = fit;
    }

    /** Looks at the values. */
    PresetChoice find() {
        fit.named()
                .forEach(key -> chosen.put(
                        key,
                        new Chosen(
                                List.of(name(key)),
                                name(key).equals(SourceView.ALL_FILES)
                                        ? "all files together"
                                        : "the table of " + key + ", by its columns")));
        fit.preset().parameters().values().forEach(this::parameter);
        fit.unread()
                .forEach((key, names) -> questions.add(new OpenQuestion(
                        "Of the tables that could be " + key + ", " + name(key) + " is read, and not "
                                + String.join(", ", names) + ". Is that right?",
                        "source: {preset: {name: " + fit.preset().name() + ", " + key + ": TABLE}}"
                                + (view.all().isPresent()
                                        ? "; " + SourceView.ALL_FILES
                                                + " are all files together, a folder or pattern of their"
                                                + " own is better"
                                        : ""))));
        if (!fit.makes(PresetQuery.CONVERSIONS)) {
            String keys = fit.preset().tablesOf(PresetQuery.CONVERSIONS).stream()
                    .map(key -> key + " (" + fit.preset().usualNames(key).get(0) + ")")
                    .collect(Collectors.joining(", "));
            questions.add(new OpenQuestion(
                    "There is no table of " + keys + ", so that there are no orders. Where are they?",
                    "source: {preset: {name: " + fit.preset().name() + ", "
                            + fit.preset().tablesOf(PresetQuery.CONVERSIONS).stream()
                                    .findFirst()
                                    .orElse("conversions")
                            + ": TABLE}}, or source: {conversions: {db: ADDRESS, table: TABLE, columns: ...}}"));
        }
        return this;
    }

    private String name(String key) {
        TableSeen table = fit.tables().get(key);
        return table == null ? key : table.name();
    }

    private void parameter(PresetParameter parameter) {
        parameter.column().ifPresent(column -> {
            TableSeen table = fit.tables().get(column.table());
            if (table != null) {
                table.column(column.name()).ifPresent(name -> {
                    ColumnValues values = view.sample(table.name(), Set.of(name), SourceView.MOST_VALUES)
                            .getOrDefault(name, new ColumnValues());
                    decide(parameter, table, values);
                });
            }
        });
    }

    private void decide(PresetParameter parameter, TableSeen table, ColumnValues values) {
        Map<String, Integer> counts = values.counts();
        if (counts.isEmpty()) {
            return;
        }
        boolean several = counts.size() > 1;
        if (parameter.kind() == PresetParameter.Kind.TEXTS) {
            texts(parameter, table, values);
        } else if (parameter.usual().isEmpty()) {
            String first = counts.keySet().iterator().next();
            chosen.put(
                    parameter.name(),
                    new Chosen(
                            List.of(first),
                            parameter.about() + "; " + (several ? "the one with the most rows" : "there is no other")));
            if (several) {
                ask("Which " + parameter.name() + " is meant?", parameter, table, values);
            }
        } else if (several) {
            ask(
                    "There are several values of " + parameter.name() + ", and all of them are read. Is one meant?",
                    parameter,
                    table,
                    values);
        }
    }

    private void texts(PresetParameter parameter, TableSeen table, ColumnValues values) {
        Set<String> usual = new TreeSet<>(parameter.usual());
        if (values.distinct().stream().anyMatch(usual::contains)) {
            return;
        }
        List<String> likely = values.counts().keySet().stream()
                .filter(value -> ORDER.matcher(value).matches())
                .limit(3)
                .toList();
        boolean whole = values.rows() < SourceView.MOST_VALUES;
        if (!likely.isEmpty()) {
            chosen.put(parameter.name(), new Chosen(likely, parameter.about() + "; the usual ones are not there"));
        }
        if (!likely.isEmpty() || whole) {
            ask(
                    capital(parameter.about()) + ": none of the usual ones, " + String.join(", ", parameter.usual())
                            + ", is there. Which are meant?",
                    parameter,
                    table,
                    values);
        }
    }

    private void ask(String question, PresetParameter parameter, TableSeen table, ColumnValues values) {
        String shown = values.counts().entrySet().stream()
                .limit(SHOWN)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        int more = values.counts().size() - SHOWN;
        questions.add(new OpenQuestion(
                question + " In the first " + values.rows() + " rows of " + table.name() + ": " + shown
                        + (more > 0 ? " and " + more + " more" : "") + ".",
                "source: {preset: {name: " + fit.preset().name() + ", " + parameter.name() + ": "
                        + (parameter.kind() == PresetParameter.Kind.TEXTS ? "[VALUE, ...]" : "VALUE") + "}}"));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
