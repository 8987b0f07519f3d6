package dev.tributary.core.intake;

import java.util.Optional;

/**
 * What is told about the persons behind the users of a source.
 *
 * @param aliases the aliases of users; empty if the source names none
 * @param orders the users of conversions that are found by the conversions' ids; empty if the source names none
 */
public record Identified(Optional<Aliases> aliases, Optional<TrackedUsers> orders) {
    /** Every row has its user's own id. */
    public static final Identified AS_THEY_ARE = new Identified(Optional.empty(), Optional.empty());

    /**
     * The aliases of users.
     *
     * @param rows how many rows the table has
     * @param nobody how many of them link nobody: without an alias or a user, or with an unknown user
     * @param aliases how many ids stand with another one as their user
     * @param disputed how many of them are not applied, since they have several users
     * @param circles how many circles of aliases there are, each of which counts as one user
     * @param sessions how many rows of sessions found their user by an alias, including duplicates
     * @param conversions how many usable conversions did
     */
    public record Aliases(
            long rows, long nobody, long aliases, long disputed, long circles, long sessions, long conversions) {
        /** Returns the same with what they were good for. */
        public Aliases with(long foundSessions, long foundConversions) {
            return new Aliases(rows, nobody, aliases, disputed, circles, foundSessions, foundConversions);
        }
    }

    /**
     * The users of conversions that are found by the conversions' ids.
     *
     * @param rows how many rows the table has
     * @param nobody how many of them link nobody: without a conversion or a user, or with an unknown user
     * @param disputed how many conversions there have several users, none of whom is taken
     * @param found how many usable conversions found their user
     * @param own how many others have a user of their own
     * @param none how many others have none, or an unknown one
     */
    public record TrackedUsers(long rows, long nobody, long disputed, long found, long own, long none) {
        /** Returns how many usable conversions there are. */
        public long conversions() {
            return found + own + none;
        }
    }
}
