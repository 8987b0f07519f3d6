package dev.tributary.ihcapi.packing;

import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills one request after the other. Each begins with the longest remaining journey. Then journeys are added one by
 * one, each the longest one that leaves enough room to reach the request's share of all journeys with short ones. So
 * long journeys are combined with short ones if both limits are tight, and with each other if only the limit on
 * sessions is.
 */
final class Filling {
    private final List<Journey> journeys;
    private final RequestLimits limits;

    /** @param journeys none of them longer than a request */
    Filling(List<Journey> journeys, RequestLimits limits) {
        this.journeys = journeys;
        this.limits = limits;
    }

    /**
     * Fills a planned number of requests, or more if necessary. The share is rarely a whole number; both ways to round
     * it are tried.
     */
    List<List<Journey>> fill(int planned) {
        List<List<Journey>> requests = fill(planned, 0);
        if (requests.size() <= planned) {
            return requests;
        }
        List<List<Journey>> others = fill(planned, 1);
        return others.size() < requests.size() ? others : requests;
    }

    private List<List<Journey>> fill(int planned, int more) {
        Stock stock = new Stock(journeys);
        List<List<Journey>> requests = new ArrayList<>();
        while (stock.size() > 0) {
            int share = stock.size() / Math.max(1, planned - requests.size()) + more;
            requests.add(request(stock, Math.min(share, limits.journeys())));
        }
        return requests;
    }

    private List<Journey> request(Stock stock, int share) {
        List<Journey> request = new ArrayList<>();
        int room = limits.sessions();
        Optional<Journey> next = stock.takeLongest(room);
        while (next.isPresent()) {
            request.add(next.get());
            room -= next.get().size();
            // Journeys beyond the share may be added, too.
            int wanted = Math.max(1, share - request.size());
            next = request.size() < limits.journeys() ? stock.takeLongestOf(wanted, room) : Optional.empty();
        }
        return request;
    }
}
