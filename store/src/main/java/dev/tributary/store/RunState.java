package dev.tributary.store;

/** How a run stands, or how it ended. */
public enum RunState {
    /** Under way; found so while nobody holds the lock, it crashed. */
    RUNNING("running"),
    SUCCEEDED("success"),
    /** Something was left out, and is listed. */
    PARTIAL("partial"),
    FAILED("failed"),
    /** It was told to stop, and did. */
    CANCELLED("cancelled"),
    /** It ended without a word: killed, or the power went. */
    CRASHED("crashed");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    /** The name in documents. */
    public String label() {
        return label;
    }
}
