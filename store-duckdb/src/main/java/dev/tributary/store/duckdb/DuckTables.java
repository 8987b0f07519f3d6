package dev.tributary.store.duckdb;

import dev.tributary.core.csv.CsvAsked;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.layout.ReferenceNames;
import dev.tributary.core.intake.layout.RelationKind;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.file.FileState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the tables of an address in a session, and makes a view for each that is used. Not thread-safe. */
final class DuckTables {
    private static final String IN_DATABASE = "SELECT CASE WHEN schema_name = 'main' THEN name ELSE schema_name || '.'"
            + " || name END, is_view, schema_name, name FROM (SELECT database_name, schema_name, table_name AS name,"
            + " false AS is_view FROM duckdb_tables() UNION ALL SELECT database_name, schema_name, view_name, true"
            + " FROM duckdb_views() WHERE NOT internal) WHERE database_name = '" + DuckSession.ATTACHED
            + "' ORDER BY 1";

    /** The columns of which none is missing where there is nothing. */
    private static final Map<String, String> EXPECTED = Arrays.stream(Field.values())
            .map(ReferenceNames::column)
            .filter(name -> !name.isEmpty())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> "VARCHAR"));

    private final DuckPlace place;
    private final DuckSession session;
    private final Set<String> views = new HashSet<>();
    private int queries;

    DuckTables(DuckPlace place, DuckSession session) {
        this.place = place;
        this.session = session;
    }

    /** Returns the names of all tables. */
    List<String> names() throws SQLException {
        return place.kind() == DuckKind.DATABASE
                ? session.rows(IN_DATABASE).stream().map(row -> row.get(0)).toList()
                : List.copyOf(place.tables().keySet());
    }

    DuckTable find(Relation relation) throws SQLException {
        if (relation instanceof Relation.Query query) {
            return ofQuery(query);
        }
        if (relation instanceof Relation.Named named) {
            return place.kind() == DuckKind.DATABASE ? ofDatabase(named.name()) : ofFiles(named);
        }
        throw new IllegalStateException(relation.name() + " is not completed");
    }

    /**
     * A query may name any table; the views of those that it does not name need not be made. What is only like the name of a
     * table may be one that cannot be read: that matters if the query does not find it.
     */
    private DuckTable ofQuery(Relation.Query query) throws SQLException {
        String words = query.sql().toLowerCase(Locale.ROOT);
        Map<Path, FileState> states = new HashMap<>();
        List<SQLException> unreadable = new ArrayList<>();
        if (place.kind() == DuckKind.DATABASE) {
            states.putAll(states(place.files()));
        } else {
            for (Map.Entry<String, List<Path>> table : place.tables().entrySet()) {
                if (words.contains(table.getKey().toLowerCase(Locale.ROOT))) {
                    try {
                        view(table.getKey(), DuckFunction.of(place, table.getValue(), CsvAsked.NOTHING));
                        states.putAll(states(table.getValue()));
                    } catch (SQLException failure) {
                        unreadable.add(failure);
                    }
                }
            }
        }
        String from = "query(" + DuckSql.text(query.sql()) + ")";
        return new DuckTable(
                query.name(), RelationKind.QUERY, from, types(from, unreadable), Optional.empty(), true, states);
    }

    private Map<String, String> types(String from, List<SQLException> unreadable) throws SQLException {
        try {
            return types(from);
        } catch (SQLException failure) {
            throw unreadable.isEmpty() ? failure : unreadable.get(0);
        }
    }

    private DuckTable ofFiles(Relation.Named named) throws SQLException {
        List<Path> files = place.tables().getOrDefault(named.name(), List.of());
        if (files.isEmpty()) {
            return none(named.name());
        }
        DuckFunction function = DuckFunction.of(place, files, CsvAsked.of(named.form(), "file: "));
        Map<Path, FileState> states = states(files);
        String view = view(named.name(), function);
        Map<String, String> types = types(view);
        return new DuckTable(
                named.name(),
                RelationKind.FILES,
                view,
                isWithoutRows(view, types) ? EXPECTED : types,
                Optional.of(function),
                place.kind().typed(),
                states);
    }

    /** JSON without rows has no names of columns, either. */
    private boolean isWithoutRows(String view, Map<String, String> types) throws SQLException {
        return place.kind() == DuckKind.JSON
                && types.keySet().equals(Set.of("json"))
                && session.rows("SELECT 1 FROM " + view + " LIMIT 1").isEmpty();
    }

    private Optional<List<String>> inDatabase(String name) throws SQLException {
        return session.rows(IN_DATABASE).stream()
                .filter(row -> row.get(0).equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns a table as a query has it. */
    String inQuery(String name) throws SQLException {
        return place.kind() == DuckKind.DATABASE
                ? inDatabase(name).map(DuckTables::qualified).orElse(DuckSql.name(name))
                : DuckSql.name(name);
    }

    private static String qualified(List<String> row) {
        return DuckSession.ATTACHED + "." + DuckSql.name(row.get(2)) + "." + DuckSql.name(row.get(3));
    }

    private DuckTable ofDatabase(String name) throws SQLException {
        Optional<List<String>> found = inDatabase(name);
        if (found.isEmpty()) {
            return none(name);
        }
        List<String> row = found.get();
        String from = qualified(row);
        return new DuckTable(
                name,
                row.get(1).equals("true") ? RelationKind.VIEW : RelationKind.TABLE,
                from,
                types(from),
                Optional.empty(),
                true,
                states(place.files()));
    }

    private static DuckTable none(String name) {
        return new DuckTable(name, RelationKind.TABLE, "", Map.of(), Optional.empty(), true, Map.of());
    }

    /** Makes the view of a table, with its files as a variable, for those who read them in another way. */
    private String view(String table, DuckFunction function) throws SQLException {
        String name = DuckSql.name(table);
        if (!views.contains(table)) {
            session.run("SET VARIABLE " + DuckSql.name(table + "_files") + " = " + DuckSql.texts(function.files()));
            session.run("CREATE TEMP VIEW " + name + " AS SELECT * FROM " + function.found());
            views.add(table);
        }
        return name;
    }

    /** Makes a view of a table that is read as types that were asked for. Its name has that of the table. */
    String view(String table, String from, Map<String, String> types) throws SQLException {
        String name = DuckSql.name(table + " as " + Integer.toHexString(types.hashCode()));
        session.run("CREATE OR REPLACE TEMP VIEW " + name + " AS SELECT * FROM " + from);
        return name;
    }

    /** Keeps the rows of a relation, so that what is costly is done once, and is the same each time. */
    DuckTable keep(DuckTable table) throws SQLException {
        queries++;
        String name = DuckSql.name("tributary query " + queries);
        session.run("CREATE TEMP TABLE " + name + " AS SELECT * FROM " + table.from());
        return table.keptAs(name);
    }

    /** Returns the number of rows in each file of a table. */
    Map<Path, Long> counts(DuckFunction function) throws SQLException {
        Map<Path, Long> counts = new HashMap<>();
        session.rows(function.counted()).forEach(row -> counts.put(Path.of(row.get(0)), Long.valueOf(row.get(1))));
        return counts;
    }

    private Map<String, String> types(String from) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        session.rows("DESCRIBE SELECT * FROM " + from).forEach(row -> types.put(row.get(0), row.get(1)));
        return types;
    }

    private static Map<Path, FileState> states(List<Path> files) {
        Map<Path, FileState> states = new HashMap<>();
        for (Path file : files) {
            try {
                states.put(file, FileState.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return states;
    }
}
