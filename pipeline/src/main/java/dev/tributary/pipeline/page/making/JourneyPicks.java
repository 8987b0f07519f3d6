package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.CreditModel;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.Journeys;
import dev.tributary.pipeline.page.PageJourney.Choice;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses journeys by rule: of all that fulfil one, that with the first id. Not thread-safe. */
final class JourneyPicks {
    /** So large a part of the beginning belongs to a later session if it begins a journey anew. */
    private static final double NOTICEABLE = 0.1;

    private static final int TYPICAL_SESSIONS = 3;
    private static final int SESSIONS_OF_TWO_BEGINNINGS = 5;
    private static final int MANY_SESSIONS = 7;
    private static final int MANY_CHANNELS = 5;

    private final CreditModel model;
    private final Map<Choice, Journey> found = new EnumMap<>(Choice.class);

    /** @param model tells which session begins a journey */
    JourneyPicks(CreditModel model) {
        this.model = model;
    }

    /**
     * Looks through the journeys of some users, which are in the order of their ids.
     *
     * @param credited the indexes of the conversions with credit
     */
    void look(Journeys journeys, BitSet credited) {
        Map<Choice, Journey> here = new EnumMap<>(Choice.class);
        for (Journey journey : journeys.journeys()) {
            if (credited.get(journey.conversion().index())) {
                choice(journey, here).ifPresent(choice -> here.put(choice, journey));
                Journey longest = here.get(Choice.LONGEST);
                if (longest == null || journey.size() > longest.size()) {
                    here.put(Choice.LONGEST, journey);
                }
            }
        }
        here.forEach((choice, journey) ->
                found.merge(choice, journey, (known, other) -> better(choice, known, other) ? known : copy(other)));
        found.replaceAll((choice, journey) -> copy(journey));
    }

    private static boolean better(Choice choice, Journey known, Journey other) {
        if (choice == Choice.LONGEST && known.size() != other.size()) {
            return known.size() > other.size();
        }
        return CodePoints.compare(known.conversionId(), other.conversionId()) < 0;
    }

    /** Returns which rule a journey is the first to fulfil. */
    private Optional<Choice> choice(Journey journey, Map<Choice, Journey> known) {
        int size = journey.size();
        if (size == TYPICAL_SESSIONS) {
            return !known.containsKey(Choice.TYPICAL) && channels(journey) == TYPICAL_SESSIONS
                    ? Optional.of(Choice.TYPICAL)
                    : Optional.empty();
        }
        if (size == SESSIONS_OF_TWO_BEGINNINGS) {
            return !known.containsKey(Choice.BEGINS_ANEW) && beginsAnew(journey)
                    ? Optional.of(Choice.BEGINS_ANEW)
                    : Optional.empty();
        }
        boolean many = (size == MANY_SESSIONS || size == MANY_SESSIONS + 1)
                && !known.containsKey(Choice.MANY_CHANNELS)
                && channels(journey) >= MANY_CHANNELS;
        return many ? Optional.of(Choice.MANY_CHANNELS) : Optional.empty();
    }

    private static long channels(Journey journey) {
        return IntStream.range(0, journey.size())
                .map(journey::channelCode)
                .distinct()
                .count();
    }

    /** Only a silence gives a later session a part in beginning. */
    private boolean beginsAnew(Journey journey) {
        List<SessionShare> shares = model.credit(journey).shares();
        return shares.subList(1, shares.size()).stream().anyMatch(share -> share.initializer() >= NOTICEABLE);
    }

    /** Returns the journeys, by the rules in their order. */
    Map<Choice, Journey> chosen() {
        Map<Choice, Journey> chosen = new EnumMap<>(found);
        if (chosen.size() > 1) {
            chosen.remove(Choice.LONGEST);
        }
        return Collections.unmodifiableMap(chosen);
    }

    /** Copies a journey, so that not all sessions are kept for its sake. */
    private static Journey copy(Journey journey) {
        SessionTable all = journey.sessions();
        IdColumn ids = new IdColumn();
        SessionTableBuilder table = new SessionTableBuilder(ids, new ChannelDays(all.zone()), journey.size());
        for (int position = 0; position < journey.size(); position++) {
            int row = journey.row(position);
            ChannelDay channelDay = all.channelDay(row);
            table.add(
                    0,
                    all.millis(row),
                    channelDay.channel(),
                    channelDay.campaign(),
                    SessionTableBuilder.flags(all.holder(row), all.closer(row), all.impression(row)));
            ids.append(all.ids(), row);
        }
        int[] order = IntStream.range(0, journey.size()).toArray();
        return new Journey(journey.conversion(), table.build(1), order, 0, journey.size());
    }
}
