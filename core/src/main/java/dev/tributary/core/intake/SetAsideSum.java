package dev.tributary.core.intake;

import java.math.BigDecimal;

/**
 * The sum of amounts set aside for one reason: positive and negative amounts separately, since they might cancel out.
 *
 * @param reason the reason
 * @param rows how many rows
 * @param positive the sum of the amounts above 0
 * @param negative the sum of those below, itself not above 0
 */
public record SetAsideSum(SetAsideReason reason, long rows, BigDecimal positive, BigDecimal negative) {}
