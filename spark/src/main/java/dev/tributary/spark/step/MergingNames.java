package dev.tributary.spark.step;

import java.io.Serializable;

/**
 * The source's names that rows are listed with when sessions and costs are merged.
 *
 * @param sessions the table of sessions
 * @param sessionId its column of ids
 * @param costs the table of costs; empty without one
 */
public record MergingNames(String sessions, String sessionId, String costs) implements Serializable {}
