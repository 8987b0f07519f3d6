package dev.tributary.core.attribution.ihc;

/**
 * One journey's numbers while the {@link IhcEngine} works on them: what it reads and what it writes, in arrays that are
 * used again for the next journey. Not thread-safe: one per thread.
 */
public final class Workspace {
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

    /** Makes room for a journey of that many sessions, all of which must then be {@link #set}. */
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
     * @param channel the channel's place in the engine's list of channels
     */
    public void set(int place, double hour, int channel, boolean holderFlag, boolean closerFlag) {
        hours[place] = hour;
        channels[place] = channel;
        holderFlags[place] = holderFlag;
        closerFlags[place] = closerFlag;
    }

    public int size() {
        return size;
    }

    public double initializer(int place) {
        return initializer[place];
    }

    public double holder(int place) {
        return holder[place];
    }

    public double closer(int place) {
        return closer[place];
    }

    public double ihc(int place) {
        return ihc[place];
    }
}
