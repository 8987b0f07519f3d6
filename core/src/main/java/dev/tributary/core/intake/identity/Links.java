package dev.tributary.core.intake.identity;

import dev.tributary.core.column.IdIndex;
import dev.tributary.core.column.LongIndex;
import dev.tributary.core.column.Utf8;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which users an id stands with: the distinct pairs of a table, in about a hundred bytes each. Nearly every id stands with
 * one user, so that one is in an array, and further ones are in a list. Not thread-safe.
 */
public final class Links {
    /** No user, and no further link. */
    static final int NONE = -1;

    private static final int FEW = 64;
    private static final long USER = 0xFFFF_FFFFL;

    private final IdIndex ids = new IdIndex();

    /** By id: 1 + its first user, or 0; and the row in which that stands. */
    private int[] users = new int[FEW];

    private long[] rows = new long[FEW];

    /** Further links, as id and user; and the row of each. */
    private final LongIndex further = new LongIndex();

    private long[] furtherRows = new long[FEW];

    /** By id: 1 + its first further link; by further link: 1 + the next one of the same id. */
    private int[] heads = {};

    private int[] nexts = {};

    /** Adds a row. Of identical ones, the first counts. */
    public void add(Utf8 id, Utf8 user, long row) {
        int from = number(id);
        int to = number(user);
        if (users[from] == 0) {
            users[from] = to + 1;
            rows[from] = row;
        } else if (users[from] != to + 1) {
            addFurther(((long) from << Integer.SIZE) | to, row);
        }
    }

    private void addFurther(long link, long row) {
        int before = further.size();
        if (further.add(link) == before) {
            if (before == furtherRows.length) {
                furtherRows = Arrays.copyOf(furtherRows, before * 2);
            }
            furtherRows[before] = row;
        }
    }

    private int number(Utf8 id) {
        int number = ids.add(id.bytes(), id.from(), id.length());
        if (number == users.length) {
            users = Arrays.copyOf(users, number * 2);
            rows = Arrays.copyOf(rows, number * 2);
        }
        return number;
    }

    /** Ends the adding. */
    void end() {
        if (further.size() == 0 || heads.length > 0) {
            return;
        }
        heads = new int[ids.size()];
        nexts = new int[further.size()];
        for (int link = further.size() - 1; link >= 0; link--) {
            int id = (int) (further.key(link) >>> Integer.SIZE);
            nexts[link] = heads[id];
            heads[id] = link + 1;
        }
    }

    /** Returns the ids on either side, by number. */
    IdIndex ids() {
        return ids;
    }

    int size() {
        return ids.size();
    }

    /** Returns how many ids stand with a user. */
    int linked() {
        int linked = 0;
        for (int id = 0; id < size(); id++) {
            linked += users[id] == 0 ? 0 : 1;
        }
        return linked;
    }

    /** Returns the first user of an id, or {@link #NONE}. */
    int user(int id) {
        return users[id] - 1;
    }

    /** Returns the row in which an id stands with its first user. */
    long row(int id) {
        return rows[id];
    }

    /** Returns whether an id stands with several users. For use after {@link #end}. */
    boolean isContested(int id) {
        return heads.length > 0 && heads[id] != 0;
    }

    /** Returns the first further link of an id, or {@link #NONE}. */
    int firstFurther(int id) {
        return heads.length == 0 ? NONE : heads[id] - 1;
    }

    /** Returns the further link after another one, or {@link #NONE}. */
    int nextFurther(int link) {
        return nexts[link] - 1;
    }

    /** Returns the user of a further link. */
    int furtherUser(int link) {
        return (int) (further.key(link) & USER);
    }

    long furtherRow(int link) {
        return furtherRows[link];
    }

    /** Returns whether each user with whom an id stands is such a one. */
    boolean all(int id, IntPredicate such) {
        boolean all = such.test(user(id));
        for (int link = firstFurther(id); all && link != NONE; link = nextFurther(link)) {
            all = such.test(furtherUser(link));
        }
        return all;
    }
}
