package dev.tributary.sample.shop;

import java.util.List;

/** Draws the channel of a session by its position among the sessions of its user. Immutable and thread-safe. */
final class ChannelChoice {
    private static final int STAGES = 6;

    private final List<ChannelProfile> channels;
    private final double[][] cumulative = new double[STAGES][];

    ChannelChoice(List<ChannelProfile> channels) {
        this.channels = channels;
        for (int stage = 0; stage < STAGES; stage++) {
            cumulative[stage] = cumulative(stage / (STAGES - 1.0));
        }
    }

    ChannelProfile draw(int visit, Dice dice) {
        double[] bounds = cumulative[StrictMath.min(visit, STAGES - 1)];
        double at = dice.unit() * bounds[bounds.length - 1];
        int channel = 0;
        while (at >= bounds[channel]) {
            channel++;
        }
        return channels.get(channel);
    }

    private double[] cumulative(double stage) {
        double discovers =
                channels.stream().mapToDouble(ChannelProfile::discovers).sum();
        double returns = channels.stream().mapToDouble(ChannelProfile::returns).sum();
        double[] bounds = new double[channels.size()];
        double sum = 0;
        for (int channel = 0; channel < bounds.length; channel++) {
            ChannelProfile profile = channels.get(channel);
            sum += (1 - stage) * profile.discovers() / discovers + stage * profile.returns() / returns;
            bounds[channel] = sum;
        }
        return bounds;
    }
}
