package dev.tributary.core.journey;

import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionWindow;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Builds the journeys of one user after the other, of sessions and conversions that come in time order, by the same rules as {@link
 * JourneyBuilder} and with the same counts. What is held is what one journey may have, however many sessions a user has: the touch limit
 * bounds it. With a lookback the times of sessions within it are held as well, eight bytes each; with path rules, which look at a
 * journey as a whole, all sessions are. Not thread-safe.
 */
public final class UserJourneys {
    private final JourneyOptions options;
    private final Consumer<Journeys> built;

    /** Those that a conversion of this moment may have; with a strict boundary, those of the moment itself are apart. */
    private final SessionWindow window;

    private final SessionWindow atMoment;
    private final SlidTimes slidTimes = new SlidTimes();

    /** The conversions that no session came before: whether any will come is not known yet. */
    private final List<Conversion> early = new ArrayList<>();

    private int[] counting = new int[0];
    private Optional<Conversion> previous = Optional.empty();

    /** How many sessions were before the previous conversion, by the boundary. */
    private long beforePrevious;

    private long moment = Long.MIN_VALUE;
    private long sessionsAtMoment;

    /**
     * No user yet.
     *
     * @param channelDays the channels and days of all sessions that will come, by number
     * @param built takes the journey of each conversion, or why it has none; to be read before the next row comes
     */
    public UserJourneys(JourneyOptions options, ChannelDays channelDays, Consumer<Journeys> built) {
        int keep = options.rules().isNone() && options.touchLimit() < Integer.MAX_VALUE
                ? options.touchLimit() + 1
                : Integer.MAX_VALUE;
        this.options = options;
        this.built = built;
        this.window = new SessionWindow(channelDays, keep);
        this.atMoment = new SessionWindow(channelDays, keep);
    }

    /**
     * A session of the user, after all before it in time, ties by id.
     *
     * @param id as UTF-8
     * @param channelDayCode the number of its channel and day
     * @param bits its flags, as {@link dev.tributary.core.facts.SessionTableBuilder#flags} has them
     */
    public void session(byte[] id, long millis, int channelDayCode, byte bits) {
        come(millis);
        sessionsAtMoment++;
        if (options.boundary() == Boundary.STRICT) {
            atMoment.add(id, millis, channelDayCode, bits);
        } else {
            held(() -> window.add(id, millis, channelDayCode, bits));
        }
        tellEarly(NoJourney.OfSource.ONLY_LATER);
    }

    /**
     * A conversion of the user, after the sessions before it and of its very moment; those of a moment by id.
     *
     * @param conversion its user has the number 0
     * @param wanted whether its journey is; others end the journeys of later ones all the same, where these are cut
     */
    public void conversion(Conversion conversion, boolean wanted) {
        come(conversion.millis());
        if (wanted) {
            build(conversion);
        }
        previous = Optional.of(conversion);
        beforePrevious = window.size() + window.gone();
    }

    /** The user has no further row; another one may come. */
    public void end() {
        tellEarly(NoJourney.OfSource.NO_SESSION);
        window.clear();
        atMoment.clear();
        slidTimes.clear();
        previous = Optional.empty();
        beforePrevious = 0;
        moment = Long.MIN_VALUE;
        sessionsAtMoment = 0;
    }

    private void come(long millis) {
        if (millis < moment) {
            throw new IllegalArgumentException("a row of " + millis + " comes after one of " + moment);
        }
        if (millis > moment) {
            holdThoseOfTheMoment();
            moment = millis;
            sessionsAtMoment = 0;
        }
    }

    private void holdThoseOfTheMoment() {
        if (atMoment.gone() > 0) {
            // What it holds is all that a journey may have, so nothing before is needed.
            for (int row = 0; row < window.size(); row++) {
                slid(window.table().millis(row));
            }
            for (long row = 0; row < atMoment.gone(); row++) {
                slid(moment);
            }
            window.letGo(atMoment.gone());
        }
        for (int row = 0; row < atMoment.size(); row++) {
            int next = row;
            held(() -> window.add(atMoment, next));
        }
        atMoment.clear();
    }

    /** Adds a session to the window, and keeps the times of those that it lets go. */
    private void held(Runnable adding) {
        SessionTable before = window.table();
        long gone = window.gone();
        adding.run();
        for (int row = 0; row < window.gone() - gone; row++) {
            slid(before.millis(row));
        }
    }

    private void slid(long millis) {
        if (options.reach().lookback().isPresent()) {
            slidTimes.add(millis);
        }
    }

    private void build(Conversion conversion) {
        if (window.size() + window.gone() + atMoment.size() == 0) {
            early.add(conversion);
            return;
        }
        SessionTable held = window.table();
        JourneyGathering one = new JourneyGathering(
                held,
                options,
                UserSessions.inOrder(held, counting(held.size())),
                known -> options.reach().cutAtPrevious() ? previous : Optional.empty());
        one.add(conversion, slid(conversion), sessionsAtMoment);
        built.accept(one.done());
    }

    private Slid slid(Conversion conversion) {
        long gone = window.gone();
        long tooOld = options.reach()
                .lookback()
                .map(time -> slidTimes.before(conversion.millis() - time.toMillis()))
                .orElse(0L);
        long cut = options.reach().cutAtPrevious() ? Math.min(gone, beforePrevious) : 0;
        return new Slid(tooOld, Math.max(0, cut - tooOld), gone - Math.max(tooOld, cut));
    }

    private int[] counting(int size) {
        if (counting.length < size) {
            counting = IntStream.range(0, size * 2).toArray();
        }
        return counting;
    }

    private void tellEarly(NoJourney why) {
        if (!early.isEmpty()) {
            built.accept(new Journeys(
                    List.of(),
                    early.stream()
                            .map(conversion -> new Unattributed(conversion, why))
                            .toList(),
                    Decided.NOTHING));
            early.clear();
        }
    }
}
