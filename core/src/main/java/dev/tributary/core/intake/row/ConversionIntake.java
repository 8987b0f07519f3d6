package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.ConversionTableBuilder;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import java.util.List;
import java.util.Optional;

/** Accepts conversions, and numbers their users. */
public final class ConversionIntake extends RowIntake {
    private final IdIndex users = new IdIndex();
    private final IdIndex index = new IdIndex();
    private final ConversionTableBuilder conversions = new ConversionTableBuilder(index);
    private final SetAsideSums setAside = new SetAsideSums();
    private final Seen seen;
    private final boolean types;
    private final boolean amounts;
    private final Cells cells;
    private final RowMoments moments;
    private final Utf8 id = new Utf8();
    private final Utf8 userId = new Utf8();
    private final Utf8 name = new Utf8();

    /** @param reading with {@link Field#TYPE} if conversion types depend on a column */
    public ConversionIntake(TableReading reading, Seen seen, List<SetAside> setAside) {
        super(reading, setAside);
        this.seen = seen;
        this.types = reading.has(Field.TYPE);
        this.amounts = reading.has(Field.REVENUE);
        this.cells = new Cells(reading.names());
        this.moments = new RowMoments(cells, reading.moments(), seen.clock());
    }

    /** Returns the collected information about names and users. */
    public Seen seen() {
        return seen;
    }

    /**
     * Accepts a conversion all of whose cells can be used.
     *
     * @param known its id, which {@code text} is, too
     * @param revenue above 0: a record distinguishes 0 and -0, so 0 is left to {@link #take(Row)}
     * @return false, with nothing changed, if an earlier row has its id: the row must then be read cell by cell
     */
    public boolean take(Utf8 known, Utf8 user, long millis, double revenue, Optional<SeenNames.SeenName> type) {
        int conversionIndex = index.size();
        if (index.add(known.bytes(), known.from(), known.length()) < conversionIndex) {
            return false;
        }
        int number = keepUser(conversionIndex, user);
        String label = type.map(SeenNames.SeenName::name).orElse(Conversion.NO_LABEL);
        conversions.add(number, millis, revenue, label);
        count();
        type.ifPresent(SeenNames.SeenName::count);
        return true;
    }

    @Override
    void use(Row row) {
        double revenue = amounts ? cells.amount(row, Field.REVENUE) : 0;
        try {
            if (revenue < 0) {
                throw cells.unusable(Finding.REVENUE_NEGATIVE, Field.REVENUE, "is negative: " + revenue);
            }
            cells.id(row, Field.CONVERSION, id);
            long millis = moments.millis(row);
            String label = types ? label(row) : Conversion.NO_LABEL;
            int known = index.find(id.bytes(), id.from(), id.length());
            int number = number(user(row));
            if (known == IdIndex.ABSENT) {
                keepUser(index.add(id.bytes(), id.from(), id.length()), userId);
                conversions.add(number, millis, revenue, label);
            } else if (conversions
                    .get(known)
                    .equals(new Conversion(known, id.toString(), number, millis, revenue, label))) {
                note(row, Finding.CONVERSION_REPEATED, names().column(Field.CONVERSION));
            } else {
                throw new UnusableRow(Finding.CONVERSION_TWICE, names().column(Field.CONVERSION));
            }
        } catch (UnusableRow unusable) {
            setAside.add(unusable.finding(), revenue);
            throw unusable;
        }
    }

    /** A conversion without a known user has no journey, but it stays in the totals. */
    private Utf8 user(Row row) {
        if (cells.isBlank(row, Field.CONVERSION_USER)) {
            note(row, Finding.CONVERSION_USER_MISSING, names().column(Field.CONVERSION_USER));
            return userId.set(new byte[0], 0, 0);
        }
        cells.id(row, Field.CONVERSION_USER, userId);
        return userId;
    }

    private String label(Row row) {
        try {
            cells.label(row, Field.TYPE, name);
        } catch (UnusableRow unusable) {
            note(row, unusable);
            return Conversion.NO_LABEL;
        }
        if (name.length() == 0) {
            return Conversion.NO_LABEL;
        }
        SeenNames.SeenName type = seen.types().of(name.toString());
        type.count();
        return type.name();
    }

    /**
     * Returns the number of a user, or the number it will have once the conversion is kept: a rejected one must not add
     * a user.
     */
    private int number(Utf8 user) {
        if (user.length() == 0 || seen.users().unknown(user)) {
            return SessionTable.NO_USER;
        }
        int known = users.find(user.bytes(), user.from(), user.length());
        return known == IdIndex.ABSENT ? users.size() : known;
    }

    /** Adds the user of a conversion that is kept; returns the number. */
    private int keepUser(int conversion, Utf8 user) {
        if (user.length() == 0) {
            return SessionTable.NO_USER;
        }
        if (seen.users().unknown(user)) {
            seen.users().conversion(conversion, user);
            return SessionTable.NO_USER;
        }
        return users.add(user.bytes(), user.from(), user.length());
    }

    /** Returns the revenue of rows that could not be used. */
    public SetAsideSums setAside() {
        return setAside;
    }

    /** Returns the usable conversions, in the order of their rows. */
    public ConversionTable conversions() {
        return conversions.build();
    }

    /** Returns their users, by number. */
    public IdIndex users() {
        return users;
    }
}
