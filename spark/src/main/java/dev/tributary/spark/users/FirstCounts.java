package dev.tributary.spark.users;

import dev.tributary.core.bytes.ByteReader;
import dev.tributary.core.bytes.ByteWriter;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.number.ExactSum;
import dev.tributary.models.compare.ModelCounts;

/**
 * What the first pass of a comparison counts. Not thread-safe.
 *
 * @param journeys the counts of journeys
 * @param unattributedRevenue the revenue of conversions without one
 * @param models what models make of the others
 */
public record FirstCounts(JourneyCounts journeys, ExactSum unattributedRevenue, ModelCounts models) {
    private static final int VERSION = 1;

    /** Adds other users; neither object may be used again. */
    FirstCounts plus(FirstCounts other) {
        unattributedRevenue.add(other.unattributedRevenue);
        return new FirstCounts(journeys.plus(other.journeys), unattributedRevenue, models.plus(other.models));
    }

    byte[] toBytes() {
        ByteWriter out = new ByteWriter(VERSION);
        journeys.writeTo(out);
        out.sum(unattributedRevenue);
        models.writeTo(out);
        return out.toBytes();
    }

    static FirstCounts read(byte[] bytes, JourneyOptions options) {
        ByteReader in = new ByteReader("what a comparison counted first", VERSION, bytes);
        FirstCounts counts = new FirstCounts(JourneyCounts.readFrom(in, options), in.sum(), ModelCounts.readFrom(in));
        in.end();
        return counts;
    }
}
