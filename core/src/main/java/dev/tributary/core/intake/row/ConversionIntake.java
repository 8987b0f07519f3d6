package dev.tributary.core.intake.row;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.identity.FoundUser;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.identity.TrackedOrders;
import dev.tributary.core.intake.seen.Seen;
import dev.tributary.core.intake.seen.SeenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts conversions, and finds their users. */
public final class ConversionIntake extends RowIntake {
    private static final Utf8 NOBODY = new Utf8();

    private final ConversionSink sink;
    private final SetAsideSums setAside = new SetAsideSums();
    private final Seen seen;
    private final boolean types;
    private final boolean amounts;
    private final boolean hasUsers;
    private final People people;
    private final FoundUser found;
    private final Cells cells;
    private final RowMoments moments;
    /** What the row has to be used without. */
    private final List<UnusableRow> withoutPart = new ArrayList<>();

    private final ConversionRow conversion = new ConversionRow();
    private final Utf8 userId = new Utf8();
    private final Utf8 name = new Utf8();

    /** @param reading with {@link Field#TYPE} if conversion types depend on a column */
    public ConversionIntake(TableReading reading, ConversionSink sink, Seen seen, List<SetAside> setAside) {
        super(reading, setAside);
        this.sink = sink;
        this.seen = seen;
        this.types = reading.has(Field.TYPE);
        this.amounts = reading.has(Field.REVENUE);
        this.hasUsers = reading.has(Field.CONVERSION_USER);
        this.people = seen.users().people();
        this.found = new FoundUser(people);
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
     * @param known its id
     * @param user the user of its row
     * @param revenue above 0: a record distinguishes 0 and -0, so 0 is left to {@link #take(Row)}
     * @return false, with nothing changed, if an earlier row has its id: the row must then be read cell by cell
     */
    public boolean take(Utf8 known, Utf8 user, long millis, double revenue, Optional<SeenNames.SeenName> type) {
        conversion.id().set(known.bytes(), known.from(), known.length());
        found.isTracked(known);
        setUser(found.person(user));
        String label = type.map(SeenNames.SeenName::name).orElse(Conversion.NO_LABEL);
        conversion.set(0, millis, revenue, label, List.of());
        if (!sink.addNew(conversion)) {
            return false;
        }
        offerUntracked();
        count();
        type.ifPresent(SeenNames.SeenName::count);
        return true;
    }

    /** Returns whether the user of a conversion is known by its id, so that its row needs none. */
    public boolean isTracked(Utf8 known) {
        return found.isTracked(known);
    }

    @Override
    void use(Row row) {
        double revenue = amounts ? cells.amount(row, Field.REVENUE) : 0;
        try {
            if (revenue < 0) {
                throw cells.unusable(Finding.REVENUE_NEGATIVE, Field.REVENUE, "is negative: " + revenue);
            }
            cells.id(row, Field.CONVERSION, conversion.id());
            long millis = moments.millis(row);
            withoutPart.clear();
            String label = types ? label(row) : Conversion.NO_LABEL;
            setUser(found.isTracked(conversion.id()) ? found.person(NOBODY) : found.person(ownUser(row)));
            conversion.set(row.rowNumber(), millis, revenue, label, without(row, withoutPart));
            offerUntracked();
            settle(row, sink.add(conversion));
        } catch (UnusableRow unusable) {
            setAside.add(unusable.finding(), revenue);
            throw unusable;
        }
    }

    private void settle(Row row, ConversionSink.Placed placed) {
        switch (placed.place()) {
            case OPEN -> {}
            case NEW -> list(conversion.without());
            case SAME -> note(row, Finding.CONVERSION_REPEATED, names().column(Field.CONVERSION));
            case BEHIND -> throw new UnusableRow(Finding.CONVERSION_TWICE, names().column(Field.CONVERSION));
            case AHEAD -> {
                list(conversion.without());
                overrule(row, placed.overruled());
                note(row, overruled(placed.overruled()), names().column(Field.CONVERSION));
            }
        }
    }

    @Override
    Finding overruled(double revenue) {
        setAside.add(Finding.CONVERSION_TWICE, revenue);
        return Finding.CONVERSION_TWICE;
    }

    private void setUser(Utf8 person) {
        conversion.setUser(person, person.length() > 0 && seen.users().unknown(person), found);
    }

    private void offerUntracked() {
        if (people.tracked().isPresent() && !conversion.tracked()) {
            Spellings.offer(seen.untracked(), conversion.id());
        }
    }

    /** A conversion without a known user has no journey, but it stays in the totals. */
    private Utf8 ownUser(Row row) {
        if (!hasUsers) {
            String where =
                    people.tracked().map(TrackedOrders::where).orElseThrow().table();
            withoutPart.add(new UnusableRow(Finding.CONVERSION_USER_MISSING, "the id in " + where));
            return NOBODY;
        }
        if (cells.isBlank(row, Field.CONVERSION_USER)) {
            withoutPart.add(new UnusableRow(Finding.CONVERSION_USER_MISSING, names().column(Field.CONVERSION_USER)));
            return NOBODY;
        }
        cells.id(row, Field.CONVERSION_USER, userId);
        return userId;
    }

    private String label(Row row) {
        try {
            cells.label(row, Field.TYPE, name);
        } catch (UnusableRow unusable) {
            withoutPart.add(unusable);
            return Conversion.NO_LABEL;
        }
        if (name.length() == 0) {
            return Conversion.NO_LABEL;
        }
        SeenNames.SeenName type = seen.types().of(name.toString());
        type.count();
        return type.name();
    }

    /** Returns the revenue of rows that could not be used. */
    public SetAsideSums setAside() {
        return setAside;
    }
}
