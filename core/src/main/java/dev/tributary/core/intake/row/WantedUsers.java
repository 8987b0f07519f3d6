package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.Days;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import java.util.BitSet;
import java.util.Iterator;

/**
 * The users whose journeys are wanted. Threads may look them up while one thread takes sessions in and numbers those who
 * never converted, where these are wanted, too.
 */
public final class WantedUsers {
    /** Stands for the number of a user who never converted, is wanted, and is numbered when a session is taken in. */
    public static final int STRANGER = -2;

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

    /**
     * Those whose conversions a window holds.
     *
     * @param users those of all conversions, by their numbers
     */
    public static WantedUsers of(IdIndex users, ConversionTable conversions, ReadScope scope) {
        DateWindow window = scope.window();
        BitSet wanted = new BitSet(users.size());
        for (int number = 0; number < conversions.size(); number++) {
            int user = conversions.user(number);
            if (user != SessionTable.NO_USER
                    && (window.isAll() || window.contains(Days.of(conversions.millis(number))))) {
                wanted.set(user);
            }
        }
        return new WantedUsers(users, wanted, scope);
    }

    /** How many users have a number, wanted or not. */
    public int count() {
        return users.size() + strangers.size();
    }

    /** How many of those with a conversion are wanted. */
    public int wanted() {
        return wanted.cardinality();
    }

    /** The ids of these. */
    public Iterator<String> ids() {
        return wanted.stream().mapToObj(users.column()::get).iterator();
    }

    /** Whether sessions of others are wanted as well, and costs. */
    public boolean forReport() {
        return forReport;
    }

    /** Whether users who never converted are wanted as well. */
    public boolean withStrangers() {
        return absent == STRANGER;
    }

    /** The number of a wanted user, {@link #STRANGER}, or {@link SessionTable#NO_USER}. */
    public int find(String id) {
        return ifWanted(users.find(id));
    }

    /** The same of an id that is part of an array. */
    int find(Utf8 id) {
        return ifWanted(users.find(id.bytes(), id.from(), id.length()));
    }

    /** The numbers of many. */
    public void findAll(IdIndex.Texts ids, int[] numbers) {
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
    int numberOfStranger(Utf8 id) {
        int known = strangers.find(id.bytes(), id.from(), id.length());
        return users.size() + (known == IdIndex.ABSENT ? strangers.size() : known);
    }

    /** Gives a user who never converted that number. Only one thread may meet strangers. */
    void meet(Utf8 id) {
        strangers.add(id.bytes(), id.from(), id.length());
    }
}
