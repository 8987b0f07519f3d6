package dev.tributary.calibrate;

import dev.tributary.calibrate.answers.AnsweredJourney;
import dev.tributary.calibrate.answers.AnsweredSession;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.IhcEngine;
import dev.tributary.core.attribution.ihc.IhcModel;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.attribution.ihc.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generated journeys like those of a shop, answered by a model and rounded as the service rounds. */
final class MadeUpAnswers {
    private final IhcModel model;
    private final double unit;
    private final boolean oneChannel;

    /**
     * @param digits digits after the point of the answers
     * @param oneChannel whether all sessions of a journey have the same channel
     */
    MadeUpAnswers(IhcModel model, int digits, boolean oneChannel) {
        this.model = model;
        this.unit = StrictMath.pow(10, -digits);
        this.oneChannel = oneChannel;
    }

    List<AnsweredJourney> journeys(int count, long seed) {
        Random random = new Random(seed);
        IhcEngine engine = new IhcEngine(model, Redistribution.NONE, RandomModels.CHANNELS);
        Workspace workspace = new Workspace();
        List<AnsweredJourney> journeys = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            journeys.add(answered("conversion-" + seed + "-" + number, engine, workspace, random));
        }
        return journeys;
    }

    private AnsweredJourney answered(String id, IhcEngine engine, Workspace workspace, Random random) {
        int size = 1;
        while (size < 40 && random.nextDouble() < 0.55) {
            size++;
        }
        List<AnsweredSession> sessions = new ArrayList<>();
        workspace.begin(size);
        int always = random.nextInt(RandomModels.CHANNELS.size());
        long start = 1_690_000_000_000L;
        long millis = start;
        for (int k = 0; k < size; k++) {
            millis += k == 0 ? 0 : gapSeconds(random) * 1000;
            int channel = oneChannel ? always : random.nextInt(RandomModels.CHANNELS.size());
            boolean holder = random.nextInt(4) > 0;
            boolean closer = random.nextInt(4) > 0;
            workspace.set(k, (millis - start) / 3_600_000.0, channel, holder, closer);
            String channelName = RandomModels.CHANNELS.get(channel);
            sessions.add(new AnsweredSession("s" + k, millis, channelName, holder, closer, k == size - 1));
        }
        engine.attribute(workspace);
        List<AnsweredJourney.Share> shares = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            SessionShare share = new SessionShare(
                    rounded(workspace.initializer(k)),
                    rounded(workspace.holder(k)),
                    rounded(workspace.closer(k)),
                    rounded(workspace.ihc(k)));
            shares.add(new AnsweredJourney.Share("s" + k, share));
        }
        return new AnsweredJourney(id, sessions, shares);
    }

    /** Minutes, hours or days: log-normal around one of three medians. */
    private static long gapSeconds(Random random) {
        double[] middles = {0.1, 4, 48};
        double hours = middles[random.nextInt(3)] * StrictMath.exp(1.2 * random.nextGaussian());
        return (long) (hours * 3600);
    }

    private double rounded(double value) {
        return StrictMath.rint(value / unit) * unit;
    }
}
