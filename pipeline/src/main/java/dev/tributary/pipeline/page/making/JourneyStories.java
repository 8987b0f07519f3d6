package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.journey.Journey;
import dev.tributary.pipeline.page.PageJourney;
import dev.tributary.store.ResultsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains the chosen journeys, with the shares that are stored. */
final class JourneyStories {
    private JourneyStories() {}

    /** A journey whose stored shares are of other sessions, since the options were others, is left out. */
    static List<PageJourney> of(Map<PageJourney.Choice, Journey> chosen, PageEngine engine, ResultsView results) {
        List<PageJourney> stories = new ArrayList<>();
        chosen.forEach((choice, journey) -> shares(journey, results)
                .ifPresent(shares -> stories.add(new PageJourney(
                        journey.conversion(),
                        engine.explainer(journey.conversion()).explain(journey),
                        shares,
                        choice))));
        return stories;
    }

    private static Optional<List<SessionShare>> shares(Journey journey, ResultsView results) {
        Map<String, SessionShare> stored =
                results.journey(journey.conversionId()).shares();
        List<SessionShare> shares = new ArrayList<>();
        for (int position = 0; position < journey.size(); position++) {
            Optional.ofNullable(stored.get(journey.sessionId(position))).ifPresent(shares::add);
        }
        return shares.size() == journey.size() && shares.size() == stored.size()
                ? Optional.of(shares)
                : Optional.empty();
    }
}
