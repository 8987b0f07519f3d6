package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums credit on the days of the sessions: by number, so that no lookup by name is needed for each of millions of
 * credits.
 */
final class SessionDaySums implements CreditSums {
    private final List<ChannelDay> channelDays;
    private CreditSum[] sums;

    SessionDaySums(List<ChannelDay> channelDays) {
        this.channelDays = channelDays;
        this.sums = enlarged(new CreditSum[0], channelDays.size());
    }

    private static CreditSum[] enlarged(CreditSum[] known, int size) {
        CreditSum[] sums = Arrays.copyOf(known, size);
        Arrays.setAll(sums, number -> number < known.length ? known[number] : new CreditSum());
        return sums;
    }

    @Override
    public CreditSum at(int channelDayCode, long conversion) {
        if (channelDayCode >= sums.length) {
            sums = enlarged(sums, Math.max(channelDayCode + 1, sums.length * 2));
        }
        return sums[channelDayCode];
    }

    @Override
    public SortedMap<ChannelDay, CreditSum> held() {
        SortedMap<ChannelDay, CreditSum> held = new TreeMap<>();
        for (int channelDayCode = 0; channelDayCode < sums.length; channelDayCode++) {
            if (sums[channelDayCode].held()) {
                held.put(channelDays.get(channelDayCode), sums[channelDayCode]);
            }
        }
        return held;
    }
}
