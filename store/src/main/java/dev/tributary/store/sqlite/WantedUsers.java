package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/** The users whose journeys are wanted. Thread-safe. */
final class WantedUsers {
    private final IdIndex users;
    private final BitSet wanted;
    private final boolean forReport;

    private WantedUsers(IdIndex users, BitSet wanted, boolean forReport) {
        this.users = users;
        this.wanted = wanted;
        this.forReport = forReport;
    }

    /** @param users of all conversions, by their numbers */
    static WantedUsers of(IdIndex users, List<Conversion> conversions, ReadScope scope) {
        BitSet wanted = new BitSet(users.size());
        conversions.stream()
                .filter(conversion -> conversion.user() != SessionTable.NO_USER)
                .filter(conversion -> scope.window().isAll() || scope.window().contains(conversion.day()))
                .forEach(conversion -> wanted.set(conversion.user()));
        return new WantedUsers(users, wanted, scope.forReport());
    }

    /** How many users have a number, wanted or not. */
    int count() {
        return users.size();
    }

    /** How many are wanted. */
    int wanted() {
        return wanted.cardinality();
    }

    /** The ids of the wanted ones. */
    Iterator<String> ids() {
        return wanted.stream().mapToObj(users.column()::get).iterator();
    }

    /** Whether sessions of others are wanted as well, and costs. */
    boolean forReport() {
        return forReport;
    }

    /** The number of a wanted user, or {@link SessionTable#NO_USER}. */
    int find(String id) {
        return ifWanted(users.find(id));
    }

    /** The numbers of many. */
    void findAll(IdIndex.Texts ids, int[] numbers) {
        users.findAll(ids, numbers);
        for (int text = 0; text < numbers.length; text++) {
            numbers[text] = ifWanted(numbers[text]);
        }
    }

    private int ifWanted(int number) {
        return number != IdIndex.ABSENT && wanted.get(number) ? number : SessionTable.NO_USER;
    }
}
