package dev.tributary.report.page.overtime;

import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.text.Piece;

/**
 * The bars of a channel, or of all: revenue upwards and spend downwards, on one scale.
 *
 * @param name the channel's name, as in the source, or what else it is
 * @param revenue of all days, as a text
 * @param spend of all days, as a text; empty if it is not known
 * @param drawing the bars
 * @param peaks the largest bars in words
 */
public record OverTimePanel(Piece.Name name, String revenue, String spend, Drawing drawing, Peaks peaks) {
    /**
     * The bars.
     *
     * @param height of the whole, in pixels
     * @param base where revenue and spend meet, in pixels from the top
     * @param shrink by how much it shrinks when all channels have one scale, 0 to 1
     */
    public record Drawing(Plot bars, double height, double base, double shrink) {}

    /**
     * The largest revenue and spend of a day, or mean day of a span, as texts.
     *
     * @param any whether there is any revenue
     */
    public record Peaks(String revenue, String spend, boolean any) {}
}
