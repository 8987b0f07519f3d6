package dev.tributary.sample.shop;

import java.util.ArrayList;
import java.util.List;

/** Generates users, one after the other, each with all sessions of the season. Not thread-safe. */
final class Visitors {
    private static final int USER_IDS = 1;

    private final Dice dice;
    private final Ids ids;
    private final VisitTimes moments;
    private final Encounters encounters = new Encounters(Channels.all());
    private final Encounter wider = WiderAudience.encounter();
    private long users;

    Visitors(long seed, Dice dice) {
        this.dice = dice;
        this.ids = new Ids(seed, USER_IDS);
        this.moments = new VisitTimes(dice);
    }

    /** The id of another user. */
    String user() {
        return ids.id(users++, dice.unit());
    }

    /**
     * Returns the sessions of another user, in order of time.
     *
     * @param most the maximum number of sessions, at least 1
     * @return 1 to {@code most} sessions
     */
    List<Visit> visits(long most) {
        do {
            moments.draw();
        } while (moments.size() == 0);
        int size = (int) StrictMath.min(most, moments.size());
        String user = user();
        double affinity = dice.logNormal(moments.wider() ? WiderAudience.INTEREST : 1, Truth.AFFINITY_SPREAD);
        double warmth = 1;
        List<Visit> visits = new ArrayList<>(size);
        for (int visit = 0; visit < size; visit++) {
            long second = moments.second(visit);
            Encounter encounter = visit == 0 && moments.wider() ? wider : encounters.draw(visit, dice);
            ChannelProfile channel = encounter.channel();
            Engagement engagement = Engagement.draw(channel, dice);
            double pull = affinity * channel.closes() * engagement.pull() * StrictMath.min(warmth, Truth.MAX_WARMTH);
            int cost = Prices.cost(channel, engagement, second, dice);
            visits.add(new Visit(user, second, encounter, engagement, cost, pull));
            warmth += channel.warms();
        }
        return visits;
    }
}
