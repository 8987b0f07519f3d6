package dev.tributary.ihcapi;

import java.util.function.BooleanSupplier;

/**
 * The control of an attribution: recording, spending limit, stopping.
 *
 * @param account records every request
 * @param spending the spending limit of each attribution
 * @param stopAsked polled several times a second by the attributing thread; once true, nothing more is sent
 */
public record Oversight(Account account, SpendingLimit spending, BooleanSupplier stopAsked) {}
