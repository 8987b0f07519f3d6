package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.identity.LinkedTable;
import dev.tributary.core.intake.identity.Links;
import java.util.Arrays;
import java.util.List;

/**
 * Accepts rows that say which user an id stands with: identities, and the users of conversions. A row without an id or a
 * user is usual in such a table, and only counted.
 */
public final class LinkIntake extends RowIntake {
    private final UnknownUsers unknown;
    private final Field from;
    private final Field to;
    private final Cells cells;
    private final Links links = new Links();
    private final Utf8 id = new Utf8();
    private final Utf8 user = new Utf8();
    private long nobody;

    /** @param reading of identities, or of the users of conversions */
    public LinkIntake(TableReading reading, UnknownUsers unknown, List<SetAside> setAside) {
        super(reading, setAside);
        this.unknown = unknown;
        boolean aliases = reading.has(Field.ALIAS);
        this.from = aliases ? Field.ALIAS : Field.TRACKED_CONVERSION;
        this.to = aliases ? Field.ALIAS_USER : Field.TRACKED_USER;
        this.cells = new Cells(reading.names());
    }

    /** Returns the column of the ids. */
    public Field from() {
        return from;
    }

    /** Returns the column of the users. */
    public Field to() {
        return to;
    }

    /** Accepts a row both of whose cells can be used. */
    public void take(long rowNumber, Utf8 known, Utf8 itsUser) {
        count();
        link(rowNumber, known, itsUser);
    }

    @Override
    void use(Row row) {
        if (cells.isBlank(row, from) || cells.isBlank(row, to)) {
            nobody++;
            return;
        }
        cells.id(row, from, id);
        cells.id(row, to, user);
        link(row.rowNumber(), id, user);
    }

    /** An unknown user must not make all its aliases one person. */
    private void link(long rowNumber, Utf8 known, Utf8 itsUser) {
        if (isUnknown(known) || isUnknown(itsUser)) {
            nobody++;
        } else if (from != Field.ALIAS || !isSame(known, itsUser)) {
            links.add(known, itsUser, rowNumber);
        }
    }

    private boolean isUnknown(Utf8 text) {
        return unknown.holds(text.bytes(), text.from(), text.length());
    }

    private static boolean isSame(Utf8 one, Utf8 other) {
        return Arrays.equals(
                one.bytes(),
                one.from(),
                one.from() + one.length(),
                other.bytes(),
                other.from(),
                other.from() + other.length());
    }

    /** Returns what was read. */
    public LinkedTable table() {
        return new LinkedTable(links, names().where(from), rows(), nobody);
    }
}
