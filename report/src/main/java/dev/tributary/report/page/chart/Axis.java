package dev.tributary.report.page.chart;

/** The labels of an axis. */
final class Axis {
    private static final double BASELINE = 13;
    private static final double AT_LEFT = 0.02;
    private static final double AT_RIGHT = 0.97;

    private Axis() {}

    /** Returns the label of a tick; at an end it stays within the chart. */
    static Mark.Label label(double at, String text) {
        Mark.Anchor anchor = at < AT_LEFT ? Mark.Anchor.START : at > AT_RIGHT ? Mark.Anchor.END : Mark.Anchor.MIDDLE;
        return new Mark.Label("", at, BASELINE, anchor, text);
    }
}
