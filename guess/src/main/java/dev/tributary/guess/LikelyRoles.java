package dev.tributary.guess;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.layout.LikelyColumns;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.settings.preset.PresetQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses which tables are mapped, where several could be, and whose users are the same in sessions and orders.
 *
 * @param questions receives what was not certain
 */
record LikelyRoles(SourceView view, Optional<PresetFit> fit, List<OpenQuestion> questions) {
    Map<SourceTable, TableGuess> choose(Collection<TableGuess> guessed) {
        Map<SourceTable, TableGuess> chosen = new EnumMap<>(SourceTable.class);
        for (SourceTable table : SourceTable.values()) {
            if (isWanted(table)) {
                List<TableGuess> candidates = guessed.stream()
                        .filter(guess -> guess.table() == table)
                        .sorted(Comparator.comparingInt(LikelyRoles::worth).reversed())
                        .toList();
                candidates.stream().findFirst().ifPresent(best -> chosen.put(table, best));
                askWhich(table, candidates);
            }
        }
        if (!chosen.containsKey(SourceTable.SESSIONS)) {
            chosen.remove(SourceTable.COSTS);
        }
        if (chosen.containsKey(SourceTable.SESSIONS) && chosen.containsKey(SourceTable.CONVERSIONS)) {
            joinUsers(chosen);
        }
        return chosen;
    }

    /** What a preset reads is not mapped, unless it has only the last visits before orders. */
    private boolean isWanted(SourceTable table) {
        return switch (table) {
            case SESSIONS -> fit.filter(PresetFit::hasVisits).isEmpty();
            case CONVERSIONS ->
                fit.filter(found -> found.makes(PresetQuery.CONVERSIONS)).isEmpty();
            case COSTS, SPEND -> true;
            case IDENTITIES -> fit.isEmpty();
            case USER_FROM -> false;
        };
    }

    private static int worth(TableGuess guess) {
        TableColumns names = new TableColumns(guess.seen());
        boolean called = guess.table() == SourceTable.SESSIONS ? names.saysVisits() : names.saysOrders();
        int rows = guess.values().values().stream()
                .mapToInt(values -> (int) values.rows())
                .max()
                .orElse(0);
        boolean exact = guess.column(Field.REVENUE)
                .filter(LikelyColumns.named(Field.REVENUE, guess.seen().columns())::contains)
                .isPresent();
        return (called ? 200_000 : 0) + (exact ? 100_000 : 0) + guess.fields().size() * 10_000 + rows;
    }

    private void askWhich(SourceTable table, List<TableGuess> candidates) {
        if (candidates.size() > 1) {
            String key = ReferenceNames.key(table);
            questions.add(new OpenQuestion(
                    "Several tables could be " + key + ": "
                            + String.join(
                                    ", ",
                                    candidates.stream()
                                            .map(guess -> guess.seen().name())
                                            .toList())
                            + ". Is " + candidates.get(0).seen().name() + " the right one?",
                    "source: {" + key + ": {table: TABLE, columns: ...}}"));
        }
    }

    /** Takes the columns of users that have the most values in common; the others may be users, too. */
    private void joinUsers(Map<SourceTable, TableGuess> chosen) {
        TableGuess visits = chosen.get(SourceTable.SESSIONS);
        TableGuess orders = chosen.get(SourceTable.CONVERSIONS);
        if (visits == null || orders == null) {
            return;
        }
        List<String> ofVisits = users(visits);
        List<String> ofOrders = users(orders);
        String visit = visits.column(Field.SESSION_USER).orElse("");
        String order = orders.column(Field.CONVERSION_USER).orElse("");
        long most = common(visits, visit, orders, order);
        for (String one : ofVisits) {
            for (String other : ofOrders) {
                long common = common(visits, one, orders, other);
                if (common > most) {
                    visit = one;
                    order = other;
                    most = common;
                }
            }
        }
        String why = most > 0
                ? "who it was; " + most + " of these users are in both tables' first rows"
                : "who it was, by its name";
        chosen.put(SourceTable.SESSIONS, visits.with(Field.SESSION_USER, visit, why));
        chosen.put(SourceTable.CONVERSIONS, orders.with(Field.CONVERSION_USER, order, why));
        if (most == 0 && rows(visits) > 0 && rows(orders) > 0) {
            questions.add(new OpenQuestion(
                    "No user of the first rows of " + orders.seen().name() + "." + order + " is in those of "
                            + visits.seen().name() + "." + visit
                            + ". Are they the same ids, or does a table join them?",
                    "source: {identities: {table: TABLE, columns: {alias: COLUMN, user_id: COLUMN}}}"));
        } else if (ofVisits.size() > 1 || ofOrders.size() > 1) {
            questions.add(new OpenQuestion(
                    "Which column is the user? In " + visits.seen().name() + " it could be "
                            + String.join(", ", ofVisits) + ", in "
                            + orders.seen().name() + " "
                            + String.join(", ", ofOrders) + "; " + visit + " and " + order + " were taken.",
                    "source: {sessions: {columns: {user_id: COLUMN}}, conversions: {columns: {user_id: COLUMN}}}"));
        }
    }

    private static long rows(TableGuess guess) {
        return guess.values().values().stream()
                .mapToLong(ColumnValues::rows)
                .max()
                .orElse(0);
    }

    private static List<String> users(TableGuess guess) {
        return LikelyColumns.named(Field.SESSION_USER, guess.seen().columns()).stream()
                .filter(column -> Optional.ofNullable(guess.values().get(column))
                        .filter(ColumnValues::isFilled)
                        .isPresent())
                .toList();
    }

    private static long common(TableGuess visits, String one, TableGuess orders, String other) {
        Set<String> both = new HashSet<>(distinct(visits, one));
        both.retainAll(distinct(orders, other));
        return both.size();
    }

    private static Set<String> distinct(TableGuess guess, String column) {
        return Optional.ofNullable(guess.values().get(column))
                .map(ColumnValues::distinct)
                .orElse(Set.of());
    }
}
