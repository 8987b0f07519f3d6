package dev.tributary.calibrate.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The answers that satisfy the contract, in a canonical order.
 *
 * @param channels every channel's label, sorted; its index is its number
 * @param single how many journeys have only one session: they carry no information
 * @param journeys the journeys of two or more sessions
 * @param leftOut the journeys that violate the contract
 */
public record Usable(List<String> channels, int single, List<Observed> journeys, List<UnusedJourney> leftOut) {
    public static Usable of(List<AnsweredJourney> answers) {
        List<AnsweredJourney> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparing(AnsweredJourney::conversionId));
        Map<String, Integer> codes = codes(sorted);
        Map<String, Integer> lines = new HashMap<>();
        sorted.forEach(answered -> lines.merge(answered.conversionId(), 1, Integer::sum));
        List<Observed> journeys = new ArrayList<>();
        List<UnusedJourney> leftOut = new ArrayList<>();
        int single = 0;
        for (AnsweredJourney answered : sorted) {
            int times = lines.getOrDefault(answered.conversionId(), 1);
            Optional<String> breach = times > 1
                    ? Optional.of("the conversion is answered " + times + " times: the journey was split or sent twice")
                    : Contract.breach(answered);
            if (breach.isPresent()) {
                leftOut.add(new UnusedJourney(answered.conversionId(), breach.get()));
            } else if (answered.sessions().size() == 1) {
                single++;
            } else {
                journeys.add(Observed.of(answered, codes));
            }
        }
        return new Usable(List.copyOf(codes.keySet()), single, journeys, leftOut);
    }

    private static Map<String, Integer> codes(List<AnsweredJourney> answers) {
        TreeSet<String> names = new TreeSet<>();
        answers.forEach(answered -> answered.sessions().forEach(session -> names.add(session.channel())));
        Map<String, Integer> codes = new LinkedHashMap<>();
        names.forEach(name -> codes.put(name, codes.size()));
        return codes;
    }
}
