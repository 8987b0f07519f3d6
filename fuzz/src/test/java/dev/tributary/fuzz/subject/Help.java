package dev.tributary.fuzz.subject;

import dev.tributary.core.TributaryException;

/** The rules for all messages to users. */
public final class Help {
    private static final int LONGEST = 4_000;

    private Help() {}

    /**
     * Requires that a message consists of a problem and a remedy, on one line, without control characters for
     * terminals.
     */
    public static void require(TributaryException told) {
        require("what", told.what());
        require("mend", told.mend());
    }

    /** Requires that a text is a line that can be displayed. */
    public static void require(String name, String text) {
        if (text.isBlank()) {
            throw new Fault("the message has no " + name);
        }
        if (text.length() > LONGEST) {
            throw new Fault("the message's " + name + " has " + text.length() + " characters");
        }
        text.codePoints().filter(Help::steers).findFirst().ifPresent(c -> {
            throw new Fault(String.format("the message's %s holds U+%04X: %s", name, c, text));
        });
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
