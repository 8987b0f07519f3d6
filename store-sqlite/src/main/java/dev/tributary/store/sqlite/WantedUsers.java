package dev.tributary.store.sqlite;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * The users whose journeys are wanted. Threads may look them up while one thread takes sessions in and numbers those who
 * never converted, where these are wanted, too.
 */
final class WantedUsers {
    /** Stands for the number of a user who never converted, is wanted, and is numbered when a session is taken in. */
    static final int STRANGER = -2;

    private final IdIndex users;
    private final BitSet wanted;
    private final boolean forReport;

    /** What is found of a user who never converted: {@link #STRANGER} if such are wanted. */
    private final int absent;

    private final IdIndex strangers = new IdIndex();

    private WantedUsers(IdIndex users, BitSet wanted, ReadScope scope) {
        this.users = users;
        this.wanted = wanted;
        this.forReport = scope.forReport();
        this.absent = scope.everyUser() ? STRANGER : SessionTable.NO_USER;
    }

    /** @param users of all conversions, by their numbers */
    static WantedUsers of(IdIndex users, List<Conversion> conversions, ReadScope scope) {
        BitSet wanted = new BitSet(users.size());
        conversions.stream()
                .filter(conversion -> conversion.user() != SessionTable.NO_USER)
                .filter(conversion -> scope.window().isAll() || scope.window().contains(conversion.day()))
                .forEach(conversion -> wanted.set(conversion.user()));
        return new WantedUsers(users, wanted, scope);
    }

    /** How many users have a number, wanted or not. */
    int count() {
        return users.size() + strangers.size();
    }

    /** How many of those with a conversion are wanted. */
    int wanted() {
        return wanted.cardinality();
    }

    /** The ids of these. */
    Iterator<String> ids() {
        return wanted.stream().mapToObj(users.column()::get).iterator();
    }

    /** Whether sessions of others are wanted as well, and costs. */
    boolean forReport() {
        return forReport;
    }

    /** Whether users who never converted are wanted as well. */
    boolean withStrangers() {
        return absent == STRANGER;
    }

    /** The number of a wanted user, {@link #STRANGER}, or {@link SessionTable#NO_USER}. */
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
        if (number == IdIndex.ABSENT) {
            return absent;
        }
        return wanted.get(number) ? number : SessionTable.NO_USER;
    }

    /** The number that a user who never converted has, or will have when met. One thread's, as {@link #meet}. */
    int numberOfStranger(byte[] bytes, int from, int length) {
        int known = strangers.find(bytes, from, length);
        return users.size() + (known == IdIndex.ABSENT ? strangers.size() : known);
    }

    /** The number of a user who never converted, a new one if need be. Only one thread may meet strangers. */
    int meet(byte[] bytes, int from, int length) {
        return users.size() + strangers.add(bytes, from, length);
    }
}
