package dev.tributary.guess;

import java.util.Optional;

/**
 * The settings that probably read a source.
 *
 * @param preset the name of the preset that they use; empty if they map tables
 * @param yaml the text of {@code tributary.yml}, with comments
 * @param named whether it names the address; not if that has a password
 * @param complete whether it has sessions and conversions, so that a run attributes something
 */
public record Proposal(Optional<String> preset, String yaml, boolean named, boolean complete) {}
