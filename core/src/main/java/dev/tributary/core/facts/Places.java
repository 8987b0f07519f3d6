package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the channels, and the days of each, in the order in which they come. */
final class Places {
    private final Map<String, Channel> channels = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<ChannelDay> places = new ArrayList<>();
    private final List<Integer> channelOf = new ArrayList<>();

    /** The number of a channel's day, a new one if need be. */
    int number(String name, LocalDate day) {
        Channel channel = channels.computeIfAbsent(name, this::newChannel);
        // Sessions mostly come day by day.
        if (!day.equals(channel.lastDay)) {
            channel.lastNumber = channel.days.computeIfAbsent(day, key -> newPlace(name, channel.code, key));
            channel.lastDay = day;
        }
        return channel.lastNumber;
    }

    private Channel newChannel(String name) {
        names.add(name);
        return new Channel(names.size() - 1);
    }

    private int newPlace(String name, int code, LocalDate day) {
        places.add(new ChannelDay(name, day));
        channelOf.add(code);
        return places.size() - 1;
    }

    List<String> channelNames() {
        return List.copyOf(names);
    }

    List<ChannelDay> all() {
        return List.copyOf(places);
    }

    /** The channel's number, for each place. */
    int[] channels() {
        return channelOf.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A channel with its days. */
    private static final class Channel {
        private final int code;
        private final Map<LocalDate, Integer> days = new HashMap<>();
        private LocalDate lastDay = LocalDate.MIN;
        private int lastNumber = -1;

        Channel(int code) {
            this.code = code;
        }
    }
}
