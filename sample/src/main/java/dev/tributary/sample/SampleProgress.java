package dev.tributary.sample;

/** A listener for the progress of writing a sample. */
@FunctionalInterface
public interface SampleProgress {
    /** Does nothing. */
    SampleProgress NONE = sessions -> {};

    /**
     * Called on the writing thread after each part of the sample; it should return at once.
     *
     * @param sessions sessions written so far, of the total; never decreases
     */
    void sessionsWritten(long sessions);
}
