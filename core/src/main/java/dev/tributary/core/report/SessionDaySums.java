package dev.tributary.core.report;

import dev.tributary.core.facts.ChannelDay;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Credit on the days of the sessions: by the place's number, so that of a million credits none looks for its own. */
final class SessionDaySums implements CreditSums {
    private final List<ChannelDay> places;
    private final CreditSum[] sums;

    SessionDaySums(List<ChannelDay> places) {
        this.places = places;
        this.sums = Stream.generate(CreditSum::new).limit(places.size()).toArray(CreditSum[]::new);
    }

    @Override
    public CreditSum at(int place, long conversion) {
        return sums[place];
    }

    @Override
    public SortedMap<ChannelDay, CreditSum> held() {
        SortedMap<ChannelDay, CreditSum> held = new TreeMap<>();
        for (int place = 0; place < sums.length; place++) {
            if (sums[place].held()) {
                held.put(places.get(place), sums[place]);
            }
        }
        return held;
    }
}
