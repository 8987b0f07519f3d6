package dev.tributary.core.intake.mapping;

/** How the flag of a session is made. */
public sealed interface FlagRule {
    /** The column has flags, in any of the usual forms, see {@link dev.tributary.core.text.FlagWords}. */
    record Given() implements FlagRule {}

    /**
     * The column has numbers: the flag is set from a number on. NULL does not set it.
     *
     * @param least that number
     */
    record AtLeast(double least) implements FlagRule {}

    /** No column: all sessions have the same flag. */
    record Constant(boolean value) implements FlagRule {}
}
