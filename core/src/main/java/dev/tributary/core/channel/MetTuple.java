package dev.tributary.core.channel;

import org.jspecify.annotations.Nullable;

/**
 * A tuple that a reading thread has met. Its channel is made later, when the rows are taken in their order.
 *
 * @param <T> what a channel's name means
 */
public final class MetTuple<T> {
    final byte[] bytes;

    /** Set and used only by who takes the rows. */
    RuleChannels.@Nullable Made<T> made;

    MetTuple(byte[] bytes) {
        this.bytes = bytes;
    }
}
