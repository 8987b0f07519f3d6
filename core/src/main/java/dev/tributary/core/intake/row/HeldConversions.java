package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.ConversionTableBuilder;
import dev.tributary.core.facts.RowPrecedence;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.seen.SeenUsers;

/** Keeps conversions in memory, and numbers their users. */
public final class HeldConversions implements ConversionSink {
    private final IdIndex users = new IdIndex();
    private final IdIndex index = new IdIndex();
    private final ConversionTableBuilder table = new ConversionTableBuilder(index);
    private final SeenUsers seen;

    /** @param seen counts the users of the rows that count */
    public HeldConversions(SeenUsers seen) {
        this.seen = seen;
    }

    @Override
    public Placed add(ConversionRow conversion) {
        if (addNew(conversion)) {
            return Placed.NEW;
        }
        Utf8 id = conversion.id();
        return addFurther(conversion, table.get(index.find(id.bytes(), id.from(), id.length())));
    }

    @Override
    public boolean addNew(ConversionRow conversion) {
        Utf8 id = conversion.id();
        int row = index.size();
        if (index.add(id.bytes(), id.from(), id.length()) < row) {
            return false;
        }
        table.add(keepUser(row, conversion), conversion.millis(), conversion.revenue(), conversion.label());
        return true;
    }

    /** Of several rows of a conversion one counts, whatever their order. */
    private Placed addFurther(ConversionRow row, Conversion counting) {
        int at = counting.index();
        String person = row.user().toString();
        String counted = user(counting);
        Conversion further = new Conversion(at, counting.id(), number(row), row.millis(), row.revenue(), row.label());
        if (counting.equals(further) && counted.equals(person)) {
            return Placed.SAME;
        }
        if (!RowPrecedence.ofConversions(further, person, counting, counted)) {
            return Placed.BEHIND;
        }
        seen.replaced(counting, row.tracked());
        table.set(at, keepUser(at, row), row.millis(), row.revenue(), row.label());
        return Placed.ahead(counting.revenue());
    }

    /** Returns the user of a conversion that is kept, known or not; empty if it has none. */
    private String user(Conversion kept) {
        return kept.user() == SessionTable.NO_USER
                ? seen.unknownOf(kept.index())
                : users.column().get(kept.user());
    }

    /** Returns the number of a user, or the number it will have once the conversion counts: another must not add a user. */
    private int number(ConversionRow row) {
        if (!row.hasUser()) {
            return SessionTable.NO_USER;
        }
        Utf8 user = row.user();
        int known = users.find(user.bytes(), user.from(), user.length());
        return known == IdIndex.ABSENT ? users.size() : known;
    }

    /** Adds the user of a conversion that is kept; returns the number. */
    private int keepUser(int conversion, ConversionRow row) {
        seen.tally().conversion(conversion, row.byAlias(), row.tracked(), row.hasUser());
        Utf8 user = row.user();
        if (row.unknown()) {
            seen.conversion(conversion, user);
        }
        return row.hasUser() ? users.add(user.bytes(), user.from(), user.length()) : SessionTable.NO_USER;
    }

    /** Returns the conversions, in the order of their rows. */
    public ConversionTable conversions() {
        return table.build();
    }

    /** Returns their users, by number. */
    public IdIndex users() {
        return users;
    }
}
