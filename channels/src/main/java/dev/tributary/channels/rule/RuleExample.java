package dev.tributary.channels.rule;

import dev.tributary.core.channel.TrafficSource;

/**
 * A test in a rules file.
 *
 * @param from what is known of a session
 * @param channel the channel that it must get
 * @param line its line in the file
 */
public record RuleExample(TrafficSource from, String channel, int line) {}
