package dev.tributary.core.path;

/**
 * One step of a path.
 *
 * @param position its index in the original path, from 0; a transformed path keeps the indexes of its touches
 * @param channel the channel's name
 */
public record Touch(int position, String channel) {}
