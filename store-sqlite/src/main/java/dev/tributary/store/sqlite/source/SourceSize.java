package dev.tributary.store.sqlite.source;

import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.store.rows.HeapNeed;
import dev.tributary.store.sqlite.file.RowShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** Estimates the size of a source before it is read. */
final class SourceSize {
    /** The minimum size of a row in a file, with the key of its id. */
    private static final long SMALLEST_ROW = 64;

    private SourceSize() {}

    /** @param strangers whether users who never converted are kept, too */
    static HeapNeed need(Connection connection, SourceShape shape, boolean strangers) throws SQLException {
        RowShape sessions = shape.sessions();
        RowShape conversions = shape.conversions();
        long links = 0;
        long linkId = 0;
        for (RowShape shapeOfLinks : shape.links().values()) {
            links += rows(connection, shapeOfLinks);
            long both = 0;
            for (Field field : shapeOfLinks.names().fields()) {
                both += length(connection, shapeOfLinks, field);
            }
            linkId = Math.max(linkId, both);
        }
        return HeapNeed.of(
                        rows(connection, sessions),
                        length(connection, sessions, Field.SESSION),
                        rows(connection, conversions),
                        length(connection, conversions, Field.CONVERSION) + userLength(connection, shape),
                        strangers ? length(connection, sessions, Field.SESSION_USER) : 0)
                .withLinks(links, linkId);
    }

    /** A conversion without a user of its own has one of those in the table that knows it. */
    private static long userLength(Connection connection, SourceShape shape) throws SQLException {
        return shape.conversions().reading().has(Field.CONVERSION_USER)
                ? length(connection, shape.conversions(), Field.CONVERSION_USER)
                : length(
                        connection,
                        Objects.requireNonNull(shape.links().get(SourceTable.USER_FROM)),
                        Field.TRACKED_USER);
    }

    /**
     * From the rowids, if there are any, since counting means reading; gaps between them make the estimate too high.
     */
    private static long rows(Connection connection, RowShape shape) throws SQLException {
        if (!shape.packable()) {
            return number(connection, "SELECT count(*) FROM " + shape.from());
        }
        // Two queries: SQLite answers each from one end of the table, but both in one by reading all of it.
        long span = number(
                connection,
                "SELECT ifnull((SELECT max(rowid) FROM " + shape.from() + ") - (SELECT min(rowid) FROM " + shape.from()
                        + ") + 1, 0)");
        long bytes = number(connection, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
        return span < 0 || span > bytes / SMALLEST_ROW
                ? number(connection, "SELECT count(*) FROM " + shape.from())
                : span;
    }

    private static long length(Connection connection, RowShape shape, Field field) throws SQLException {
        return number(
                connection,
                "SELECT ifnull(avg(length(CAST(" + shape.column(field) + " AS blob))), 0) + 1 FROM (SELECT "
                        + shape.column(field) + " FROM " + shape.from() + " LIMIT 1000)");
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
