package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the channels, and the days of each, in the order in which they come. Not thread-safe. */
public final class Places {
    private final Map<String, Channel> channels = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<ChannelDay> places = new ArrayList<>();
    private final List<Integer> channelOf = new ArrayList<>();

    /** The number of the channel and day of a session, a new one if need be. */
    public int numberAt(String channel, long millis) {
        return number(channel, Days.number(millis));
    }

    /**
     * The number of a channel's day, a new one if need be.
     *
     * @param day counted from 1970-01-01
     */
    int number(String name, long day) {
        Channel channel = channels.computeIfAbsent(name, this::newChannel);
        // Sessions mostly come day by day.
        if (day != channel.lastDay) {
            channel.lastNumber = channel.days.computeIfAbsent(day, key -> newPlace(name, channel.code, key));
            channel.lastDay = day;
        }
        return channel.lastNumber;
    }

    private Channel newChannel(String name) {
        names.add(name);
        return new Channel(names.size() - 1);
    }

    private int newPlace(String name, int code, long day) {
        places.add(new ChannelDay(name, LocalDate.ofEpochDay(day)));
        channelOf.add(code);
        return places.size() - 1;
    }

    List<String> channelNames() {
        return List.copyOf(names);
    }

    /** All of them, by their numbers. */
    public List<ChannelDay> all() {
        return List.copyOf(places);
    }

    /** The channel's number, for each place. */
    int[] channels() {
        return channelOf.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A channel with its days. */
    private static final class Channel {
        private final int code;
        private final Map<Long, Integer> days = new HashMap<>();
        private long lastDay = Long.MIN_VALUE;
        private int lastNumber = -1;

        Channel(int code) {
            this.code = code;
        }
    }
}
