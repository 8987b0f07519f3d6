package dev.tributary.core.report;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums the credits of a group of users conversion by conversion: of the window's conversions, as they are computed, or of
 * others, as they are stored. Not thread-safe.
 */
public final class GroupCredits {
    private final DateBasis basis;
    private final DateWindow window;
    private final CreditSums sums;
    private final boolean ofWindow;
    private final ConversionTally tally = new ConversionTally();
    private final CreditedRevenue revenue = new CreditedRevenue();

    /**
     * Creates empty sums.
     *
     * @param basis the day of credit
     * @param window the days of the conversions to come, in the zone of the sessions' days
     * @param channelDays the channels and days of the users' sessions, by number; the list may grow
     */
    public GroupCredits(DateBasis basis, DateWindow window, List<ChannelDay> channelDays) {
        this(basis, window, channelDays, true);
    }

    /** The same for conversions outside the window. */
    public static GroupCredits ofOthers(DateBasis basis, DateWindow window, List<ChannelDay> channelDays) {
        return new GroupCredits(basis, window, channelDays, false);
    }

    private GroupCredits(DateBasis basis, DateWindow window, List<ChannelDay> channelDays, boolean ofWindow) {
        this.ofWindow = ofWindow;
        this.basis = basis;
        this.window = window;
        this.sums = CreditSums.on(new ReportDates(basis, window.zone()), channelDays);
    }

    /** Adds all credits of a conversion. */
    public void add(Outcome.Attributed outcome) {
        Journey journey = outcome.journey();
        Conversion conversion = journey.conversion();
        long units = 0;
        for (int position = 0; position < journey.size(); position++) {
            double credit = outcome.shares().get(position).ihc();
            double part = credit * conversion.revenue();
            units = Math.addExact(units, Credits.units(credit));
            revenue.add(part, conversion.revenue());
            sums.at(journey.sessions().channelDayCode(journey.row(position)), conversion.millis())
                    .add(credit, part);
        }
        tally.attributed(conversion, units / Credits.UNITS);
    }

    /**
     * Adds all credits of a conversion, whatever its journey is now.
     *
     * @param size how many there are
     * @param channelDayCodes the numbers of the sessions' channels and days
     * @param credits the credits of the sessions
     */
    public void add(Conversion conversion, int size, int[] channelDayCodes, double[] credits) {
        long units = 0;
        for (int row = 0; row < size; row++) {
            double part = credits[row] * conversion.revenue();
            units = Math.addExact(units, Credits.units(credits[row]));
            revenue.add(part, conversion.revenue());
            sums.at(channelDayCodes[row], conversion.millis()).add(credits[row], part);
        }
        tally.attributed(conversion, units / Credits.UNITS);
    }

    /** Adds a conversion without a journey. */
    public void addWithoutJourney(Conversion conversion) {
        tally.unattributed(conversion);
    }

    /** Returns the totals. */
    public CreditTotals totals() {
        SortedMap<ChannelDay, CreditSum> none = new TreeMap<>();
        return ofWindow
                ? new CreditTotals(basis, window, sums.held(), none, tally, revenue, 0)
                : new CreditTotals(basis, window, none, sums.held(), tally, revenue, 0);
    }
}
