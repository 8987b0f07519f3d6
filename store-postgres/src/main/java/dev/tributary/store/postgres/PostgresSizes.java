package dev.tributary.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how many rows there are, without reading them.
 *
 * @param connection a connection in its transaction
 */
record PostgresSizes(Connection connection) {
    /** Below so many pages, a second session is not worth its connection. */
    private static final long WORTH_TWO = 1000;

    private static final int FIRST_WITH_RANGES = 14;
    private static final long SAMPLE_PAGES = 100;
    private static final double SURPLUS = 1.1;

    /** More rows cannot be in a page of the usual size, if they are as long as ids. */
    private static final double MOST_ROWS_OF_PAGE = 120;

    private static final Pattern ROWS = Pattern.compile(" rows=(\\d+)");

    /** Returns the approximate number of rows; rather too high than too low. */
    long rows(PostgresTable table) throws SQLException {
        return table.pages()
                ? (long) Math.ceil(pages(table) * density(table) * SURPLUS)
                : rows("SELECT * FROM " + table.from());
    }

    /** The most rows that any step of the server's plan has: a sum over them has fewer, and its number is a guess. */
    long rows(String sql) throws SQLException {
        long most = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet line = statement.executeQuery("EXPLAIN " + sql)) {
                while (line.next()) {
                    Matcher found = ROWS.matcher(line.getString(1));
                    if (found.find()) {
                        most = Math.max(most, Long.parseLong(found.group(1)));
                    }
                }
            }
        }
        return most;
    }

    /** Returns the ranges for several sessions; empty if one is enough. */
    Optional<PageRanges> ranges(PostgresTable table) throws SQLException {
        if (!table.pages() || !knowsRanges()) {
            return Optional.empty();
        }
        long pages = pages(table);
        return pages < WORTH_TWO ? Optional.empty() : Optional.of(PageRanges.of(pages, density(table)));
    }

    private boolean knowsRanges() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion() >= FIRST_WITH_RANGES;
    }

    private long pages(PostgresTable table) throws SQLException {
        return number("SELECT pg_relation_size(" + table.oid() + ") / current_setting('block_size')::bigint");
    }

    /** Returns the rows of a page: as counted by the server, or by us in the first pages. */
    private double density(PostgresTable table) throws SQLException {
        if (table.tuples() >= 1 && table.counted() >= 1) {
            return table.tuples() / table.counted();
        }
        long sample = Math.min(SAMPLE_PAGES, pages(table));
        if (!knowsRanges() || sample == 0) {
            return MOST_ROWS_OF_PAGE;
        }
        long rows = number("SELECT count(*) FROM " + table.from() + " WHERE ctid < '(" + sample + ",0)'");
        return rows == 0 ? MOST_ROWS_OF_PAGE : (double) rows / sample;
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
