package dev.tributary.report.page.journeys;

import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.report.page.chart.Plot;
import dev.tributary.report.page.material.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some journeys, explained: how an order came about, and why each session has its share.
 *
 * @param kinds by what rules they were chosen, in words
 * @param journeys the journeys; the first one is unfolded
 */
public record JourneysSection(String kinds, List<Explained> journeys) {
    public JourneysSection {
        journeys = List.copyOf(journeys);
    }

    /**
     * A journey.
     *
     * @param order amount and time of the order
     * @param length how many sessions in how much time
     * @param conversion the beginning of the conversion's id
     * @param whole the whole id, if that is more; empty if it is not
     * @param strip the sessions along time
     * @param begin the first sessions, or all
     * @param leftOut what is left out after them; empty if nothing is
     * @param end the last sessions; empty if none are left out
     * @param differs whether the shares are not those of the engine that gives the reasons
     */
    // More than 7: one value per part of a journey.
    public record Explained(
            String order,
            String length,
            String conversion,
            String whole,
            Plot strip,
            List<SessionShown> begin,
            String leftOut,
            List<SessionShown> end,
            boolean differs) {
        // More than 7: one value per part of a journey.
        public Explained {
            begin = List.copyOf(begin);
            end = List.copyOf(end);
        }
    }

    /**
     * A session.
     *
     * @param number its number and a full stop
     * @param when its time, and how long after the one before
     * @param bar its share as a bar
     * @param share its share, and its part of the revenue
     */
    // More than 7: one value per cell of the table.
    public record SessionShown(
            String number, String channel, String when, Plot bar, String share, Part began, Part kept, Part ended) {}

    /**
     * A part of a session in the journey, before it is weighed.
     *
     * @param nothing whether it is shown as 0
     * @param why the reasons
     */
    public record Part(String value, boolean nothing, String why) {}

    /** Returns the section; empty if there is no journey. */
    public static Optional<JourneysSection> of(Material material) {
        List<PageJourney> journeys = material.page().journeys();
        return journeys.isEmpty()
                ? Optional.empty()
                : Optional.of(new JourneysSection(
                        kinds(journeys),
                        journeys.stream()
                                .map(journey -> new ExplainedJourney(journey, material).shown())
                                .toList()));
    }

    private static String kinds(List<PageJourney> journeys) {
        List<String> kinds = new ArrayList<>();
        for (PageJourney journey : journeys) {
            kinds.add(
                    switch (journey.choice()) {
                        case TYPICAL -> "a typical journey";
                        case BEGINS_ANEW -> "one that begins anew after a silence";
                        case MANY_CHANNELS -> "one with many channels";
                        case LONGEST -> "the longest journey";
                    });
        }
        return String.join(", ", kinds);
    }
}
