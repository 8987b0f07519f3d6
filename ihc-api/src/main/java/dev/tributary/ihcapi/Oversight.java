package dev.tributary.ihcapi;

import java.util.function.BooleanSupplier;

/**
 * Who keeps account of an attribution, and who may end it.
 *
 * @param account is told of every request
 * @param spending how much each attribution may ask of the service
 * @param stopAsked looked at several times a second by the attributing thread; once true, nothing more is sent
 */
public record Oversight(Account account, SpendingLimit spending, BooleanSupplier stopAsked) {}
