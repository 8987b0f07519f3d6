package dev.tributary.testing;

import dev.tributary.core.attribution.SessionShare;

/**
 * One recorded answer of the service: the credit of a session of a conversion.
 *
 * @param share as answered, rounded to 4 decimals
 */
public record GoldenRow(String conversionId, String sessionId, SessionShare share) {}
