package dev.tributary.ihcapi.wire;

/** One row of a journeys file. */
record SessionRow(
        String conversionId,
        String sessionId,
        long millis,
        String channel,
        boolean holder,
        boolean closer,
        boolean conversion,
        boolean impression) {}
