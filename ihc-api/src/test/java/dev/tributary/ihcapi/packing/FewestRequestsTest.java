package dev.tributary.ihcapi.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.journey.Journey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The number of requests for many distributions of lengths, and that they contain each journey whole and once. */
class FewestRequestsTest {
    private static final List<RequestLimits> LIMITS = List.of(RequestLimits.SERVICE, RequestLimits.TEST_ACCOUNT);

    /** Packing uses lengths only, so the journeys share a dummy table. */
    private static final SessionTable UNREAD = new SessionTableBuilder(new IdColumn()).build(0);

    @ParameterizedTest
    @EnumSource
    void requestsAreAtMostOnePercentAndOneMoreThanAnyPackingNeeds(Lengths lengths) {
        for (RequestLimits limits : LIMITS) {
            for (int seed = 0; seed < 3; seed++) {
                int[] some = lengths.of(seed, limits.sessions());
                assertThat(requests(some, limits))
                        .as("%s, seed %d, %s", lengths, seed, limits)
                        .isLessThanOrEqualTo(onePercentAndOneMore(new LowerBound(some, limits).best()));
            }
        }
    }

    /** The bound is the larger of journeys / 100 and sessions / limit, each rounded up. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {
                "ALL_OF_ONE_SESSION",
                "ALL_AS_LONG_AS_A_REQUEST",
                "ALL_AS_LONG_AS_FILLS_BOTH_LIMITS",
                "NOT_SO_SHORT_AND_FEW_LONG",
                "GEOMETRIC_WITH_BOTH_LIMITS_NEAR",
                "UNIFORM_UP_TO_A_REQUEST",
                "UNIFORM_UP_TO_HALF",
                "UNIFORM_UP_TO_A_TENTH",
                "UNIFORM_UP_TO_A_FIFTIETH",
                "ONE_SESSION_OR_A_FIFTIETH",
                "ABOUT_A_QUARTER"
            })
    void requestsAreAtMostOnePercentAndOneMoreThanTheirJourneysAndSessionsNeed(Lengths lengths) {
        for (RequestLimits limits : LIMITS) {
            for (int seed = 0; seed < 3; seed++) {
                int[] some = lengths.of(seed, limits.sessions());
                assertThat(requests(some, limits))
                        .as("%s, seed %d, %s", lengths, seed, limits)
                        .isLessThanOrEqualTo(onePercentAndOneMore(new LowerBound(some, limits).simple()));
            }
        }
    }

    private static int requests(int[] lengths, RequestLimits limits) {
        List<Journey> journeys = IntStream.range(0, lengths.length)
                .mapToObj(number -> new Journey(String.format("c%07d", number), UNREAD, new int[0], 0, lengths[number]))
                .toList();
        Packing packing = new Packer(limits).pack(journeys);
        PackingChecker.check(journeys, packing, limits);
        return packing.requests().size();
    }

    private static int onePercentAndOneMore(int bound) {
        return (int) Math.floor(1.01 * bound + 1);
    }
}
