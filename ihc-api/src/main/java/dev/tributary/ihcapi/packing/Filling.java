package dev.tributary.ihcapi.packing;

import dev.tributary.core.journey.Journey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fills one request after the other. Each begins with the longest journey that is left. Then come, one by one, the longest
 * that leave room for as many short ones as make up the request's share of all journeys. So long journeys go with short
 * ones where both limits are near, and with each other where sessions alone are scarce.
 */
final class Filling {
    private final List<Journey> journeys;
    private final RequestLimits limits;

    /** @param journeys none of them longer than a request */
    Filling(List<Journey> journeys, RequestLimits limits) {
        this.journeys = journeys;
        this.limits = limits;
    }

    /** Fills so many requests, or as many more as it takes. A share is seldom whole; both ways to round it are tried. */
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
            // Journeys beyond the share are welcome, too.
            int wanted = Math.max(1, share - request.size());
            next = request.size() < limits.journeys() ? stock.takeLongestOf(wanted, room) : Optional.empty();
        }
        return request;
    }
}
