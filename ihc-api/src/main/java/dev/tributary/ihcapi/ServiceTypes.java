package dev.tributary.ihcapi;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The service's conversion type of each journey: a request is computed with one of them. Thread-safe if the function
 * is.
 *
 * @param all all conversion types that may be requested, each once; any texts but blank ones
 * @param which returns that of a journey; throws a {@link TributaryException} if there is none
 */
public record ServiceTypes(List<String> all, Function<Journey, String> which) {
    /** @throws TributaryException USAGE when one is blank */
    public ServiceTypes {
        all = List.copyOf(all);
        if (all.stream().anyMatch(String::isBlank)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "The conversion type is empty.",
                    "Give the conv_type_id that was chosen when the training set was uploaded.");
        }
    }

    /** Uses the same one for all journeys. */
    public static ServiceTypes of(String one) {
        return new ServiceTypes(List.of(one), journey -> one);
    }

    /** Returns the conversion type of a journey. */
    public String of(Journey journey) {
        return which.apply(journey);
    }

    /** Groups journeys by their conversion type, in order of first occurrence. */
    public Map<String, List<Journey>> split(List<Journey> journeys) {
        Map<String, List<Journey>> split = new LinkedHashMap<>();
        journeys.forEach(journey ->
                split.computeIfAbsent(of(journey), type -> new ArrayList<>()).add(journey));
        return split;
    }

    /** Returns all of them, in one line. */
    @Override
    public String toString() {
        return all.stream()
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", ", all.size() == 1 ? "conversion type " : "conversion types ", ""));
    }
}
