package dev.tributary.fuzz.subject;

import dev.tributary.core.TributaryException;

/** What a message for a user must be like, whatever it speaks of. */
public final class Help {
    private static final int LONGEST = 4_000;

    private Help() {}

    /** The message says what is wrong and what to do, on one line, and holds nothing that steers a terminal. */
    public static void require(TributaryException told) {
        require("what", told.what());
        require("mend", told.mend());
    }

    /** The text is a line that can be shown. */
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
