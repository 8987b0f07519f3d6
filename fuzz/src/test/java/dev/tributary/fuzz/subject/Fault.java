package dev.tributary.fuzz.subject;

/** A violated rule, which the fuzzer looks for. */
public final class Fault extends AssertionError {
    private static final long serialVersionUID = 1;

    public Fault(String what) {
        super(what);
    }

    public Fault(String what, Throwable cause) {
        super(what, cause);
    }

    /** Requires that two values are equal. */
    public static void unlessEqual(String what, Object first, Object second) {
        if (!first.equals(second)) {
            throw new Fault(what + ": " + first + " is not " + second);
        }
    }
}
