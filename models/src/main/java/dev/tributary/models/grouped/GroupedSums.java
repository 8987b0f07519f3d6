package dev.tributary.models.grouped;

import dev.tributary.core.number.CompensatedSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums shares of grouped paths: per channel, and per channel and place. Not thread-safe. */
final class GroupedSums {
    private final CompensatedSum[] conversions;
    private final CompensatedSum[] values;
    private final List<List<CompensatedSum>> places;

    GroupedSums(int channels) {
        this.conversions = sums(channels);
        this.values = sums(channels);
        this.places = Stream.<List<CompensatedSum>>generate(ArrayList::new)
                .limit(channels)
                .toList();
    }

    private static CompensatedSum[] sums(int count) {
        return Stream.generate(CompensatedSum::new).limit(count).toArray(CompensatedSum[]::new);
    }

    /** Adds what a path's touches are credited with. */
    void add(GroupedPaths.Path path, double[] shares) {
        if (path.conversions() == 0 && path.value() == 0) {
            return;
        }
        for (int place = 0; place < path.channels().length; place++) {
            int channel = path.channels()[place];
            conversions[channel].add(path.conversions() * shares[place]);
            values[channel].add(path.value() * shares[place]);
            place(channel, place).add(path.conversions() * shares[place]);
        }
    }

    private CompensatedSum place(int channel, int place) {
        List<CompensatedSum> sums = places.get(channel);
        while (sums.size() <= place) {
            sums.add(new CompensatedSum());
        }
        return sums.get(place);
    }

    List<ChannelCredit> credits(List<String> channels) {
        List<ChannelCredit> credits = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            credits.add(new ChannelCredit(
                    channels.get(channel),
                    conversions[channel].value(),
                    values[channel].value(),
                    Optional.empty(),
                    places.get(channel).stream().map(CompensatedSum::value).toList()));
        }
        return credits;
    }
}
