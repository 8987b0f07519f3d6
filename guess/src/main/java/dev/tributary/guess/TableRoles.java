package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.LikelyColumns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out what a table without a preset is, from the names of its columns and its first values. */
final class TableRoles {
    private final SourceView view;
    private final TableSeen table;
    private final TableColumns names;

    private TableRoles(SourceView view, TableSeen table) {
        this.view = view;
        this.table = table;
        this.names = new TableColumns(table);
    }

    /** Returns what a table is; empty if it is nothing that is known. */
    static Optional<TableGuess> of(SourceView view, TableSeen table) {
        return new TableRoles(view, table).find();
    }

    private Optional<TableGuess> find() {
        if (table.columns().isEmpty() || KnownForm.isNoTable(table)) {
            return Optional.empty();
        }
        if (names.isOfAds()) {
            return spend();
        }
        Optional<TableGuess> orders = orders();
        if (orders.isPresent() && (names.saysOrders() || names.sessions().isEmpty())) {
            return orders;
        }
        return visits().or(() -> orders).or(this::costs).or(this::spend).or(this::identities);
    }

    private Optional<TableGuess> visits() {
        Map<Field, String> traffic = names.traffic();
        List<String> channels = names.channels();
        if (names.sessions().isEmpty()
                || names.users().isEmpty()
                || names.times().isEmpty()
                || (channels.isEmpty() && traffic.isEmpty())) {
            return Optional.empty();
        }
        FieldFinder finder = new FieldFinder(
                view,
                table,
                columns(names.sessions(), names.users(), names.times(), channels, List.copyOf(traffic.values())));
        boolean found = finder.id(Field.SESSION, names.sessions())
                && finder.id(Field.SESSION_USER, names.users())
                && finder.time(SourceTable.SESSIONS, names.times());
        if (!found) {
            return Optional.empty();
        }
        Optional<String> channel = finder.filled(channels);
        channel.ifPresent(column -> finder.add(Field.CHANNEL, column, "the channel itself"));
        if (channel.isEmpty()) {
            traffic.forEach((field, column) -> finder.add(field, column, "rules make the channel of it"));
        }
        int repeated = finder.values(Field.SESSION).repeated();
        if (repeated > 0) {
            finder.ask(
                    "In the first rows of " + table.name() + ", " + repeated + " have a session id that stood there"
                            + " before: of these rows only the first counts. Is a row an event, and not a visit?",
                    "source: {sessions: {query: SELECT ... GROUP BY " + finder.column(Field.SESSION) + "}}");
        }
        if (table.column("sign").isPresent()) {
            finder.ask(
                    "Rows of " + table.name() + " with a sign of -1 seem to cancel earlier ones, as in Plausible, whose"
                            + " visitors are new each day: its visits make no journeys over days. Is there another source"
                            + " of visits?",
                    "source: {sessions: {query: SELECT ... HAVING sum(sign) > 0}}");
        }
        return Optional.of(finder.guess(SourceTable.SESSIONS));
    }

    private Optional<TableGuess> orders() {
        List<String> revenues = names.revenues();
        if (names.conversions().isEmpty()
                || names.users().isEmpty()
                || names.times().isEmpty()
                || (revenues.isEmpty() && !table.isCalled("conversion", "order"))) {
            return Optional.empty();
        }
        FieldFinder finder = new FieldFinder(
                view, table, columns(names.conversions(), names.users(), names.times(), revenues, names.currencies()));
        boolean found = finder.id(Field.CONVERSION, names.conversions())
                && finder.id(Field.CONVERSION_USER, names.users())
                && finder.time(SourceTable.CONVERSIONS, names.times());
        if (!found) {
            return Optional.empty();
        }
        Optional<String> revenue = finder.number(revenues);
        if (revenue.isEmpty() && !revenues.isEmpty()) {
            return Optional.empty();
        }
        revenue.ifPresent(column -> finder.add(Field.REVENUE, column, "what an order brought in"));
        finder.currencies(names.currencies());
        return Optional.of(finder.guess(SourceTable.CONVERSIONS));
    }

    private Optional<TableGuess> costs() {
        if (names.sessions().isEmpty() || names.costs().isEmpty()) {
            return Optional.empty();
        }
        FieldFinder finder = new FieldFinder(view, table, columns(names.sessions(), names.costs()));
        Optional<String> cost = finder.number(names.costs());
        if (cost.isEmpty() || !finder.id(Field.COST_SESSION, names.sessions())) {
            return Optional.empty();
        }
        finder.add(Field.COST, cost.get(), "the cost of a session");
        return Optional.of(finder.guess(SourceTable.COSTS));
    }

    /** Only with a channel, as the amounts of one platform need no column for it, and then somebody has to say it. */
    private Optional<TableGuess> spend() {
        if (names.days().isEmpty()
                || names.costs().isEmpty()
                || names.platforms().isEmpty()
                || !names.sessions().isEmpty()
                || (!names.users().isEmpty() && !names.isOfAds())) {
            return Optional.empty();
        }
        FieldFinder finder = new FieldFinder(view, table, columns(names.days(), names.costs(), names.platforms()));
        Optional<String> cost = finder.number(names.costs());
        Optional<String> platform = finder.filled(names.platforms());
        if (cost.isEmpty() || platform.isEmpty() || !finder.time(SourceTable.SPEND, names.days())) {
            return Optional.empty();
        }
        finder.add(Field.SPEND_CHANNEL, platform.get(), "the channel, by the names that sessions have");
        finder.add(Field.SPEND_COST, cost.get(), "what was spent");
        return Optional.of(finder.guess(SourceTable.SPEND));
    }

    private Optional<TableGuess> identities() {
        List<String> users = table.column("user_id").map(List::of).orElse(List.of());
        if (users.isEmpty() || !table.isCalled("identit", "alias", "user_map", "id_map")) {
            return Optional.empty();
        }
        List<String> aliases = LikelyColumns.named(Field.ALIAS, table.columns());
        FieldFinder finder = new FieldFinder(view, table, columns(users, aliases));
        return finder.id(Field.ALIAS, aliases) && finder.id(Field.ALIAS_USER, users)
                ? Optional.of(finder.guess(SourceTable.IDENTITIES))
                : Optional.empty();
    }

    @SafeVarargs
    private static Set<String> columns(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return new LinkedHashSet<>(all);
    }
}
