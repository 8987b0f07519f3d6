package dev.tributary.report.page.channels;

/**
 * A row of the table of channels.
 *
 * @param name the channel's name, as in the source
 * @param spend its spend
 * @param orders its attributed orders
 * @param revenue its attributed revenue
 * @param cpo its cost per order
 * @param roas its return
 * @param moved the change of its return
 */
public record ChannelLine(
        String name, BarCell spend, BarCell orders, BarCell revenue, FigureCell cpo, FigureCell roas, MoveCell moved) {}
