package dev.tributary.core.attribution.ihc;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A session as input of the engine. */
record Touch(double hour, int channel, boolean holder, boolean closer) {
    static final List<String> CHANNELS = List.of("Direct Traffic", "Email", "Social", "Referral");

    /** Returns a random journey in time order; its gaps include restarts, ties and long pauses. */
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

    /** Attributes a journey with the engine. */
    static Workspace attribute(IhcEngine engine, Workspace w, List<Touch> journey) {
        w.begin(journey.size());
        for (int position = 0; position < journey.size(); position++) {
            Touch touch = journey.get(position);
            w.set(position, touch.hour(), touch.channel(), touch.holder(), touch.closer());
        }
        engine.attribute(w);
        return w;
    }

    /** Returns the four numbers of each session, in order. */
    static List<double[]> numbers(Workspace w) {
        List<double[]> numbers = new ArrayList<>();
        for (int position = 0; position < w.size(); position++) {
            numbers.add(
                    new double[] {w.initializer(position), w.holder(position), w.closer(position), w.ihc(position)});
        }
        return numbers;
    }
}
