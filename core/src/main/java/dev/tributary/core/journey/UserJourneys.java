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
 * Builds the journeys of one user after the other, from sessions and conversions in time order, by the same rules as
 * {@link JourneyBuilder} and with the same counts. Memory is bounded by the touch limit, however many sessions a user
 * has. With a lookback the times of sessions within it are kept as well, eight bytes each; with path rules, which need
 * the whole journey, all sessions are. Not thread-safe.
 */
public final class UserJourneys {
    private final JourneyOptions options;
    private final Consumer<Journeys> built;

    /**
     * The sessions that a conversion at this moment may have; with a strict boundary, those of the moment itself are
     * separate.
     */
    private final SessionWindow window;

    private final SessionWindow atMoment;
    private final SlidTimes slidTimes = new SlidTimes();

    /** The conversions before which there was no session: later sessions may still come. */
    private final List<Conversion> early = new ArrayList<>();

    private int[] counting = new int[0];
    private Optional<Conversion> previous = Optional.empty();

    /** How many sessions were before the previous conversion, by the boundary. */
    private long beforePrevious;

    private long moment = Long.MIN_VALUE;
    private long sessionsAtMoment;

    /**
     * Starts without a user.
     *
     * @param channelDays the channels and days by number; of sessions to come it may learn them as they come
     * @param built receives the journey of each conversion, or why it has none; must be read before the next row
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
     * Adds a session of the user, in time order, ties by id.
     *
     * @param id as UTF-8
     * @param channelDayCode the number of its channel and day
     * @param bits its flags, see {@link dev.tributary.core.facts.SessionTableBuilder#flags}
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
     * Adds a conversion of the user, after the sessions before it and at the same moment; those of one moment by id.
     *
     * @param conversion its user has the number 0
     * @param wanted whether its journey is needed; others still cut the journeys of later ones, if these are cut
     */
    public void conversion(Conversion conversion, boolean wanted) {
        come(conversion.millis());
        if (wanted) {
            build(conversion);
        }
        previous = Optional.of(conversion);
        beforePrevious = window.size() + window.gone();
    }

    /** Ends the user; another one may follow. */
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
            // The window has all that a journey may have, so nothing before it is needed.
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

    /** Adds a session to the window, and keeps the times of those that leave it. */
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
