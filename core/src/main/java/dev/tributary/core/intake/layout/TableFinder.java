package dev.tributary.core.intake.layout;

import dev.tributary.core.intake.Assumption;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.TableNames;
import dev.tributary.core.intake.mapping.ColumnRule;
import dev.tributary.core.intake.mapping.FlagRule;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.intake.mapping.TableMapping;
import dev.tributary.core.intake.moment.MomentColumns;
import dev.tributary.core.intake.row.TableReading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a table and its columns. Used once. */
final class TableFinder {
    private static final FlagRule.Constant SET = new FlagRule.Constant(true);
    private static final FlagRule.Constant NOT_SET = new FlagRule.Constant(false);

    private final Catalog catalog;
    private final SourceMapping source;
    private final SourceTable table;
    private final TableMapping mapping;
    private final Map<Field, String> named;
    private final FormLook forms;
    private final List<Assumption> assumptions;
    private final Relation relation;
    private final List<String> columns;
    private final Map<Field, String> found = new EnumMap<>(Field.class);
    private final Map<Field, FlagRule> flags = new EnumMap<>(Field.class);
    private final Set<String> missing = new LinkedHashSet<>();

    /** @param assumptions receives what was assumed */
    TableFinder(
            Catalog catalog,
            SourceMapping source,
            SourceTable table,
            Map<Field, String> named,
            FormLook forms,
            List<Assumption> assumptions) {
        this.catalog = catalog;
        this.source = source;
        this.table = table;
        this.mapping = source.of(table);
        this.named = named;
        this.forms = forms;
        this.assumptions = assumptions;
        this.relation = TemplateQuery.complete(
                mapping.relation().orElseGet(() -> new Relation.Named(ReferenceNames.table(table))), catalog);
        this.columns = catalog.columns(relation);
    }

    /** Returns the table; empty if it is missing and optional. */
    Optional<MappedTable> find() {
        LayoutProblem problem = relation instanceof Relation.At elsewhere
                ? new LayoutProblem(catalog.at(elsewhere.place()), table, elsewhere.relation(), columns)
                : new LayoutProblem(catalog, table, relation, columns);
        if (columns.isEmpty()) {
            if (table == SourceTable.COSTS && mapping.isNone()) {
                assume(
                        Assumption.Kind.COSTS,
                        "there is no table " + relation.name()
                                + (source.of(SourceTable.SPEND).isNone()
                                        ? ", so the report has no cost, CPO and ROAS"
                                        : ", so all cost is spend by day"));
                return Optional.empty();
            }
            throw mapping.isNone() && !source.presets().isEmpty()
                    ? problem.notOfPreset(source.presets())
                    : problem.noTable();
        }
        Optional<Field> moment = findFields();
        if (!missing.isEmpty()) {
            throw problem.noColumn(List.copyOf(missing), mapping);
        }
        findNamed(problem);
        TableNames names = new TableNames(relation.name(), found);
        Optional<MomentColumns> times = moment.map(day ->
                new MomentFinder(relation, mapping, forms, problem, assumptions).find(names, day, source.zone()));
        return Optional.of(new MappedTable(relation, catalog.kind(relation), new TableReading(names, times, flags)));
    }

    /** Returns the field of the time, if the table has one. */
    private Optional<Field> findFields() {
        Optional<Field> moment = Optional.empty();
        switch (table) {
            case SESSIONS -> {
                require(Field.SESSION, Field.SESSION_USER);
                moment = Optional.of(time(Field.SESSION_DATE, Field.SESSION_TIME, Field.SESSION_TIMESTAMP));
                findChannel();
                findFlags();
            }
            case CONVERSIONS -> {
                require(Field.CONVERSION);
                findUser();
                moment = Optional.of(time(Field.CONVERSION_DATE, Field.CONVERSION_TIME, Field.CONVERSION_TIMESTAMP));
                if (!optional(Field.REVENUE)) {
                    assume(
                            Assumption.Kind.REVENUE,
                            relation.name() + " has no column " + ReferenceNames.column(Field.REVENUE)
                                    + ", so the revenue of each conversion is 0");
                }
            }
            case COSTS -> require(Field.COST_SESSION, Field.COST);
            case SPEND -> {
                require(Field.SPEND_DATE, Field.SPEND_CHANNEL, Field.SPEND_COST);
                if (named.containsKey(Field.CAMPAIGN)) {
                    optional(Field.SPEND_CAMPAIGN);
                }
                moment = Optional.of(Field.SPEND_DATE);
            }
            case IDENTITIES -> require(Field.ALIAS, Field.ALIAS_USER);
            case USER_FROM -> require(Field.TRACKED_CONVERSION, Field.TRACKED_USER);
        }
        return moment;
    }

    /** Where users are found by the ids of conversions, these need none of their own. */
    private void findUser() {
        if (source.of(SourceTable.USER_FROM).isNone()) {
            require(Field.CONVERSION_USER);
        } else {
            optional(Field.CONVERSION_USER);
        }
    }

    private void findChannel() {
        ChannelColumns look = new ChannelColumns(mapping, relation, columns);
        if (look.meansTraffic(missing.isEmpty())) {
            Field.TRAFFIC.forEach(this::optional);
        }
        boolean traffic = ChannelColumns.tells(found.keySet());
        if (!traffic) {
            found.remove(Field.SOURCE_CAMPAIGN);
        }
        if (look.hasChannel() || !traffic) {
            require(Field.CHANNEL);
        } else if (!look.saysTraffic()) {
            assumptions.add(look.assumption(found));
        }
    }

    private void findFlags() {
        List<String> assumed = new ArrayList<>();
        for (Field flag : List.of(Field.HOLDER, Field.CLOSER)) {
            if (!flag(flag)) {
                flags.put(flag, SET);
                assumed.add(ReferenceNames.column(flag));
            }
        }
        if (!flag(Field.IMPRESSION)) {
            flags.put(Field.IMPRESSION, NOT_SET);
        }
        if (!assumed.isEmpty()) {
            assume(
                    Assumption.Kind.FLAGS,
                    relation.name() + " has no column " + String.join(" and no column ", assumed)
                            + ", so each session counts as engaged; only the model ihc looks at that");
        }
    }

    private boolean flag(Field field) {
        Optional<ColumnRule> rule = Optional.ofNullable(mapping.columns().get(field));
        rule.ifPresent(said -> flags.put(field, said.flag()));
        return rule.filter(said -> said.column().isEmpty()).isPresent() || optional(field);
    }

    /** Returns the first field of the time: the timestamp, or the day. */
    private Field time(Field day, Field clock, Field timestamp) {
        Map<Field, ColumnRule> said = mapping.columns();
        if (said.containsKey(timestamp)) {
            require(timestamp);
            return timestamp;
        }
        if (said.containsKey(day) && !said.containsKey(clock)) {
            // A day without a time is a timestamp at 00:00.
            find(day, timestamp);
            return timestamp;
        }
        require(day, clock);
        return day;
    }

    private void require(Field... fields) {
        for (Field field : fields) {
            find(field, field);
        }
    }

    private void find(Field field, Field as) {
        String wanted = wanted(field);
        column(wanted).ifPresentOrElse(column -> found.put(as, column), () -> missing.add(wanted));
    }

    /** Finds a column that may be missing, unless the user has named it. */
    private boolean optional(Field field) {
        if (mapping.columns().containsKey(field)) {
            require(field);
            return true;
        }
        Optional<String> column = column(wanted(field));
        column.ifPresent(name -> found.put(field, name));
        return column.isPresent();
    }

    private String wanted(Field field) {
        return Optional.ofNullable(mapping.columns().get(field))
                .flatMap(ColumnRule::column)
                .orElseGet(() -> ReferenceNames.column(field));
    }

    /** Returns a column as the source spells it: of two that differ only in case, the one that is spelled like it. */
    private Optional<String> column(String wanted) {
        return LayoutProblem.spelled(columns, wanted);
    }

    private void findNamed(LayoutProblem problem) {
        named.forEach((field, wanted) -> {
            if (field.table() == table) {
                found.put(field, column(wanted).orElseThrow(() -> problem.noNamed(field, wanted)));
            }
        });
    }

    private void assume(Assumption.Kind kind, String sentence) {
        assumptions.add(new Assumption(kind, sentence));
    }
}
