package dev.tributary.core.ledger;

import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.JourneyKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A ledger in memory with the entries that a test adds, and the journeys for it. */
final class Asked implements LedgerReading {
    private final Map<JourneyKey, JourneyAnswer> answers = new HashMap<>();
    private final Set<JourneyKey> unread = new HashSet<>();
    private boolean blank = true;

    /** Returns a journey with a number of sessions. */
    static Journey journey(String conversion, int sessions) {
        IdColumn ids = new IdColumn();
        SessionTableBuilder builder = new SessionTableBuilder(ids);
        for (int session = 0; session < sessions; session++) {
            ids.append(conversion + "-" + session);
            builder.add(0, 1000L * session, "Email", true, false, false);
        }
        SessionTable table = builder.build(1);
        return new Journey(conversion, table, IntStream.range(0, sessions).toArray(), 0, sessions);
    }

    /**
     * Returns the key of a journey: its conversion and its number of sessions, so that an added session changes the
     * key.
     */
    static JourneyKey key(Journey journey) {
        return JourneyKey.of(ByteBuffer.allocate(32)
                .putInt(journey.conversionId().hashCode())
                .putInt(journey.size())
                .array());
    }

    static JourneyAnswer given(Journey journey, int shares) {
        return new JourneyAnswer.Given(
                key(journey),
                journey.conversionId(),
                Collections.nCopies(shares, new SessionShare(1, 0, 0, 1.0 / shares)));
    }

    static JourneyAnswer refused(Journey journey) {
        return new JourneyAnswer.Refused(key(journey), journey.conversionId(), "It cannot be read.");
    }

    Asked knows(JourneyAnswer answer) {
        answers.put(answer.key(), answer);
        blank = false;
        return this;
    }

    Asked hasUnread(Journey journey) {
        unread.add(key(journey));
        blank = false;
        return this;
    }

    /** Records that something was sent before, with any result. */
    Asked somethingElse() {
        blank = false;
        return this;
    }

    @Override
    public boolean isBlank() {
        return blank;
    }

    @Override
    public Optional<JourneyAnswer> answer(JourneyKey key) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public Set<JourneyKey> unreadKeys() {
        return unread;
    }

    @Override
    public Map<JourneyKey, Integer> inDoubtByJourney() {
        return Map.of();
    }

    @Override
    public RequestCount inDoubt() {
        return RequestCount.NONE;
    }

    @Override
    public Optional<Duration> usualWait() {
        return Optional.empty();
    }

    static List<String> conversions(List<Journey> journeys) {
        return journeys.stream().map(Journey::conversionId).toList();
    }
}
