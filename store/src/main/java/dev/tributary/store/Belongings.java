package dev.tributary.store;

import java.util.Set;

/**
 * The ids of a user's data in stored results.
 *
 * @param users the user's own ids, with aliases, also those that stand with other users, too
 */
public record Belongings(Set<String> users, Set<String> conversions, Set<String> sessions) {
    public Belongings {
        users = Set.copyOf(users);
        conversions = Set.copyOf(conversions);
        sessions = Set.copyOf(sessions);
    }

    /** Returns whether there is nothing to look for but the user's own id. */
    public boolean isEmpty() {
        return conversions.isEmpty() && sessions.isEmpty();
    }
}
