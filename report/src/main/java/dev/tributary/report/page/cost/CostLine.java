package dev.tributary.report.page.cost;

import dev.tributary.report.page.chart.Plot;

/**
 * A row of cost and return.
 *
 * @param name the channel's name, as in the source
 * @param shares its share of all spend, and of all attributed revenue
 * @param cpo its cost per order
 * @param roas its return
 */
public record CostLine(String name, Plotted shares, Plotted cpo, Plotted roas) {
    /**
     * A figure as a plot and in words.
     *
     * @param interval empty if there is none
     */
    public record Plotted(Plot plot, String figure, String interval) {}
}
