package dev.tributary.core.facts;

/**
 * What of a source is wanted. Journeys belong to the conversions of a window and hold sessions of their users alone; a
 * report needs the channel and day of all sessions, and the costs.
 *
 * @param window the conversions whose journeys are wanted
 * @param forReport whether a report is wanted, too
 */
public record ReadScope(DateWindow window, boolean forReport) {
    /** Everything. */
    public static final ReadScope ALL = new ReadScope(DateWindow.ALL, true);
}
