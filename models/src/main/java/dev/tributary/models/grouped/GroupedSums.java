package dev.tributary.models.grouped;

import dev.tributary.core.number.CompensatedSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums shares of grouped paths: per channel, and per channel and position. Not thread-safe. */
final class GroupedSums {
    private final CompensatedSum[] conversions;
    private final CompensatedSum[] values;
    private final List<List<CompensatedSum>> positions;

    GroupedSums(int channels) {
        this.conversions = sums(channels);
        this.values = sums(channels);
        this.positions = Stream.<List<CompensatedSum>>generate(ArrayList::new)
                .limit(channels)
                .toList();
    }

    private static CompensatedSum[] sums(int count) {
        return Stream.generate(CompensatedSum::new).limit(count).toArray(CompensatedSum[]::new);
    }

    /** Adds the shares of a path's touches. */
    void add(GroupedPaths.Path path, double[] shares) {
        if (path.conversions() == 0 && path.value() == 0) {
            return;
        }
        for (int position = 0; position < path.channels().length; position++) {
            int channel = path.channels()[position];
            conversions[channel].add(path.conversions() * shares[position]);
            values[channel].add(path.value() * shares[position]);
            position(channel, position).add(path.conversions() * shares[position]);
        }
    }

    private CompensatedSum position(int channel, int position) {
        List<CompensatedSum> sums = positions.get(channel);
        while (sums.size() <= position) {
            sums.add(new CompensatedSum());
        }
        return sums.get(position);
    }

    List<ChannelCredit> credits(List<String> channels) {
        List<ChannelCredit> credits = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            credits.add(new ChannelCredit(
                    channels.get(channel),
                    conversions[channel].value(),
                    values[channel].value(),
                    Optional.empty(),
                    positions.get(channel).stream().map(CompensatedSum::value).toList()));
        }
        return credits;
    }
}
