package dev.tributary.ihcapi.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A slow and simple check of a packing. */
final class PackingChecker {
    private PackingChecker() {}

    static void check(List<Journey> journeys, Packing packing, RequestLimits limits) {
        List<Journey> found = new ArrayList<>(packing.tooLong());
        for (List<Journey> request : packing.requests()) {
            assertThat(request).isNotEmpty().hasSizeLessThanOrEqualTo(limits.journeys());
            assertThat(request.stream().mapToInt(Journey::size).sum()).isLessThanOrEqualTo(limits.sessions());
            assertThat(request.stream().map(Journey::conversionId).toList()).isSortedAccordingTo(CodePoints::compare);
            found.addAll(request);
        }
        assertThat(packing.tooLong()).allMatch(journey -> journey.size() > limits.sessions());
        assertThat(packing.requests().stream()
                        .map(request -> request.get(0).conversionId())
                        .toList())
                .isSortedAccordingTo(CodePoints::compare);
        // The journeys themselves, not copies or parts of them: each one once.
        Comparator<Journey> byId = Comparator.comparing(Journey::conversionId, CodePoints::compare);
        found.sort(byId);
        assertThat(found).isEqualTo(journeys.stream().sorted(byId).toList());
    }

    static void checkCloseToTheFewest(Packing packing, RequestLimits limits) {
        int journeys = packing.requests().stream().mapToInt(List::size).sum();
        int sessions = packing.requests().stream()
                .flatMap(List::stream)
                .mapToInt(Journey::size)
                .sum();
        double fewest = Math.max(Math.ceil(journeys / 100.0), Math.ceil(sessions / (double) limits.sessions()));
        assertThat(packing.requests()).hasSizeLessThanOrEqualTo((int) Math.floor(1.01 * fewest + 1));
    }
}
