package dev.tributary.pipeline.page.making;

import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.figures.Orders;
import dev.tributary.core.number.ExactSum;
import dev.tributary.core.report.CreditTotals;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.GroupCredits;
import dev.tributary.models.ChannelNumbers;
import dev.tributary.models.credit.ByChannel;
import dev.tributary.models.credit.CreditSink;
import dev.tributary.models.interval.ResampleSums;
import dev.tributary.models.interval.Resamples;
import dev.tributary.models.interval.UserKeys;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sums of the credit of one window's conversions: per channel and day of the conversion, in resamples, and by phase.
 * Users come part by part, each with all conversions. Not thread-safe.
 */
final class PeriodSums {
    private final DateWindow window;
    private final ChannelNumbers channels;
    private final int[] channelOf;
    private final GroupCredits credits;
    private final ChannelPhases phases;
    private final ByChannel byChannel;
    private Optional<ResampleSums> drawn = Optional.empty();
    private final BitSet credited = new BitSet();
    private final ExactSum revenue = new ExactSum();
    private final Optional<CreditKept> kept;
    private Optional<Resamples> resamples = Optional.empty();
    private CreditSink sink = (conversion, channel, share) -> {};
    private long incomplete;

    /**
     * Creates empty sums.
     *
     * @param channelDays the channels and days of sessions, by number
     * @param channels the numbers of channels
     * @param kept receives the share of each channel in each conversion, if they are needed
     */
    PeriodSums(DateWindow window, List<ChannelDay> channelDays, ChannelNumbers channels, Optional<CreditKept> kept) {
        this.window = window;
        this.channels = channels;
        this.channelOf = channelsOf(channelDays, channels);
        this.credits = new GroupCredits(DateBasis.CASH, window, channelDays);
        this.phases = new ChannelPhases(channels.size());
        this.byChannel = new ByChannel(channels.size());
        this.kept = kept;
    }

    private static int[] channelsOf(List<ChannelDay> channelDays, ChannelNumbers channels) {
        Map<String, Integer> numbers = IntStream.range(0, channels.size())
                .boxed()
                .collect(Collectors.toMap(channels.names()::get, number -> number));
        ToIntFunction<ChannelDay> number = channelDay -> numbers.getOrDefault(channelDay.channel(), -1);
        return channelDays.stream().mapToInt(number).toArray();
    }

    DateWindow window() {
        return window;
    }

    /** Begins a part of the users. */
    void begin(UserKeys users) {
        Resamples of = new Resamples(channels.size(), users);
        resamples = Optional.of(of);
        sink = kept.map(of::and).orElse(of);
    }

    /** Adds the credit of a conversion of the window. */
    void add(Conversion conversion, ConversionCredit credit) {
        if (credit.size() == 0) {
            return;
        }
        credits.add(conversion, credit.size(), credit.codes(), credit.credits());
        credited.set(conversion.index());
        revenue.add(conversion.revenue());
        double sum = 0;
        for (int row = 0; row < credit.size(); row++) {
            int channel = channelOf[credit.codes()[row]];
            sum += credit.credits()[row];
            byChannel.add(channel, credit.credits()[row]);
            phases.add(channel, credit, row);
        }
        byChannel.handOut(conversion, sink);
        if (!(Math.abs(sum - 1) <= Outcome.TOLERANCE)) {
            incomplete++;
        }
    }

    /** Ends the part. */
    void end() {
        resamples
                .map(Resamples::sums)
                .ifPresent(part -> drawn.ifPresentOrElse(
                        all -> all.add(part, IntUnaryOperator.identity()), () -> drawn = Optional.of(part)));
        resamples = Optional.empty();
    }

    /** Returns the conversions with credit, by index. */
    BitSet credited() {
        return credited;
    }

    /** Returns whether each of them is credited completely. */
    boolean isComplete() {
        return incomplete == 0;
    }

    /** Returns the conversions with credit. */
    Orders attributed() {
        return new Orders(credited.cardinality(), revenue.toDecimal());
    }

    /** Returns the credit per channel and day of the conversion. */
    CreditTotals totals() {
        return credits.totals();
    }

    /** Returns the credit of each channel in each resample. */
    ResampleSums drawn() {
        return drawn.orElseThrow();
    }

    /** Returns the phases of a channel; empty if no session has it. */
    ChannelPhases phases() {
        return phases;
    }

    /** Returns the numbers of channels, by the order of their names. */
    ChannelNumbers channels() {
        return channels;
    }
}
