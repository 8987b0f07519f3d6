package dev.tributary.core.intake.row;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.Utf8;
import dev.tributary.core.facts.ConversionTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.ReadScope;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.identity.ByAlias;
import dev.tributary.core.intake.identity.Identities;
import dev.tributary.core.intake.identity.NumberedUsers;
import java.util.BitSet;
import java.util.Iterator;

/**
 * The users whose journeys are needed. Threads may look them up while one thread accepts sessions and numbers the users
 * who never converted, if these are needed, too.
 */
public final class WantedUsers {
    /**
     * Placeholder for the number of a user who never converted, is needed, and is numbered when a session is accepted.
     */
    public static final int STRANGER = -2;

    private final IdIndex users;
    private final NumberedUsers numbered;
    private final BitSet wanted;
    private final boolean forReport;
    private final boolean areNumbered;

    /** The result for a user who never converted: {@link #STRANGER} if such users are needed. */
    private final int absent;

    private final IdIndex strangers = new IdIndex();

    private WantedUsers(
            IdIndex users,
            NumberedUsers numbered,
            BitSet wanted,
            boolean forReport,
            boolean everyUser,
            boolean areNumbered) {
        this.users = users;
        this.numbered = numbered;
        this.wanted = wanted;
        this.forReport = forReport;
        this.areNumbered = areNumbered;
        this.absent = everyUser ? STRANGER : SessionTable.NO_USER;
    }

    /**
     * Everybody, by their ids and without numbers: for sessions that are read before it is known who converted. A sink gets
     * the id of each session's person. Needs the same memory however many users there are.
     */
    public static WantedUsers everybody(Identities identities) {
        IdIndex nobody = new IdIndex();
        return new WantedUsers(nobody, identities.numbered(nobody), new BitSet(), true, true, false);
    }

    /** The users of conversions in a window, of a source without aliases. */
    public static WantedUsers of(IdIndex users, ConversionTable conversions, ReadScope scope) {
        return of(users, conversions, scope, Identities.NONE);
    }

    /**
     * The users of conversions in a window.
     *
     * @param users the persons of all conversions, by number
     * @param identities by which aliases they are found, too
     */
    public static WantedUsers of(IdIndex users, ConversionTable conversions, ReadScope scope, Identities identities) {
        DateWindow window = scope.window();
        BitSet wanted = new BitSet(users.size());
        BitSet converted = new BitSet(users.size());
        for (int number = 0; number < conversions.size(); number++) {
            int user = conversions.user(number);
            if (user != SessionTable.NO_USER) {
                converted.set(user);
                if (window.contains(conversions.millis(number))) {
                    wanted.set(user);
                }
            }
        }
        if (scope.everyUser()) {
            // The only row of their conversion was overruled by another one: they have a number, and never converted.
            converted.flip(0, users.size());
            wanted.or(converted);
        }
        return new WantedUsers(users, identities.numbered(users), wanted, scope.forReport(), scope.everyUser(), true);
    }

    /** Returns how many users have a number, needed or not. */
    public int count() {
        return users.size() + strangers.size();
    }

    /** Returns how many ids and aliases the needed users with a conversion have. */
    public int wanted() {
        return numbered.count(wanted::get);
    }

    /** Returns these. */
    public Iterator<String> ids() {
        return numbered.ids(wanted::get);
    }

    /** Returns whether sessions of other users are needed as well, and costs. */
    public boolean forReport() {
        return forReport;
    }

    /** Returns whether users have numbers; otherwise each session keeps its user's id. */
    boolean areNumbered() {
        return areNumbered;
    }

    /** Returns whether users who never converted are needed as well. */
    public boolean withStrangers() {
        return absent == STRANGER;
    }

    /** Returns the number of a needed user, {@link #STRANGER}, or {@link SessionTable#NO_USER}. */
    public int find(String id) {
        return ByAlias.number(find(new Utf8().set(id)));
    }

    /** The same for an id that is part of an array; marked if it is an alias, see {@link ByAlias}. */
    int find(Utf8 id) {
        return ifWanted(numbered.find(id.bytes(), id.from(), id.length()));
    }

    /** Looks up many ids; the numbers of aliases are marked. */
    public void findAll(IdIndex.Texts ids, int[] numbers) {
        numbered.findAll(ids, numbers);
        for (int text = 0; text < numbers.length; text++) {
            numbers[text] = ifWanted(numbers[text]);
        }
    }

    private int ifWanted(int found) {
        int number = ByAlias.number(found);
        if (number == IdIndex.ABSENT) {
            return ByAlias.like(found, absent);
        }
        return wanted.get(number) ? found : ByAlias.like(found, SessionTable.NO_USER);
    }

    /**
     * Returns the number that a user who never converted has, or will have when added. For one thread only, like {@link
     * #meet}.
     */
    int numberOfStranger(Utf8 id) {
        int known = strangers.find(id.bytes(), id.from(), id.length());
        return users.size() + (known == IdIndex.ABSENT ? strangers.size() : known);
    }

    /** Adds a user who never converted under that number. For one thread only. */
    void meet(Utf8 id) {
        strangers.add(id.bytes(), id.from(), id.length());
    }
}
