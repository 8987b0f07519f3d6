package dev.tributary.sample;

/** Hears how far the writing of a sample has come. */
@FunctionalInterface
public interface SampleProgress {
    /** Does nothing. */
    SampleProgress NONE = sessions -> {};

    /**
     * Called on the writing thread after each part of the sample; it should return at once.
     *
     * @param sessions sessions written so far, of those the sample will have; never falls
     */
    void sessionsWritten(long sessions);
}
