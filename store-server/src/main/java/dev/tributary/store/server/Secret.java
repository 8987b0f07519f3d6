package dev.tributary.store.server;

/** A password. It is shown in no text. Immutable. */
public final class Secret {
    private static final String HIDDEN = "***";

    /** A shorter text may occur in a message by chance. */
    private static final int SHORTEST = 4;

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** Returns the password, for the driver alone. */
    public String reveal() {
        return value;
    }

    /** Returns a text of a server or driver with the password removed. */
    public String hideIn(String text) {
        return value.length() < SHORTEST ? text : text.replace(value, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
