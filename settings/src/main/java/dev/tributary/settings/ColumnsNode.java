package dev.tributary.settings;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.MomentForm;
import dev.tributary.core.text.FlagWords;
import dev.tributary.core.text.PlainNumber;
import dev.tributary.settings.yaml.MappingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code columns}: a column for each field, by its name or with a rule. */
final class ColumnsNode {
    private static final String COLUMN = "column";
    private static final String AT_LEAST = "at_least";
    private static final String FORM = "form";

    private final MappingNode columns;
    private final Field field;
    private final String key;

    private ColumnsNode(MappingNode columns, Field field) {
        this.columns = columns;
        this.field = field;
        this.key = ReferenceNames.key(field);
    }

    static Map<Field, ColumnRule> read(SourceTable table, MappingNode columns) {
        List<Field> fields = Arrays.stream(Field.values())
                .filter(field -> field.table() == table)
                .toList();
        columns.requireKeys(fields.stream().map(ReferenceNames::key).toList());
        Map<Field, ColumnRule> rules = new EnumMap<>(Field.class);
        for (Field field : fields) {
            new ColumnsNode(columns, field).rule().ifPresent(rule -> rules.put(field, rule));
        }
        requireOneTime(columns, rules);
        return rules;
    }

    private static void requireOneTime(MappingNode columns, Map<Field, ColumnRule> rules) {
        boolean timestamp = rules.containsKey(Field.SESSION_TIMESTAMP) || rules.containsKey(Field.CONVERSION_TIMESTAMP);
        boolean day = rules.keySet().stream()
                .anyMatch(field -> field.content() == Field.Content.DATE || field.content() == Field.Content.TIME);
        if (timestamp && day) {
            throw new IllegalArgumentException(
                    columns.where() + " has a timestamp, and date or time; give the timestamp, or date and time");
        }
    }

    private Optional<ColumnRule> rule() {
        if (columns.isMapping(key)) {
            return columns.child(key).map(this::ruled);
        }
        return columns.text(key).map(this::plain);
    }

    private ColumnRule plain(String text) {
        Optional<Boolean> constant = isFlag() ? FlagWords.read(text) : Optional.empty();
        return constant.map(value -> new ColumnRule(Optional.empty(), new FlagRule.Constant(value), Optional.empty()))
                .orElseGet(() -> ColumnRule.of(text));
    }

    private ColumnRule ruled(MappingNode rule) {
        List<String> keys = new ArrayList<>(List.of(COLUMN));
        if (isFlag()) {
            keys.add(AT_LEAST);
        }
        if (isTime()) {
            keys.add(FORM);
        }
        rule.requireKeys(keys);
        String column =
                rule.text(COLUMN).orElseThrow(() -> new IllegalArgumentException(rule.where() + " has no " + COLUMN));
        FlagRule flag = rule.text(AT_LEAST)
                .<FlagRule>map(number -> new FlagRule.AtLeast(number(rule, number)))
                .orElseGet(FlagRule.Given::new);
        return new ColumnRule(Optional.of(column), flag, rule.text(FORM).map(name -> form(rule, name)));
    }

    private boolean isFlag() {
        return field.content() == Field.Content.FLAG;
    }

    private boolean isTime() {
        return switch (field.content()) {
            case DATE, TIME, TIMESTAMP -> true;
            case ID, NAME, LABEL, FLAG, AMOUNT -> false;
        };
    }

    private static double number(MappingNode rule, String text) {
        return PlainNumber.of(text)
                .map(BigDecimal::doubleValue)
                .orElseThrow(() -> rule.wrong(AT_LEAST, text, "a number", List.of()));
    }

    private static MomentForm form(MappingNode rule, String name) {
        return MomentForm.of(name)
                .orElseThrow(() -> rule.wrong(
                        FORM, name, "one of " + String.join(", ", MomentForm.labels()), MomentForm.labels()));
    }
}
