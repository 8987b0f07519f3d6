package dev.tributary.store;

/** The state of a run. */
public enum RunState {
    /** It is working; a run in this state without the lock has crashed. */
    RUNNING("running"),
    SUCCEEDED("success"),
    /** Something was left out, and is listed. */
    PARTIAL("partial"),
    FAILED("failed"),
    /** It was stopped early. */
    CANCELLED("cancelled"),
    /** It ended without recording a result: killed, or by a power failure. */
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
