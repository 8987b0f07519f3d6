package dev.tributary.pipeline.page;

import java.util.List;

/**
 * The content of the page of a report. Numbers are exact: nothing is rounded or formatted. All figures are of one
 * window: credit of its conversions on the day of the conversion, and the cost of its days. Immutable.
 *
 * @param origin what it is about and how it was made
 * @param period the window's figures
 * @param earlier the figures of the days before, or why there are none
 * @param depth figures by model and by path, or why they were left out
 * @param journeys some conversions with their explanation, chosen by rule; may be empty
 * @param proof the checks of the report, and what could not be used
 */
public record Page(
        PageOrigin origin, Period period, Earlier earlier, Depth depth, List<PageJourney> journeys, PageProof proof) {
    public Page {
        journeys = List.copyOf(journeys);
    }
}
