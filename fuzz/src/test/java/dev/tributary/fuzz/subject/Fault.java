package dev.tributary.fuzz.subject;

/** Something that must not be: what the fuzzer is looking for. */
public final class Fault extends AssertionError {
    private static final long serialVersionUID = 1;

    public Fault(String what) {
        super(what);
    }

    public Fault(String what, Throwable cause) {
        super(what, cause);
    }

    /** Two values that must be equal. */
    public static void unlessEqual(String what, Object first, Object second) {
        if (!first.equals(second)) {
            throw new Fault(what + ": " + first + " is not " + second);
        }
    }
}
