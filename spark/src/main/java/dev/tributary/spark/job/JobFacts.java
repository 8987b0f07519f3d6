package dev.tributary.spark.job;

import dev.tributary.core.report.SourceSums;
import dev.tributary.pipeline.summary.SourceRead;

/**
 * What is known of a source once all of it has been read.
 *
 * @param sums what a report needs of it; of costs, those of sessions and spend
 * @param read its rows, and what is told of them
 */
public record JobFacts(SourceSums sums, SourceRead read) {}
