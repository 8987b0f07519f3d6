package dev.tributary.report.page.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mark of a chart. Places along the chart are fractions of its width, 0 at the left; heights are pixels from the top,
 * or any other CSS length. A mark's style is a class of the page's style sheet.
 */
public sealed interface Mark {
    /** A bar. */
    record Bar(String style, double from, double to, double top, double height, Optional<String> title)
            implements Mark {
        public Bar(String style, double from, double to, double top, double height) {
            this(style, from, to, top, height, Optional.empty());
        }

        /** Returns the same with a title, which is shown when the mouse is over it. */
        public Bar titled(String text) {
            return new Bar(style, from, to, top, height, Optional.of(text));
        }
    }

    /** A line along the chart, at a height. */
    record Along(String style, double from, double to, String at, Optional<String> title) implements Mark {
        public Along(String style, double from, double to, String at) {
            this(style, from, to, at, Optional.empty());
        }
    }

    /** A line from top to bottom. */
    record Upright(String style, double at, String top, String bottom, Optional<String> title) implements Mark {
        /** A line over the whole height. */
        public Upright(String style, double at) {
            this(style, at, "0", "100%", Optional.empty());
        }

        public Upright(String style, double at, String top, String bottom) {
            this(style, at, top, bottom, Optional.empty());
        }
    }

    /** A dot. */
    record Dot(String style, double at, String height, double radius, Optional<String> title) implements Mark {
        public Dot(String style, double at, String height, double radius) {
            this(style, at, height, radius, Optional.empty());
        }
    }

    /** A symbol that the page defines once. */
    record Symbol(String id, double at, double height, Optional<String> title) implements Mark {}

    /** A text beside the marks, such as the number at a tick. */
    record Label(String style, double at, double baseline, Anchor anchor, String text) implements Mark {}

    /**
     * Some marks together.
     *
     * @param css an inline style; empty for none
     */
    record Group(String style, String css, Optional<String> title, List<Mark> marks) implements Mark {
        public Group {
            marks = List.copyOf(marks);
        }
    }

    /** Which end of a label is at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns a fraction in percent, as SVG reads it: 31.25%. */
    static String percent(double fraction) {
        return decimal(Math.round(fraction * 10_000), 2) + "%";
    }

    /** Returns pixels, as SVG reads them: 7.5. */
    static String pixels(double pixels) {
        return decimal(Math.round(pixels * 10), 1);
    }

    /** Returns whole pixels: 8. */
    static String whole(double pixels) {
        return Long.toString(Math.round(pixels));
    }

    /** Returns a factor, as CSS reads it: 0.3125. */
    static String fraction(double fraction) {
        return decimal(Math.round(fraction * 10_000), 4);
    }

    /** Much faster than a formatter: a page has ten thousands of places. */
    private static String decimal(long shifted, int decimals) {
        return BigDecimal.valueOf(shifted, decimals).toPlainString();
    }
}
