package dev.tributary.channels.rule;

/**
 * A rule: the channel of what it takes.
 *
 * @param channel the channel's name
 * @param number its place in the file, from 1
 * @param line its line in the file
 * @param when what it takes
 */
record ChannelRule(String channel, int number, int line, Condition when) {}
