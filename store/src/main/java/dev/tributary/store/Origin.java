package dev.tributary.store;

/**
 * What made a credit.
 *
 * @param attributor its name: {@code ihc-api}, {@code ihc-local}
 * @param conversionType the conversion type whose parameters it had
 * @param description what it computed with
 */
public record Origin(String attributor, String conversionType, String description) {}
