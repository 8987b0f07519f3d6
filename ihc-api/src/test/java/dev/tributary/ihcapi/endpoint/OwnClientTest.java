package dev.tributary.ihcapi.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.attribution.ihc.DefaultModel;
import dev.tributary.core.attribution.ihc.LocalIhc;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.journey.Journey;
import dev.tributary.ihcapi.Access;
import dev.tributary.ihcapi.ApiKey;
import dev.tributary.ihcapi.ApiUsage;
import dev.tributary.ihcapi.ClientPolicy;
import dev.tributary.ihcapi.JournalLog;
import dev.tributary.ihcapi.LearnedLimits;
import dev.tributary.ihcapi.ServiceTypes;
import dev.tributary.ihcapi.ServiceUrl;
import dev.tributary.ihcapi.packing.RequestLimits;
import dev.tributary.ihcapi.sending.IhcApiAttributor;
import dev.tributary.testing.ReferenceData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The project's client of the service, with no change but the address. */
class OwnClientTest {
    private final List<Journey> journeys = ReferenceData.require().journeys().journeys();

    @Test
    void theReferenceJourneysAreAnsweredWithTheEnginesNumbersInFourteenRequests() {
        Map<String, List<SessionShare>> engine = new HashMap<>();
        LocalIhc model = new LocalIhc(DefaultModel.create(), Redistribution.NONE);
        journeys.forEach(journey ->
                engine.put(journey.conversionId(), model.credit(journey).shares()));
        List<Outcome> outcomes = new ArrayList<>();
        try (IhcEndpoint endpoint = Endpoints.of(RequestLimits.TEST_ACCOUNT)) {
            IhcApiAttributor attributor = attributor(endpoint);
            attributor.attribute(journeys, outcomes::add);
            assertThat(attributor.usage()).isEqualTo(new ApiUsage(14, 0, 1311, 0, 0, 0));
        }
        assertThat(outcomes).hasSize(1311).allSatisfy(outcome -> {
            List<SessionShare> served = shares(outcome);
            assertThat(served.stream().mapToDouble(SessionShare::ihc).sum()).isCloseTo(1, within(1e-9));
            near(served, engine.getOrDefault(outcome.journey().conversionId(), List.of()));
        });
    }

    /**
     * Compares the numbers with the engine's: the difference is at most 0.0001, except for sessions that receive the
     * rounding remainder: as in the service's own answers, up to half a unit for each of the others.
     */
    private static void near(List<SessionShare> served, List<SessionShare> exact) {
        assertThat(served).hasSameSizeAs(exact);
        double most = Math.max(1e-4, served.size() * 0.5e-4) + 1e-9;
        for (int position = 0; position < served.size(); position++) {
            assertThat(served.get(position).initializer())
                    .isCloseTo(exact.get(position).initializer(), within(most));
            assertThat(served.get(position).holder())
                    .isCloseTo(exact.get(position).holder(), within(most));
            assertThat(served.get(position).closer())
                    .isCloseTo(exact.get(position).closer(), within(most));
            assertThat(served.get(position).ihc()).isCloseTo(exact.get(position).ihc(), within(most));
        }
        long off = IntStream.range(0, served.size())
                .filter(position -> Math.abs(
                                served.get(position).ihc() - exact.get(position).ihc())
                        > 1e-4)
                .count();
        assertThat(off).as("sessions that took a rest").isLessThanOrEqualTo(3);
    }

    private static IhcApiAttributor attributor(IhcEndpoint endpoint) {
        Access access = new Access(ServiceUrl.of(endpoint.url()), ApiKey.of("any"));
        return new IhcApiAttributor(
                access,
                ServiceTypes.of("a & b"),
                RequestLimits.TEST_ACCOUNT,
                Redistribution.NONE,
                ClientPolicy.DEFAULT,
                LearnedLimits.NOTHING,
                new JournalLog().oversight());
    }

    private static List<SessionShare> shares(Outcome outcome) {
        return ((Outcome.Attributed) outcome).shares();
    }
}
