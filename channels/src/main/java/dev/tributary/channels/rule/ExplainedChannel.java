package dev.tributary.channels.rule;

import dev.tributary.core.channel.TrafficSource;
import java.util.Optional;

/**
 * The channel of a session, with the rule that makes it.
 *
 * @param given what is known of the session
 * @param channel the channel
 * @param clues what the rules saw of it
 * @param file the name of the rules
 * @param rules how many rules there are
 * @param taken the rule that took it; empty if none did
 */
public record ExplainedChannel(
        TrafficSource given, String channel, Clues clues, String file, int rules, Optional<Taken> taken) {
    /**
     * The rule that took it.
     *
     * @param number its place, from 1
     * @param line its line in the file
     * @param why it took it, for people
     */
    public record Taken(int number, int line, String why) {}
}
