package dev.tributary.store;

/**
 * The origin of a credit.
 *
 * @param attributor its name: {@code ihc-api}, {@code ihc-local}
 * @param conversionType the conversion type whose parameters were used
 * @param description the model or service that computed it
 */
public record Origin(String attributor, String conversionType, String description) {}
