package dev.tributary.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BillingServiceTest {
    private final Asking asking = new Asking();

    @Test
    void everySessionGetsAShareAndTheSharesOfAJourneyAddUpToOne() throws Exception {
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM)) {
            HttpResponse<String> response = asking.post(service.origin(), Asking.journeys(1, 3, 40));
            assertThat(response.statusCode()).isEqualTo(200);
            Map<String, Double> sums = new HashMap<>();
            JsonNode values = Asking.json(response).get("value");
            values.forEach(value -> sums.merge(
                    value.get("conversion_id").asString(), value.get("ihc").asDouble(), Double::sum));
            assertThat(values.size()).isEqualTo(44);
            assertThat(sums).containsOnlyKeys("c0", "c1", "c2");
            assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo(1, within(1e-9)));
        }
    }

    @Test
    void theAnswerToAJourneyFollowsFromItsRowsAlone() throws Exception {
        try (BillingService one = BillingService.start(Asking.KEY, Behaviour.CALM);
                BillingService other = BillingService.start(Asking.KEY, Behaviour.CALM)) {
            JsonNode together = Asking.json(asking.post(one.origin(), Asking.journeys(5, 3)));
            JsonNode alone = Asking.json(asking.post(other.origin(), Asking.journeys(5)));
            for (int position = 0; position < 5; position++) {
                assertThat(alone.get("value").get(position))
                        .isEqualTo(together.get("value").get(position));
            }
        }
    }

    @Test
    void whatIsComputedAgainIsBilledAgain() throws Exception {
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM)) {
            asking.post(service.origin(), Asking.journeys(2, 3));
            asking.post(service.origin(), Asking.journeys(2));
            assertThat(service.bills()).isEqualTo(new Bills(2, 3, 2, 0, 0, 1));
            assertThat(service.bills().repeated()).isEqualTo(1);
            asking.post(service.origin(), Asking.journeys(4));
            assertThat(service.bills().distinct())
                    .as("other rows, another journey")
                    .isEqualTo(3);
        }
    }

    @Test
    void aRefusedRequestIsCountedAndNotBilled() throws Exception {
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM.upTo(200))) {
            assertThat(asking.post(service.origin(), "another key", Asking.journeys(1))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(asking.post(service.origin(), Asking.journeys(201)).statusCode())
                    .isEqualTo(400);
            int[] tooMany = new int[101];
            Arrays.fill(tooMany, 1);
            assertThat(asking.post(service.origin(), Asking.journeys(tooMany)).statusCode())
                    .isEqualTo(400);
            assertThat(service.bills().requests()).isEqualTo(3);
            assertThat(service.bills().billed()).isZero();
        }
    }

    @Test
    void aJourneyThatWasSplitIsNoticed() throws Exception {
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM)) {
            asking.post(service.origin(), Asking.body(List.of(Asking.row("c", "a", 0, false))));
            asking.post(service.origin(), Asking.body(List.of(Asking.row("c", "b", 1, true))));
            assertThat(service.bills().splits()).isEqualTo(1);
        }
    }

    @Test
    void requestsAtOnceAreCountedAndAnswersCanBeHeldBack() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM)) {
            service.hold();
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int size = 1; size <= 3; size++) {
                String body = Asking.journeys(size);
                answers.add(threads.submit(() -> asking.post(service.origin(), body)));
            }
            assertThat(service.awaitRequests(3, Duration.ofSeconds(10))).isTrue();
            assertThat(answers).noneMatch(Future::isDone);
            service.release();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
            assertThat(service.bills().atOnce()).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void faultsComeAtTheirRateAndTheSameOnesForTheSameSeed() throws Exception {
        List<Integer> first = statuses(7);
        assertThat(first).isEqualTo(statuses(7)).isNotEqualTo(statuses(8));
        assertThat(first).contains(500, 502, 429, 206);
        assertThat(first.stream().filter(status -> status != 200).count()).isBetween(15L, 60L);
    }

    private List<Integer> statuses(long seed) throws Exception {
        Behaviour behaviour =
                Behaviour.CALM.failing(0.3, seed, Fault.ERROR, Fault.GATEWAY_PAGE, Fault.THROTTLED, Fault.PARTIAL);
        try (BillingService service = BillingService.start(Asking.KEY, behaviour)) {
            List<Integer> statuses = new ArrayList<>();
            for (int request = 0; request < 120; request++) {
                statuses.add(asking.post(service.origin(), Asking.journeys(1 + request, 1))
                        .statusCode());
            }
            return statuses;
        }
    }

    @Test
    void eachFaultBillsWhatItSays() throws Exception {
        for (Fault fault : Fault.values()) {
            try (BillingService service = BillingService.start(Asking.KEY, Behaviour.CALM.failing(1, 1, fault))) {
                HttpResponse<String> response = asking.post(service.origin(), Asking.journeys(2, 2));
                assertThat(service.bills().billed()).as(fault.name()).isEqualTo(fault.bills() ? 2 : 0);
                assertThat(service.bills().sentBack()).isEqualTo(fault == Fault.PARTIAL ? 1 : 0);
                if (fault == Fault.REFUSED_IN_BODY) {
                    assertThat(response.statusCode()).isEqualTo(200);
                    assertThat(Asking.json(response).get("statusCode").asInt()).isEqualTo(400);
                }
                if (fault == Fault.THROTTLED) {
                    assertThat(response.headers().firstValue("Retry-After")).contains("0");
                }
            }
        }
    }
}
