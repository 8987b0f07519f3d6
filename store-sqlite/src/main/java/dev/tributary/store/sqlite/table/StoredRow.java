package dev.tributary.store.sqlite.table;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.JourneyKey;
import dev.tributary.core.ledger.Payload;
import dev.tributary.core.text.Shown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of one of our tables, read with validation: another program may have written to it. Each cell has a valid
 * value, or the row is reported. Columns are counted from 1. Follows the result set from row to row.
 */
public final class StoredRow {
    private final ResultSet row;
    private final String table;

    private StoredRow(ResultSet row, String table) {
        this.row = row;
        this.table = table;
    }

    /** Wraps the current row of a result set; its first column identifies it in messages. */
    public static StoredRow named(ResultSet row, String table) {
        return new StoredRow(row, table);
    }

    public String text(int column) throws SQLException {
        if (row.getObject(column) instanceof String text) {
            return text;
        }
        throw foreign(column, "not a text");
    }

    Optional<String> textOrNone(int column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(text(column));
    }

    /** A whole number. */
    public long number(int column, long least, long most) throws SQLException {
        Object cell = row.getObject(column);
        if (cell instanceof Integer || cell instanceof Long) {
            long number = ((Number) cell).longValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw foreign(column, "not a number from " + least + " to " + most);
    }

    public Optional<Integer> smallOrNone(int column) throws SQLException {
        return row.getObject(column) == null
                ? Optional.empty()
                : Optional.of((int) number(column, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    public Instant moment(int column) throws SQLException {
        try {
            return Instant.parse(text(column));
        } catch (DateTimeException e) {
            throw foreign(column, "not a time");
        }
    }

    public Optional<Instant> momentOrNone(int column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(moment(column));
    }

    public <E extends Enum<E>> E name(int column, Class<E> names) throws SQLException {
        try {
            return Enum.valueOf(names, text(column));
        } catch (IllegalArgumentException e) {
            throw foreign(column, "not an allowed value");
        }
    }

    byte[] bytes(int column) throws SQLException {
        if (row.getObject(column) instanceof byte[] bytes) {
            return bytes;
        }
        throw foreign(column, "not a blob");
    }

    JourneyKey key(int column) throws SQLException {
        try {
            return JourneyKey.of(bytes(column));
        } catch (IllegalArgumentException e) {
            throw foreign(column, "not a journey's key");
        }
    }

    Optional<JourneyKey> keyOrNone(int column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(key(column));
    }

    /** Returns the shares of a journey's sessions. */
    List<SessionShare> shares(int column) throws SQLException {
        byte[] packed = bytes(column);
        try {
            return Packed.shares(packed);
        } catch (TributaryException e) {
            throw foreign(column, "not a whole number of shares: it is damaged");
        }
    }

    /** Returns a body, decompressed. */
    Payload inflated(int column) throws SQLException {
        byte[] packed = bytes(column);
        try {
            return Payload.copyOf(Packed.inflated(packed));
        } catch (TributaryException e) {
            throw foreign(column, "not decompressible: it is damaged");
        }
    }

    private TributaryException foreign(int column, String why) throws SQLException {
        return new TributaryException(
                ProblemKind.STORAGE,
                "Table " + table + " cannot be read: in the row " + shown(row.getObject(1)) + ", "
                        + row.getMetaData().getColumnName(column) + " is " + shown(row.getObject(column))
                        + ", which is "
                        + why + ".",
                "Restore the results from a backup, or keep them in another file with --results.");
    }

    private static String shown(@Nullable Object cell) {
        if (cell == null) {
            return "NULL";
        }
        return cell instanceof byte[] bytes ? "a blob of " + bytes.length + " bytes" : Shown.quoted(cell.toString());
    }
}
