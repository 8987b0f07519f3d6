package dev.tributary.core.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the channels, campaigns and days of sessions in order of first occurrence. Not thread-safe. */
public final class ChannelDays {
    private final DayZone zone;
    private final Map<String, Channel> channels = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<ChannelDay> channelDays = new ArrayList<>();
    private final List<Integer> channelOf = new ArrayList<>();

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
        // Sessions are mostly ordered by day.
        if (day != part.lastDay) {
            part.lastNumber = part.numbers.computeIfAbsent(day, key -> newCode(part, key));
            part.lastDay = day;
        }
        return part.lastNumber;
    }

    private Channel newChannel(String name) {
        names.add(name);
        return new Channel(name, names.size() - 1);
    }

    private int newCode(DaysOf part, long day) {
        channelDays.add(new ChannelDay(part.channel, part.campaign, LocalDate.ofEpochDay(day)));
        channelOf.add(part.code);
        return channelDays.size() - 1;
    }

    List<String> channelNames() {
        return List.copyOf(names);
    }

    /** Returns the one with a number. */
    public ChannelDay of(int number) {
        return channelDays.get(number);
    }

    /** Returns all of them, by number. */
    public List<ChannelDay> all() {
        return List.copyOf(channelDays);
    }

    /** Returns the channel's number for each of them. */
    int[] channels() {
        return channelOf.stream().mapToInt(Integer::intValue).toArray();
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
        private long lastDay = Long.MIN_VALUE;
        private int lastNumber = -1;

        DaysOf(String channel, String campaign, int code) {
            this.channel = channel;
            this.campaign = campaign;
            this.code = code;
        }
    }
}
