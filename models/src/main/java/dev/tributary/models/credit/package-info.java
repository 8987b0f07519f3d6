/**
 * The credit of every conversion, as one model after another sees it.
 *
 * <ol>
 *   <li>{@link dev.tributary.models.credit.Evidence} is what all of them look at.
 *   <li>{@link dev.tributary.models.credit.CreditSource} is a model that hands out the credit of each conversion, channel by
 *       channel, to a {@link dev.tributary.models.credit.CreditSink}.
 *   <li>{@link dev.tributary.models.credit.ChannelSums} adds it up.
 * </ol>
 */
@NullMarked
package dev.tributary.models.credit;

import org.jspecify.annotations.NullMarked;
