package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.DayZone;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums credit on the days of the conversions, which are numbered separately: the channel may have no session on that
 * day.
 */
final class ConversionDaySums implements CreditSums {
    private final List<ChannelDay> sessionDays;
    private final ChannelDays channelDays;
    private final List<CreditSum> sums = new ArrayList<>();

    ConversionDaySums(List<ChannelDay> sessionDays, DayZone zone) {
        this.sessionDays = sessionDays;
        this.channelDays = new ChannelDays(zone);
    }

    @Override
    public CreditSum at(int channelDayCode, long conversion) {
        ChannelDay came = sessionDays.get(channelDayCode);
        int number = channelDays.numberAt(came.channel(), came.campaign(), conversion);
        if (number == sums.size()) {
            sums.add(new CreditSum());
        }
        return sums.get(number);
    }

    @Override
    public SortedMap<ChannelDay, CreditSum> held() {
        SortedMap<ChannelDay, CreditSum> held = new TreeMap<>();
        List<ChannelDay> days = channelDays.all();
        for (int number = 0; number < days.size(); number++) {
            held.put(days.get(number), sums.get(number));
        }
        return held;
    }
}
