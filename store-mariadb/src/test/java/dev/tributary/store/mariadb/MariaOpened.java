package dev.tributary.store.mariadb;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.mapping.Relation;
import dev.tributary.store.connect.Address;
import dev.tributary.store.rows.RowSource;
import dev.tributary.store.server.Login;
import dev.tributary.store.server.ServerAddress;
import dev.tributary.store.server.UserEnvironment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens sources for tests, and reads their rows as texts. */
final class MariaOpened {
    static final UserEnvironment NOBODY = new UserEnvironment(Map.of(), Path.of("/nonexistent"), "nobody");

    private MariaOpened() {}

    static Login login(String address, UserEnvironment environment) {
        return MariaLogins.RULES.login(ServerAddress.parse(Address.parse(address, Path::of)), environment);
    }

    static RowSource open(String address) {
        return open(address, NOBODY);
    }

    static RowSource open(String address, UserEnvironment environment) {
        return MariaSource.open(login(address, environment), "MySQL");
    }

    static Relation.Query query(String sql) {
        return new Relation.Query(sql, "query for sessions");
    }

    /** Returns the cells of a column: their kind and what they show. */
    static List<String> cells(RowSource source, Relation relation, Field field, String column) {
        List<String> cells = new ArrayList<>();
        source.read(relation, Map.of(field, column), row -> cells.add(row.kind(field) + " " + row.shown(field)));
        return cells;
    }
}
