package dev.tributary.core.intake.identity;

import dev.tributary.core.column.IdIndex;
import java.util.Iterator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The numbers of users, by their ids and by their aliases. A number that was found by an alias is marked, see {@link
 * ByAlias}. Immutable and thread-safe.
 */
public final class NumberedUsers {
    private final IdIndex ids;

    /** By row of the index; empty if each row is a number. */
    private final int[] numbers;

    private final IntPredicate isAlias;

    /** @param numbers by row of the index; {@link IdIndex#ABSENT} for a person without a number */
    NumberedUsers(IdIndex ids, int[] numbers, IntPredicate isAlias) {
        this.ids = ids;
        this.numbers = numbers;
        this.isAlias = isAlias;
    }

    /** Users without aliases. */
    static NumberedUsers of(IdIndex users) {
        return new NumberedUsers(users, new int[0], row -> false);
    }

    /** Returns the number of a user, marked if it was found by an alias, or {@link IdIndex#ABSENT}. */
    public int find(byte[] bytes, int from, int length) {
        return number(ids.find(bytes, from, length));
    }

    /** The same for many ids. */
    public void findAll(IdIndex.Texts texts, int[] found) {
        ids.findAll(texts, found);
        if (numbers.length > 0) {
            for (int text = 0; text < found.length; text++) {
                found[text] = number(found[text]);
            }
        }
    }

    private int number(int row) {
        if (numbers.length == 0 || row == IdIndex.ABSENT) {
            return row;
        }
        return isAlias.test(row) ? ByAlias.marked(numbers[row]) : numbers[row];
    }

    /** Returns the ids and aliases of some users. */
    public Iterator<String> ids(IntPredicate wanted) {
        return rows(wanted).mapToObj(ids.column()::get).iterator();
    }

    /** Returns how many ids and aliases some users have. */
    public int count(IntPredicate wanted) {
        return (int) rows(wanted).count();
    }

    private IntStream rows(IntPredicate wanted) {
        return IntStream.range(0, ids.size()).filter(row -> {
            int number = numbers.length == 0 ? row : numbers[row];
            return number != IdIndex.ABSENT && wanted.test(number);
        });
    }
}
