package dev.tributary.core.attribution.ihc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A reference implementation of the seven steps, with simple lists, that the engine is compared with. */
final class SlowIhc {
    private final IhcModel model;
    private final Redistribution redistribution;
    private final List<Touch> journey;

    SlowIhc(IhcModel model, Redistribution redistribution, List<Touch> journey) {
        this.model = model;
        this.redistribution = redistribution;
        this.journey = journey;
    }

    /** Returns initializer, holder, closer and ihc of each session. */
    List<double[]> numbers() {
        int n = journey.size();
        List<Double> gaps = new ArrayList<>();
        gaps.add(1.0);
        for (int k = 1; k < n; k++) {
            gaps.add(model.gapCurve()
                    .at(journey.get(k).hour() - journey.get(k - 1).hour()));
        }
        double end = journey.get(n - 1).hour();
        List<Double> left = each(k -> journey.get(k).closer() || k == n - 1
                ? model.closerCurve().at(end - journey.get(k).hour())
                : 0);
        List<Double> i = normalised(gaps);
        List<Double> c = normalised(left);
        List<Double> h = each(k -> journey.get(k).holder() ? hold(1 - i.get(k), 1 - c.get(k)) : 0);
        int restart = Math.max(0, gaps.lastIndexOf(1.0));
        Map<Phase, List<Double>> phases = new EnumMap<>(Phase.class);
        phases.put(Phase.INITIALIZER, finished(Phase.INITIALIZER, i, restart));
        phases.put(Phase.HOLDER, finished(Phase.HOLDER, h, restart));
        phases.put(Phase.CLOSER, finished(Phase.CLOSER, c, restart));
        double weights = phases.keySet().stream()
                .filter(phase -> sum(phases.get(phase)) > 0)
                .mapToDouble(model::weight)
                .sum();
        List<double[]> numbers = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            int session = k;
            double ihc = phases.keySet().stream()
                    .mapToDouble(
                            phase -> model.weight(phase) * phases.get(phase).get(session))
                    .sum();
            numbers.add(new double[] {
                phases.get(Phase.INITIALIZER).get(k),
                phases.get(Phase.HOLDER).get(k),
                phases.get(Phase.CLOSER).get(k),
                ihc / weights
            });
        }
        return numbers;
    }

    private static double hold(double a, double b) {
        return a + b == 0 ? 0 : ((a + b) / 2 + 2 * a * b / (a + b)) / 2;
    }

    private List<Double> finished(Phase phase, List<Double> base, int restart) {
        return moved(phase, normalised(each(k -> k < restart ? 0 : base.get(k) * model.score(phase, channel(k)))));
    }

    private List<Double> moved(Phase phase, List<Double> values) {
        Redistribution.Rule rule = redistribution.rules().get(phase);
        if (rule == null) {
            return values;
        }
        double[] moved = values.stream().mapToDouble(Double::doubleValue).toArray();
        for (int giver = 0; giver < values.size(); giver++) {
            int from = giver;
            if (!rule.channels().contains(channel(giver))) {
                continue;
            }
            List<Integer> receivers = IntStream.range(0, values.size())
                    .filter(k -> switch (rule.direction()) {
                        case EARLIER_SESSIONS_ONLY -> k < from;
                        case LATER_SESSIONS_ONLY -> k > from;
                        case ANY_SESSION -> true;
                    })
                    .filter(k -> !rule.channels().contains(channel(k)) && values.get(k) > rule.receiveThreshold())
                    .boxed()
                    .toList();
            double all = receivers.stream().mapToDouble(values::get).sum();
            if (all > 0) {
                moved[giver] = 0;
                receivers.forEach(k -> moved[k] += values.get(from) * values.get(k) / all);
            }
        }
        return IntStream.range(0, moved.length).mapToObj(k -> moved[k]).toList();
    }

    private String channel(int position) {
        return Touch.CHANNELS.get(journey.get(position).channel());
    }

    private List<Double> each(IntToDoubleFunction value) {
        return IntStream.range(0, journey.size()).mapToDouble(value).boxed().toList();
    }

    private static List<Double> normalised(List<Double> values) {
        double sum = sum(values);
        return sum == 0 ? values : values.stream().map(value -> value / sum).toList();
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
