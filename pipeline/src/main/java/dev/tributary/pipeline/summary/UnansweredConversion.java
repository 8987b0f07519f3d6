package dev.tributary.pipeline.summary;

/** A conversion with a journey but no usable answer, and why. */
public record UnansweredConversion(String conversionId, String reason) {}
