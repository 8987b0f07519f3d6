package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Assertions on failures that a user sees. */
public final class FailureAssertions {
    private FailureAssertions() {}

    /** Returns the failure's message, after checking its kind. */
    public static AbstractStringAssert<?> assertFails(ProblemKind kind, ThrowingCallable call) {
        TributaryException failure = catchThrowableOfType(TributaryException.class, call);
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        assertThat(failure.mend()).as("what to do about it").isNotBlank();
        return assertThat(failure.getMessage());
    }
}
