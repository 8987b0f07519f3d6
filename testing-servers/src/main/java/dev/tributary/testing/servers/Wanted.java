package dev.tributary.testing.servers;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What a test needs and a machine may not have. */
final class Wanted {
    private Wanted() {}

    /** Skips the test with a message; on a build server it fails, so that a green build always includes it. */
    static IllegalStateException missing(String message) {
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(message);
        }
        Assumptions.abort(message);
        return new IllegalStateException(message);
    }
}
