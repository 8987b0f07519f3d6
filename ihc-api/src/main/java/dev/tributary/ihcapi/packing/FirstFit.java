package dev.tributary.ihcapi.packing;

import java.util.Arrays;

/**
 * Puts each journey into the first request that has room for it. A tree over the requests holds the room left, so that
 * the first one is found in a few steps.
 */
final class FirstFit {
    private final RequestLimits limits;

    FirstFit(RequestLimits limits) {
        this.limits = limits;
    }

    /** The request of each journey, in the order given; no journey is longer than a request. */
    int[] place(int[] sizes, int[] order) {
        int leaves = Math.max(1, Integer.highestOneBit(Math.max(1, sizes.length)) * 2);
        int[] room = new int[leaves * 2];
        Arrays.fill(room, limits.sessions());
        int[] journeys = new int[leaves];
        int[] requestOf = new int[sizes.length];
        for (int journey : order) {
            int node = 1;
            while (node < leaves) {
                node = room[node * 2] >= sizes[journey] ? node * 2 : node * 2 + 1;
            }
            int request = node - leaves;
            requestOf[journey] = request;
            journeys[request]++;
            boolean full = journeys[request] == limits.journeys();
            room[node] = full ? 0 : room[node] - sizes[journey];
            for (int parent = node / 2; parent >= 1; parent /= 2) {
                room[parent] = Math.max(room[parent * 2], room[parent * 2 + 1]);
            }
        }
        return requestOf;
    }
}
