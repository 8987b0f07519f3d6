package dev.tributary.pipeline.summary;

/** A conversion that has a journey and got no usable answer, and why. */
public record UnansweredConversion(String conversionId, String reason) {}
