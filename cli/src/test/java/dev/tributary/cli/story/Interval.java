package dev.tributary.cli.story;

import tools.jackson.databind.JsonNode;

/** A figure with its interval of 95 %. */
record Interval(double figure, double low, double high) {
    static Interval of(JsonNode figures, String name) {
        JsonNode interval = figures.path("intervals").path(name);
        return new Interval(
                figures.path(name).asDouble(),
                interval.path("low").asDouble(),
                interval.path("high").asDouble());
    }

    boolean holds(double value) {
        return low < value && value < high;
    }

    /** Returns whether two figures differ by more than chance. */
    boolean clearlyDiffersFrom(Interval other) {
        return Math.abs(figure - other.figure) > Math.hypot(high - low, other.high - other.low) / 2;
    }
}
