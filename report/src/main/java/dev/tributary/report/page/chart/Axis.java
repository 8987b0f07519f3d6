package dev.tributary.report.page.chart;

/** The labels of an axis. */
final class Axis {
    private static final double BASELINE = 13;
    private static final double AT_LEFT = 0.02;
    private static final double AT_RIGHT = 0.97;

    /** Of a chart of 150 pixels, the narrowest with an axis. */
    private static final double LETTER = 6.4 / 150;

    private static final double GAP = LETTER / 2;

    private Axis() {}

    /** Returns the label of a tick; at an end it stays within the chart. */
    static Mark.Label label(double at, String text) {
        Mark.Anchor anchor = at < AT_LEFT ? Mark.Anchor.START : at > AT_RIGHT ? Mark.Anchor.END : Mark.Anchor.MIDDLE;
        return new Mark.Label("", at, BASELINE, anchor, text);
    }

    /** Returns where a label begins, as a fraction of the width of a small chart. */
    static double left(Mark.Label label) {
        return switch (label.anchor()) {
            case START -> label.at();
            case MIDDLE -> label.at() - width(label) / 2;
            case END -> label.at() - width(label);
        };
    }

    /** Returns where the next one may begin. */
    static double right(Mark.Label label) {
        return left(label) + width(label) + GAP;
    }

    private static double width(Mark.Label label) {
        return label.text().length() * LETTER;
    }
}
