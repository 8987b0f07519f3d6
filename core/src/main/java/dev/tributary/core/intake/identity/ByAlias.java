package dev.tributary.core.intake.identity;

/**
 * A mark on the number of a user that was found by an alias, so that it can be counted when the row is accepted. It keeps
 * the sign of the number, since numbers below 0 are of no user. Stateless.
 */
public final class ByAlias {
    private static final int MARK = 1 << 30;

    private ByAlias() {}

    static int marked(int number) {
        return number ^ MARK;
    }

    /** Returns whether a number is marked. */
    public static boolean is(int number) {
        return (((number >> (Integer.SIZE - 1)) ^ number) & MARK) != 0;
    }

    /** Returns a number without its mark. */
    public static int number(int number) {
        return is(number) ? number ^ MARK : number;
    }

    /** Returns another number with the mark of a first one, if that has it. */
    public static int like(int first, int number) {
        return is(first) ? marked(number) : number;
    }
}
