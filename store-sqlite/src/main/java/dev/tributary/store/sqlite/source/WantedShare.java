package dev.tributary.store.sqlite.source;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.row.WantedUsers;
import dev.tributary.store.sqlite.file.RowShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Estimates, from a sample, which fraction of the sessions will be kept. */
final class WantedShare {
    private static final int LOOKED_AT = 1000;

    private final Connection connection;
    private final RowShape shape;
    private final WantedUsers users;

    private WantedShare(Connection connection, RowShape shape, WantedUsers users) {
        this.connection = connection;
        this.shape = shape;
        this.users = users;
    }

    /** Returns a number between 0 and 1. */
    static double of(Connection connection, RowShape shape, WantedUsers users) throws SQLException {
        if (users.forReport() || users.withStrangers()) {
            return 1;
        }
        WantedShare share = new WantedShare(connection, shape, users);
        return shape.packable() ? share.ofSpread() : share.ofFirst();
    }

    /** Samples rows from the first to the last, since neighbouring rows are of the same days. */
    private double ofSpread() throws SQLException {
        long first = rowid("min");
        double step = (rowid("max") - (double) first) / LOOKED_AT;
        int wanted = 0;
        try (PreparedStatement select = connection.prepareStatement("SELECT " + shape.column(Field.SESSION_USER)
                + " FROM " + shape.from() + " WHERE rowid >= ? ORDER BY rowid LIMIT 1")) {
            for (int index = 0; index < LOOKED_AT; index++) {
                select.setLong(1, first + (long) (index * step));
                try (ResultSet row = select.executeQuery()) {
                    wanted += row.next() && isWanted(row) ? 1 : 0;
                }
            }
        }
        return wanted / (double) LOOKED_AT;
    }

    private long rowid(String end) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + end + "(rowid) FROM " + shape.from())) {
            row.next();
            return row.getLong(1);
        }
    }

    private double ofFirst() throws SQLException {
        int wanted = 0;
        int rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + shape.column(Field.SESSION_USER) + " FROM "
                        + shape.from() + " LIMIT " + LOOKED_AT)) {
            for (; row.next(); rows++) {
                wanted += isWanted(row) ? 1 : 0;
            }
        }
        return rows == 0 ? 0 : wanted / (double) rows;
    }

    private boolean isWanted(ResultSet row) throws SQLException {
        String id = row.getString(1);
        return id != null && users.find(id) != SessionTable.NO_USER;
    }
}
