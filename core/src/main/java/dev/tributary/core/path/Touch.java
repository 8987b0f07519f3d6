package dev.tributary.core.path;

/**
 * One step of a path.
 *
 * @param place its place in the path as it was, from 0; a path that was transformed keeps the places of the touches it kept
 * @param channel the channel's name
 */
public record Touch(int place, String channel) {}
