/**
 * Where a session came from, and the channel that rules make of it. Rules themselves, and the lists of sites, are not
 * here: {@link dev.tributary.core.channel.ChannelMaker} is what applies them.
 */
@NullMarked
package dev.tributary.core.channel;

import org.jspecify.annotations.NullMarked;
