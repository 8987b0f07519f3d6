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
 * The ids under which the service knows the trained conversion types of journeys: a request is computed with one of them.
 * Thread-safe if the function is.
 *
 * @param all every one that may be asked for, each once; any texts but blank ones
 * @param which the one of a journey; it throws a {@link TributaryException} where there is none
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

    /** The same for all journeys. */
    public static ServiceTypes of(String one) {
        return new ServiceTypes(List.of(one), journey -> one);
    }

    /** The conversion type of a journey. */
    public String of(Journey journey) {
        return which.apply(journey);
    }

    /** Journeys by their conversion type, in the order in which each first occurs. */
    public Map<String, List<Journey>> split(List<Journey> journeys) {
        Map<String, List<Journey>> split = new LinkedHashMap<>();
        journeys.forEach(journey ->
                split.computeIfAbsent(of(journey), type -> new ArrayList<>()).add(journey));
        return split;
    }

    /** All of them, one line. */
    @Override
    public String toString() {
        return all.stream()
                .map(type -> "'" + type + "'")
                .collect(Collectors.joining(", ", all.size() == 1 ? "conversion type " : "conversion types ", ""));
    }
}
