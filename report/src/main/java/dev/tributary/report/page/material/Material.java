package dev.tributary.report.page.material;

import dev.tributary.core.facts.CodePoints;
import dev.tributary.pipeline.page.Change;
import dev.tributary.pipeline.page.Changes;
import dev.tributary.pipeline.page.Earlier;
import dev.tributary.pipeline.page.Page;
import dev.tributary.pipeline.page.Period;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.text.PageDates;
import dev.tributary.report.page.text.PageText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What all sections of a page are made of: its content, its words, and the order of its channels. Immutable.
 *
 * @param page the content
 * @param look how it looks
 * @param text formats numbers
 */
public record Material(Page page, PageSettings.Look look, PageText text) {
    private static final Comparator<PageChannel> BY_NAME = Comparator.comparing(PageChannel::name, CodePoints::compare);

    /**
     * Prepares a page.
     *
     * @throws dev.tributary.core.TributaryException USAGE if there is no shape of numbers for its locale
     */
    public static Material of(Page page, PageSettings.Look look) {
        return new Material(page, look, PageText.of(look.locale()));
    }

    /** Returns the figures of the window. */
    public Period period() {
        return page.period();
    }

    /** Returns the earlier period, if there is one. */
    public Optional<Earlier.Known> earlier() {
        return page.earlier() instanceof Earlier.Known known ? Optional.of(known) : Optional.empty();
    }

    /** Formats dates. */
    public PageDates dates() {
        return text.dates();
    }

    /** Formats a day of the window, with its year if that is not clear from the heading. */
    public String day(LocalDate day) {
        return period().first().getYear() == period().last().getYear() ? dates().day(day) : dates().dayOfYear(day);
    }

    /** Returns the days of the window, as a text. */
    public String span() {
        return dates().span(period().first(), period().last());
    }

    /** Returns the days of the earlier period, as a text. */
    public Optional<String> earlierSpan() {
        return earlier()
                .map(known ->
                        dates().span(known.period().first(), known.period().last()));
    }

    /** Returns whether chance can be told: results alone have no users to draw from. */
    public boolean hasIntervals() {
        return !page.origin().ofResults();
    }

    /** Returns whether any order is attributed. */
    public boolean hasOrders() {
        return period().attributed().conversions() > 0;
    }

    /** Returns the paid channels, those with most spend first. */
    public List<PageChannel> paid() {
        return sorted(
                channel -> channel.figures().paid(),
                channel -> channel.metrics().cost());
    }

    /** Returns the other channels, those with most revenue first. */
    public List<PageChannel> unpaid() {
        return sorted(
                channel -> !channel.figures().paid(),
                channel -> channel.metrics().revenue());
    }

    /** Returns all channels, the paid ones first. */
    public List<PageChannel> channels() {
        return Stream.concat(paid().stream(), unpaid().stream()).toList();
    }

    /** Returns the changes of a channel, if there is an earlier period. */
    public Optional<Changes> changes(String channel) {
        return earlier().flatMap(known -> Optional.ofNullable(known.channels().get(channel)));
    }

    /** Returns the change of a channel's return, if it is defined in both periods. */
    public Optional<Change> roasChange(String channel) {
        return changes(channel).flatMap(Changes::roas);
    }

    private List<PageChannel> sorted(Predicate<PageChannel> which, Function<PageChannel, BigDecimal> largestFirst) {
        return period().channels().entrySet().stream()
                .map(entry -> new PageChannel(entry.getKey(), entry.getValue()))
                .filter(which)
                .sorted(Comparator.comparing(largestFirst).reversed().thenComparing(BY_NAME))
                .toList();
    }
}
