package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.number.ExactSum;
import dev.tributary.pipeline.page.PhaseSums;
import java.util.stream.Stream;

/** Sums the phases of each channel. Not thread-safe. */
final class ChannelPhases {
    private final ExactSum[] sums;

    /** @param channels how many there are */
    ChannelPhases(int channels) {
        this.sums = Stream.generate(ExactSum::new)
                .limit((long) channels * CreditedJourney.PHASES)
                .toArray(ExactSum[]::new);
    }

    void add(int channel, ConversionCredit credit, int row) {
        for (int phase = 0; phase < CreditedJourney.PHASES; phase++) {
            sums[channel * CreditedJourney.PHASES + phase].add(credit.phase(row, phase));
        }
    }

    PhaseSums of(int channel) {
        int first = channel * CreditedJourney.PHASES;
        return new PhaseSums(sums[first].toDecimal(), sums[first + 1].toDecimal(), sums[first + 2].toDecimal());
    }
}
