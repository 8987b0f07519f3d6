package dev.tributary.benchmarks.ratio;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;

/**
 * Compares measured ratios with their references. A ratio that seems worse is measured once more before it is reported,
 * since a build server is rarely alone on its machine.
 */
public final class RatioCheck {
    private final References references;

    public RatioCheck(References references) {
        this.references = references;
    }

    /** A verdict for every ratio that is measured or has a reference. */
    public List<RatioVerdict> of(List<Watch> watches) throws IOException, InterruptedException, SQLException {
        List<RatioVerdict> verdicts = new ArrayList<>();
        SortedSet<String> unmeasured = references.names();
        for (Watch watch : watches) {
            List<RatioVerdict> judged = judged(watch);
            judged.forEach(verdict -> unmeasured.remove(verdict.name()));
            verdicts.addAll(judged);
        }
        unmeasured.forEach(name -> verdicts.add(new RatioVerdict(name, "", references.of(name), List.of())));
        return verdicts;
    }

    private List<RatioVerdict> judged(Watch watch) throws IOException, InterruptedException, SQLException {
        List<TimeRatio> once = watch.measure();
        List<RatioVerdict> first = once.stream()
                .map(ratio -> verdict(ratio, List.of(ratio.value())))
                .toList();
        if (first.stream().noneMatch(RatioVerdict::worse)) {
            return first;
        }
        List<TimeRatio> again = watch.measure();
        List<RatioVerdict> second = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            second.add(verdict(
                    once.get(i), List.of(once.get(i).value(), again.get(i).value())));
        }
        return second;
    }

    private RatioVerdict verdict(TimeRatio ratio, List<Double> measured) {
        OptionalDouble reference = references.of(ratio.name());
        return new RatioVerdict(ratio.name(), ratio.meaning(), reference, measured);
    }
}
