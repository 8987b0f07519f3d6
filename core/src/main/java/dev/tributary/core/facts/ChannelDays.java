package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the channels, campaigns and days of sessions in order of first occurrence. Not thread-safe; once all have a
 * number, any thread may read.
 */
public final class ChannelDays {
    private static final int FEW = 64;
    private static final int MOST_RECENT = 512;
    private static final long NO_DAY = Long.MIN_VALUE;

    private final DayZone zone;
    private final Map<String, Channel> channels = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<ChannelDay> channelDays = new ArrayList<>();
    private int[] channelOf = new int[FEW];

    /** Copies of the lists, made again when they have grown. */
    private List<String> knownNames = List.of();

    private List<ChannelDay> knownDays = List.of();

    /** Creates an empty list of days in UTC. */
    public ChannelDays() {
        this(DayZone.UTC);
    }

    /** @param zone where the days of all sessions begin and end */
    public ChannelDays(DayZone zone) {
        this.zone = zone;
    }

    /** Returns where the days begin and end. */
    public DayZone zone() {
        return zone;
    }

    /** Returns the number of the channel and day of a session without a campaign, a new one if necessary. */
    public int numberAt(String channel, long millis) {
        return number(channels.computeIfAbsent(channel, this::newChannel).days, zone.number(millis));
    }

    /**
     * Returns the number of the channel, campaign and day of a session, a new one if necessary.
     *
     * @param campaign its name; empty if the session has none
     */
    public int numberAt(String channel, String campaign, long millis) {
        if (campaign.isEmpty()) {
            return numberAt(channel, millis);
        }
        Channel known = channels.computeIfAbsent(channel, this::newChannel);
        return number(known.campaigns.computeIfAbsent(campaign, known::newCampaign), zone.number(millis));
    }

    private int number(DaysOf part, long day) {
        int slot = part.slot(day);
        if (part.recentDays[slot] != day) {
            int number = part.numbers.computeIfAbsent(day, key -> newCode(part, key));
            part.remember(day, number);
            return number;
        }
        return part.recentNumbers[slot];
    }

    private Channel newChannel(String name) {
        names.add(name);
        return new Channel(name, names.size() - 1);
    }

    private int newCode(DaysOf part, long day) {
        channelDays.add(new ChannelDay(part.channel, part.campaign, LocalDate.ofEpochDay(day)));
        int number = channelDays.size() - 1;
        if (number == channelOf.length) {
            channelOf = Arrays.copyOf(channelOf, number * 2);
        }
        channelOf[number] = part.code;
        return number;
    }

    /** Returns the channels so far; the same list, as long as there is no further one. */
    List<String> channelNames() {
        if (knownNames.size() < names.size()) {
            knownNames = List.copyOf(names);
        }
        return knownNames;
    }

    /** Returns the one with a number. */
    public ChannelDay of(int number) {
        return channelDays.get(number);
    }

    /** Returns those so far, by number. */
    public List<ChannelDay> all() {
        if (knownDays.size() < channelDays.size()) {
            knownDays = List.copyOf(channelDays);
        }
        return knownDays;
    }

    /** Returns those so far and those to come, by number: a view. */
    public List<ChannelDay> growing() {
        return Collections.unmodifiableList(channelDays);
    }

    /** Returns the number of a channel. */
    int channel(int number) {
        return channelOf[number];
    }

    /** A channel, with the days on which its sessions have no campaign, and its campaigns. */
    private static final class Channel {
        private final DaysOf days;
        private final Map<String, DaysOf> campaigns = new HashMap<>();

        Channel(String name, int code) {
            this.days = new DaysOf(name, ChannelDay.NO_CAMPAIGN, code);
        }

        DaysOf newCampaign(String name) {
            return new DaysOf(days.channel, name, days.code);
        }
    }

    /** The days of a channel or of one of its campaigns. */
    private static final class DaysOf {
        private final String channel;
        private final String campaign;
        private final int code;
        private final Map<Long, Integer> numbers = new HashMap<>();

        /** Some of them once more, by the last bits of the day: sessions are ordered by day, or those of some months. */
        private long[] recentDays = {NO_DAY};

        private int[] recentNumbers = {-1};

        DaysOf(String channel, String campaign, int code) {
            this.channel = channel;
            this.campaign = campaign;
            this.code = code;
        }

        int slot(long day) {
            return (int) day & recentDays.length - 1;
        }

        void remember(long day, int number) {
            if (recentDays.length < MOST_RECENT && recentDays.length < numbers.size()) {
                recentDays = new long[recentDays.length * 2];
                recentNumbers = new int[recentDays.length];
                Arrays.fill(recentDays, NO_DAY);
                numbers.forEach(this::set);
            }
            set(day, number);
        }

        private void set(long day, int number) {
            recentDays[slot(day)] = day;
            recentNumbers[slot(day)] = number;
        }
    }
}
