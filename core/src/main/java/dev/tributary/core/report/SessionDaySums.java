package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sums credit on the days of the sessions: by number, so that no lookup by name is needed for each of millions of
 * credits.
 */
final class SessionDaySums implements CreditSums {
    private final List<ChannelDay> channelDays;
    private final CreditSum[] sums;

    SessionDaySums(List<ChannelDay> channelDays) {
        this.channelDays = channelDays;
        this.sums = Stream.generate(CreditSum::new).limit(channelDays.size()).toArray(CreditSum[]::new);
    }

    @Override
    public CreditSum at(int channelDayCode, long conversion) {
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
