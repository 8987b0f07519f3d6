package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.IdSample;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.ConversionTableBuilder;
import dev.tributary.core.facts.RowPrecedence;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Field;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.SpelledApart;
import dev.tributary.core.intake.Spellings;
import dev.tributary.core.intake.identity.FoundUser;
import dev.tributary.core.intake.identity.People;
import dev.tributary.core.intake.identity.TrackedOrders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accepts conversions, and numbers their users. */
public final class ConversionIntake extends RowIntake {
    private static final Utf8 NOBODY = new Utf8();

    private final IdIndex users = new IdIndex();
    private final IdIndex index = new IdIndex();
    private final ConversionTableBuilder conversions = new ConversionTableBuilder(index);
    private final SetAsideSums setAside = new SetAsideSums();
    private final Seen seen;
    private final boolean types;
    private final boolean amounts;
    private final boolean hasUsers;
    private final People people;
    private final FoundUser found;
    /** Conversions whose user is not known by their id. */
    private final IdSample untracked = new IdSample();

    private final Cells cells;
    private final RowMoments moments;
    /** What the row has to be used without. */
    private final List<UnusableRow> withoutPart = new ArrayList<>();

    private final Utf8 id = new Utf8();
    private final Utf8 userId = new Utf8();
    private final Utf8 name = new Utf8();

    /** @param reading with {@link Field#TYPE} if conversion types depend on a column */
    public ConversionIntake(TableReading reading, Seen seen, List<SetAside> setAside) {
        super(reading, setAside);
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
        int conversionIndex = index.size();
        if (index.add(known.bytes(), known.from(), known.length()) < conversionIndex) {
            return false;
        }
        found.isTracked(known);
        int number = keepUser(conversionIndex, known, found.person(user));
        String label = type.map(SeenNames.SeenName::name).orElse(Conversion.NO_LABEL);
        conversions.add(number, millis, revenue, label);
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
            cells.id(row, Field.CONVERSION, id);
            long millis = moments.millis(row);
            withoutPart.clear();
            String label = types ? label(row) : Conversion.NO_LABEL;
            Utf8 user = found.isTracked(id) ? found.person(NOBODY) : found.person(ownUser(row));
            int known = index.find(id.bytes(), id.from(), id.length());
            if (known == IdIndex.ABSENT) {
                keepUser(index.add(id.bytes(), id.from(), id.length()), id, user);
                conversions.add(number(user), millis, revenue, label);
                withoutPart.forEach(unusable -> note(row, unusable));
            } else {
                useFurther(row, new Conversion(known, id.toString(), number(user), millis, revenue, label), user);
            }
        } catch (UnusableRow unusable) {
            setAside.add(unusable.finding(), revenue);
            throw unusable;
        }
    }

    /** Of several rows of a conversion one counts, whatever their order. */
    private void useFurther(Row row, Conversion further, Utf8 user) {
        Conversion counting = conversions.get(further.index());
        String person = user.toString();
        String counted = user(counting);
        if (counting.equals(further) && counted.equals(person)) {
            note(row, Finding.CONVERSION_REPEATED, names().column(Field.CONVERSION));
            return;
        }
        if (RowPrecedence.ofConversions(further, person, counting, counted)) {
            seen.users().replaced(counting, found.tracked());
            keepUser(further.index(), id, user);
            conversions.set(further.index(), number(user), further.millis(), further.revenue(), further.label());
            withoutPart.forEach(unusable -> note(row, unusable));
            overrule(row, counting.revenue());
            setAside.add(Finding.CONVERSION_TWICE, counting.revenue());
            note(row, Finding.CONVERSION_TWICE, names().column(Field.CONVERSION));
            return;
        }
        throw new UnusableRow(Finding.CONVERSION_TWICE, names().column(Field.CONVERSION));
    }

    @Override
    Finding overruled(double revenue) {
        setAside.add(Finding.CONVERSION_TWICE, revenue);
        return Finding.CONVERSION_TWICE;
    }

    /** A conversion without a known user has no journey, but it stays in the totals. */
    private Utf8 ownUser(Row row) {
        if (!hasUsers) {
            withoutPart.add(new UnusableRow(
                    Finding.CONVERSION_USER_MISSING,
                    "the id in " + whereUsersAre().table()));
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

    /** Returns the user of a conversion that is kept, known or not; empty if it has none. */
    private String user(Conversion kept) {
        return kept.user() == SessionTable.NO_USER
                ? seen.users().unknownOf(kept.index())
                : users.column().get(kept.user());
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
    private int keepUser(int conversion, Utf8 known, Utf8 user) {
        int number = addUser(conversion, user);
        seen.users().tally().conversion(conversion, found, number != SessionTable.NO_USER);
        if (people.tracked().isPresent() && !found.tracked()) {
            Spellings.offer(untracked, known);
        }
        return number;
    }

    private int addUser(int conversion, Utf8 user) {
        if (user.length() == 0) {
            return SessionTable.NO_USER;
        }
        if (seen.users().unknown(user)) {
            seen.users().conversion(conversion, user);
            return SessionTable.NO_USER;
        }
        return users.add(user.bytes(), user.from(), user.length());
    }

    /** Returns the column in which the users are, of those that a conversion may have. */
    SpelledApart.Where whereUsersAre() {
        return hasUsers
                ? names().where(Field.CONVERSION_USER)
                : people.tracked().map(TrackedOrders::where).orElseThrow();
    }

    /** Returns conversions that the table of their users spells differently. */
    List<SpelledApart> spelledApart() {
        return people.tracked()
                .map(orders -> Spellings.of(untracked, names().where(Field.CONVERSION), orders::has, orders.where()))
                .orElse(List.of());
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
