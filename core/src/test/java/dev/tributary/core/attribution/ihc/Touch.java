package dev.tributary.core.attribution.ihc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A session as the engine sees it. */
record Touch(double hour, int channel, boolean holder, boolean closer) {
    static final List<String> CHANNELS = List.of("Direct Traffic", "Email", "Social", "Referral");

    /** A journey in time order; its gaps are such that restarts, ties and long pauses all occur. */
    static List<Touch> journey(Random random) {
        List<Touch> journey = new ArrayList<>();
        int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 8);
        double hour = random.nextInt(1000);
        for (int position = 0; position < size; position++) {
            journey.add(new Touch(hour, random.nextInt(CHANNELS.size()), random.nextBoolean(), random.nextBoolean()));
            double[] gaps = {0, random.nextDouble() / 10, random.nextInt(48), random.nextInt(330), 330, 400};
            hour += gaps[random.nextInt(gaps.length)];
        }
        return journey;
    }

    /** What the engine makes of a journey. */
    static Workspace attribute(IhcEngine engine, Workspace w, List<Touch> journey) {
        w.begin(journey.size());
        for (int position = 0; position < journey.size(); position++) {
            Touch touch = journey.get(position);
            w.set(position, touch.hour(), touch.channel(), touch.holder(), touch.closer());
        }
        engine.attribute(w);
        return w;
    }

    /** The four numbers of every session, one after another. */
    static List<double[]> numbers(Workspace w) {
        List<double[]> numbers = new ArrayList<>();
        for (int position = 0; position < w.size(); position++) {
            numbers.add(
                    new double[] {w.initializer(position), w.holder(position), w.closer(position), w.ihc(position)});
        }
        return numbers;
    }
}
