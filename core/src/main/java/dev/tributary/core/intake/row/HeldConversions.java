package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.ConversionTableBuilder;
import dev.tributary.core.facts.RowPrecedence;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.intake.seen.SeenKind;
import java.util.Arrays;
import java.util.BitSet;

/** Keeps conversions in memory, and numbers their users. Not thread-safe. */
public final class HeldConversions implements ConversionSink {
    private static final int FEW = 16;
    private static final int TRACKED = 1;
    private static final int BY_ALIAS = 2;
    private static final int KINDS = 4;

    private final IdIndex users = new IdIndex();
    private final IdIndex index = new IdIndex();
    private final ConversionTableBuilder table = new ConversionTableBuilder(index);
    private final BitSet byAlias = new BitSet();
    private final BitSet tracked = new BitSet();
    private final IdIndex placeholders = new IdIndex();

    /**
     * By the index of a conversion: the placeholder that stands for its user, from 1; 0 if it has a user, or none. As long
     * as needed.
     */
    private int[] placeholderOf = {};

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
        int at = index.size();
        if (index.add(id.bytes(), id.from(), id.length()) < at) {
            return false;
        }
        table.add(keepUser(at, conversion), conversion.millis(), conversion.revenue(), conversion.label());
        return true;
    }

    /** Of several rows of a conversion one counts, whatever their order. */
    private Placed addFurther(ConversionRow row, Conversion counting) {
        int at = counting.index();
        String person = row.user().toString();
        String counted = user(at, counting.user());
        Conversion further = new Conversion(at, counting.id(), number(row), row.millis(), row.revenue(), row.label());
        if (counting.equals(further) && counted.equals(person)) {
            return Placed.SAME;
        }
        if (!RowPrecedence.ofConversions(further, person, counting, counted)) {
            return Placed.BEHIND;
        }
        table.set(at, keepUser(at, row), row.millis(), row.revenue(), row.label());
        return Placed.ahead(counting.revenue());
    }

    /** Returns the user of a conversion that is kept, known or not; empty if it has none. */
    private String user(int conversion, int number) {
        return isOfUnknown(conversion)
                ? placeholders.column().get(placeholderOf[conversion] - 1)
                : number == SessionTable.NO_USER ? "" : users.column().get(number);
    }

    private boolean isOfUnknown(int conversion) {
        return conversion < placeholderOf.length && placeholderOf[conversion] > 0;
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

    /** Keeps who the user of a conversion is, which may replace another one; returns the number. */
    private int keepUser(int conversion, ConversionRow row) {
        byAlias.set(conversion, row.byAlias());
        tracked.set(conversion, row.tracked());
        Utf8 user = row.user();
        if (row.unknown()) {
            if (conversion >= placeholderOf.length) {
                placeholderOf = Arrays.copyOf(placeholderOf, Math.max(FEW, conversion + conversion / 2 + 1));
            }
            placeholderOf[conversion] = placeholders.add(user.bytes(), user.from(), user.length()) + 1;
        } else if (isOfUnknown(conversion)) {
            placeholderOf[conversion] = 0;
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

    /** Returns the indexes of the conversions of unknown users. */
    public BitSet ofUnknown() {
        BitSet indexes = new BitSet();
        for (int conversion = 0; conversion < placeholderOf.length; conversion++) {
            indexes.set(conversion, placeholderOf[conversion] > 0);
        }
        return indexes;
    }

    /** Adds them to the counts of what was seen. */
    public void addTo(SeenCounts counts) {
        ConversionTable kept = conversions();
        long[] ofPlaceholder = new long[placeholders.size()];
        long[] withUser = new long[KINDS];
        long[] without = new long[KINDS];
        for (int row = 0; row < kept.size(); row++) {
            int kind = (tracked.get(row) ? TRACKED : 0) + (byAlias.get(row) ? BY_ALIAS : 0);
            (kept.user(row) == SessionTable.NO_USER ? without : withUser)[kind]++;
            if (isOfUnknown(row)) {
                ofPlaceholder[placeholderOf[row] - 1]++;
            }
        }
        for (int kind = 0; kind < KINDS; kind++) {
            counts.addConversions(true, (kind & TRACKED) != 0, (kind & BY_ALIAS) != 0, withUser[kind]);
            counts.addConversions(false, (kind & TRACKED) != 0, (kind & BY_ALIAS) != 0, without[kind]);
        }
        for (int row = 0; row < ofPlaceholder.length; row++) {
            counts.add(SeenKind.UNKNOWN_OF_CONVERSION, placeholders.column().get(row), ofPlaceholder[row]);
        }
    }
}
