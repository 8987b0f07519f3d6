/**
 * Channels by rule: an ordered file of rules makes the channel of a session from its source, medium, campaign, referrer
 * and click ids. Nothing is loaded before the first session needs it.
 */
@NullMarked
package dev.tributary.channels;

import org.jspecify.annotations.NullMarked;
