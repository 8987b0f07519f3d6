package dev.tributary.cli.option;

/** What an option without a value means. */
public final class Flags {
    /**
     * The value of a flag that is given. Left to picocli, a flag is the opposite of its default, and so "no" where a layer below
     * the command line says "yes" already.
     */
    public static final String YES = "true";

    private Flags() {}
}
