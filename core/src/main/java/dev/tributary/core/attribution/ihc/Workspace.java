package dev.tributary.core.attribution.ihc;

import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.journey.Journey;

/**
 * One journey's numbers while the {@link IhcEngine} works on them: inputs and outputs, in arrays that are reused for
 * the next journey. Not thread-safe: one per thread.
 */
public final class Workspace {
    private static final double MILLIS_PER_HOUR = 3_600_000;

    int size;
    double[] hours = new double[0];
    int[] channels = new int[0];
    boolean[] holderFlags = new boolean[0];
    boolean[] closerFlags = new boolean[0];
    double[] initializer = new double[0];
    double[] holder = new double[0];
    double[] closer = new double[0];
    double[] ihc = new double[0];
    double[] scratch = new double[0];

    /** Prepares for a journey with that many sessions, all of which must then be {@link #set}. */
    public void begin(int sessions) {
        size = sessions;
        if (hours.length < sessions) {
            int room = Math.max(sessions, hours.length * 2);
            hours = new double[room];
            channels = new int[room];
            holderFlags = new boolean[room];
            closerFlags = new boolean[room];
            initializer = new double[room];
            holder = new double[room];
            closer = new double[room];
            ihc = new double[room];
            scratch = new double[room];
        }
    }

    /**
     * Sets one session.
     *
     * @param hour when it happened, in hours since any moment that is the same for the whole journey
     * @param channel the channel's index in the engine's list of channels
     */
    public void set(int position, double hour, int channel, boolean holderFlag, boolean closerFlag) {
        hours[position] = hour;
        channels[position] = channel;
        holderFlags[position] = holderFlag;
        closerFlags[position] = closerFlag;
    }

    /** Sets all sessions of a journey; the channel numbers are those of its session table. */
    public void load(Journey journey) {
        SessionTable sessions = journey.sessions();
        long start = journey.millis(0);
        begin(journey.size());
        for (int position = 0; position < journey.size(); position++) {
            int row = journey.row(position);
            double hour = (sessions.millis(row) - start) / MILLIS_PER_HOUR;
            set(position, hour, sessions.channelCode(row), sessions.holder(row), sessions.closer(row));
        }
    }

    public int size() {
        return size;
    }

    public double initializer(int position) {
        return initializer[position];
    }

    public double holder(int position) {
        return holder[position];
    }

    public double closer(int position) {
        return closer[position];
    }

    public double ihc(int position) {
        return ihc[position];
    }
}
