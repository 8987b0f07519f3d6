/**
 * The credit of every conversion by each model.
 *
 * <ol>
 * <li>{@link dev.tributary.models.credit.Evidence} is the input of all models.
 * <li>{@link dev.tributary.models.credit.CreditSource} is a model that passes the credit of each conversion, channel by
 * channel, to a {@link dev.tributary.models.credit.CreditSink}.
 * <li>{@link dev.tributary.models.credit.ChannelSums} adds it up.
 * </ol>
 */
@NullMarked
package dev.tributary.models.credit;

import org.jspecify.annotations.NullMarked;
