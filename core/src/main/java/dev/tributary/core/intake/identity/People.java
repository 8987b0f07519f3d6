package dev.tributary.core.intake.identity;

import dev.tributary.core.column.Utf8;
import dev.tributary.core.intake.Identified;
import java.util.Optional;

/**
 * Who the users of a source are.
 *
 * @param identities the persons behind aliases
 * @param tracked the users of conversions that are found by the conversions' ids, if a table says them
 */
public record People(Identities identities, Optional<TrackedOrders> tracked) {
    /** Every row has its user's own id. */
    public static final People AS_THEY_ARE = new People(Identities.NONE, Optional.empty());

    /**
     * Returns what is told about them.
     *
     * @param sessions how many rows of sessions found their user by an alias
     * @param conversions how many conversions did
     * @param found how many conversions found their user by their id
     * @param own how many others have a user of their own
     * @param none how many others have none
     */
    public Identified told(long sessions, long conversions, long found, long own, long none) {
        return new Identified(
                identities.told().map(aliases -> aliases.with(sessions, conversions)),
                tracked.map(orders -> new Identified.TrackedUsers(
                        orders.rows(), orders.nobody(), orders.disputed(), found, own, none)));
    }

    /** Returns the person behind the user of a session. */
    public String ofSession(String user) {
        return identities.person(user);
    }

    /**
     * Returns the person of a conversion.
     *
     * @param own the user of the conversion's own row, if it has one
     */
    public Optional<String> ofConversion(Optional<String> conversion, Optional<String> own) {
        return conversion.flatMap(this::ofTracked).or(() -> own.map(identities::person));
    }

    /** Returns the person of a conversion that the table knows. */
    public Optional<String> ofTracked(String conversion) {
        Utf8 user = new Utf8();
        return tracked.filter(orders -> orders.show(new Utf8().set(conversion), user))
                .map(orders -> identities.person(user.toString()));
    }
}
