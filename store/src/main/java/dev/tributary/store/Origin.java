package dev.tributary.store;

/**
 * What made a credit.
 *
 * @param attributor its name: {@code ihc-api}, {@code ihc-local}
 * @param description what it computed with
 */
public record Origin(String attributor, String description) {}
