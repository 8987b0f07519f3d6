package dev.tributary.core.channel;

/** Makes the channel of a session from where it came from. */
@FunctionalInterface
public interface ChannelMaker {
    /** The channel of what no rule takes. */
    String UNASSIGNED = "Unassigned";

    /** No rules. */
    ChannelMaker NONE = from -> UNASSIGNED;

    /**
     * Returns the channel; {@link #UNASSIGNED} if no rule takes it.
     *
     * @throws dev.tributary.core.TributaryException USAGE when the rules cannot be read, with the first call
     */
    String channel(TrafficSource from);

    /** Returns whether a name is that of a click id, so that a column of that name has the ids' values. */
    default boolean isClickId(String name) {
        return false;
    }
}
