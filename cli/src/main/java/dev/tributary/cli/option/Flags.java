package dev.tributary.cli.option;

/** The value of a flag without a value. */
public final class Flags {
    /**
     * The value of a flag that is given. By picocli's default, a flag is the opposite of its default value, and so
     * false if a layer below the command line has set it to true.
     */
    public static final String YES = "true";

    private Flags() {}
}
