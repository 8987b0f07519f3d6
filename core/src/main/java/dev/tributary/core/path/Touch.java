package dev.tributary.core.path;

/**
 * One step of a path.
 *
 * @param position where it stands in the path as it was, from 0; a path that was transformed keeps the positions of the touches it kept
 * @param channel the channel's name
 */
public record Touch(int position, String channel) {}
