package dev.tributary.core.intake;

import java.math.BigDecimal;

/**
 * What was set aside for one reason: amounts above and below 0 apart, since together they may come to nothing.
 *
 * @param reason why
 * @param rows how many rows
 * @param positive the sum of the amounts above 0
 * @param negative the sum of those below, itself not above 0
 */
public record SetAsideSum(SetAsideReason reason, long rows, BigDecimal positive, BigDecimal negative) {}
