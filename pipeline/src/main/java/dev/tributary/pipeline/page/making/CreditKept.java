package dev.tributary.pipeline.page.making;

import dev.tributary.core.facts.Conversion;
import dev.tributary.core.journey.Journey;
import dev.tributary.models.credit.CreditSink;
import dev.tributary.models.credit.CreditSource;
import dev.tributary.models.credit.Evidence;
import java.util.Arrays;

/** Keeps the share of each channel in each conversion, for the comparison with other models. Not thread-safe. */
final class CreditKept implements CreditSink {
    private static final int FEW = 1024;
    private static final int NONE = -1;

    /** Where the shares of a conversion begin, by its index. */
    private final int[] begins;

    private int[] conversions = new int[FEW];
    private int[] channels = new int[FEW];
    private double[] shares = new double[FEW];
    private int size;

    /** @param all how many conversions the source has */
    CreditKept(int all) {
        this.begins = new int[all];
        Arrays.fill(begins, NONE);
    }

    @Override
    public void credit(Conversion conversion, int channel, double share) {
        if (size == shares.length) {
            conversions = Arrays.copyOf(conversions, size * 2);
            channels = Arrays.copyOf(channels, size * 2);
            shares = Arrays.copyOf(shares, size * 2);
        }
        if (begins[conversion.index()] == NONE) {
            begins[conversion.index()] = size;
        }
        conversions[size] = conversion.index();
        channels[size] = channel;
        shares[size] = share;
        size++;
    }

    /** Returns the credit of the evidence's journeys; that of conversions without one is left out. */
    CreditSource of(Evidence evidence) {
        return sink -> {
            for (Journey journey : evidence.journeys()) {
                Conversion conversion = journey.conversion();
                int first = begins[conversion.index()];
                for (int at = first; at != NONE && at < size && conversions[at] == conversion.index(); at++) {
                    sink.credit(conversion, channels[at], shares[at]);
                }
            }
        };
    }
}
