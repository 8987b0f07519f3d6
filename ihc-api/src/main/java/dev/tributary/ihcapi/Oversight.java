package dev.tributary.ihcapi;

import java.util.function.BooleanSupplier;

/**
 * Who keeps account of an attribution, and who may end it.
 *
 * @param journal is told of every request, from the attributing thread
 * @param spending how much each attribution may ask of the service
 * @param stopAsked looked at several times a second by the attributing thread; once true, nothing more is sent
 * @param listener called from the attributing thread after each request
 */
public record Oversight(
        RequestJournal journal, SpendingLimit spending, BooleanSupplier stopAsked, RequestListener listener) {
    /** Nobody. */
    public static final Oversight NONE =
            new Oversight(RequestJournal.NONE, SpendingLimit.NONE, () -> false, RequestListener.SILENT);

    /** The same with another journal. */
    public Oversight with(RequestJournal other) {
        return new Oversight(other, spending, stopAsked, listener);
    }

    /** The same with another limit. */
    public Oversight with(SpendingLimit other) {
        return new Oversight(journal, other, stopAsked, listener);
    }

    /** The same with another one who may end it. */
    public Oversight with(BooleanSupplier other) {
        return new Oversight(journal, spending, other, listener);
    }

    /** The same with another listener. */
    public Oversight with(RequestListener other) {
        return new Oversight(journal, spending, stopAsked, other);
    }
}
