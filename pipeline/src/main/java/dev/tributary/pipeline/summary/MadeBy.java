package dev.tributary.pipeline.summary;

/**
 * What made credit.
 *
 * @param attributor its name: {@code ihc-api} or {@code ihc-local}
 * @param description what it computed with
 * @param forWantOfKey whether it was taken because no key of the service is set
 */
public record MadeBy(String attributor, String description, boolean forWantOfKey) {}
