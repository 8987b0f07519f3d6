package dev.tributary.pipeline.summary;

/**
 * The attributor of credit.
 *
 * @param attributor its name: {@code ihc-api} or {@code ihc-local}
 * @param description its model or conversion type
 * @param forWantOfKey whether it was used because no API key is set
 */
public record MadeBy(String attributor, String description, boolean forWantOfKey) {}
