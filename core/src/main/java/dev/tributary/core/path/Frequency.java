package dev.tributary.core.path;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the first touch of each channel, and renames its channel to show how often it occurred: {@code Direct(2)}. */
public record Frequency() implements PathTransform {
    static final String NAME = "frequency";

    @Override
    public List<Touch> apply(List<Touch> path) {
        Map<String, Long> occurrences =
                path.stream().collect(Collectors.groupingBy(Touch::channel, Collectors.counting()));
        Function<Touch, String> counted = touch -> touch.channel() + "(" + occurrences.get(touch.channel()) + ")";
        return new FirstOfEach()
                .apply(path).stream()
                        .map(touch -> new Touch(touch.position(), counted.apply(touch)))
                        .toList();
    }

    @Override
    public String text() {
        return NAME;
    }
}
