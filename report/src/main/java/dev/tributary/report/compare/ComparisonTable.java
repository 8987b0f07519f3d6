package dev.tributary.report.compare;

import dev.tributary.core.report.Metrics;
import dev.tributary.models.compare.ChannelComparison;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.Measure;
import dev.tributary.report.text.Numbers;
import dev.tributary.report.text.Screen;
import dev.tributary.report.text.Table;
import dev.tributary.report.text.TableColumn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One measure of all models, channel by channel, as a table: the models, their range, and the position of IHC in it.
 */
public final class ComparisonTable {
    private static final int WIDEST_CHANNEL = 30;

    /** The range covers all models, including those left out, so it is left out after them. */
    private static final int RANK_OF_IHC = 1;

    private static final int RANK_OF_RANGE = 2;
    private static final int RANK_OF_STANDING = 3;
    private static final int RANK_OF_OTHERS = 4;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final Measure measure;
    private final Map<String, Metrics> totals;

    private ComparisonTable(Comparison comparison, Measure measure) {
        this.comparison = comparison;
        this.measure = measure;
        this.totals = comparison.totals();
    }

    /** Returns the table's text, lines ended by a line feed. */
    public static String render(Comparison comparison, Measure measure, Screen screen) {
        return new ComparisonTable(comparison, measure).render(screen);
    }

    private String render(Screen screen) {
        List<String> models = comparison.models();
        List<TableColumn<ChannelComparison>> columns = new ArrayList<>();
        columns.add(TableColumn.<ChannelComparison>text(measure.label(), WIDEST_CHANNEL, ChannelComparison::channel)
                .withFooter("Total"));
        for (String model : models) {
            String total = Numbers.money(Optional.ofNullable(totals.get(model)).flatMap(measure::of));
            columns.add(TableColumn.<ChannelComparison>number(
                            model, channel -> Numbers.money(channel.figure(model, measure)))
                    .withFooter(total)
                    .withRank(model.equals(Comparison.IHC) ? RANK_OF_IHC : RANK_OF_OTHERS));
        }
        if (models.size() > 1) {
            columns.add(TableColumn.<ChannelComparison>number("low - high", this::range)
                    .withFooter("")
                    .withRank(RANK_OF_RANGE));
        }
        if (models.size() > 1 && models.contains(Comparison.IHC)) {
            columns.add(TableColumn.<ChannelComparison>number("ihc at", this::standing)
                    .withFooter("")
                    .withRank(RANK_OF_STANDING));
        }
        return Table.of(comparison.channels(), columns, screen);
    }

    private String range(ChannelComparison channel) {
        return channel.range(measure)
                .map(range -> Numbers.money(range.low()) + " - " + Numbers.money(range.high()))
                .orElse("-");
    }

    private String standing(ChannelComparison channel) {
        return channel.range(measure)
                .flatMap(range -> channel.figure(Comparison.IHC, measure).flatMap(range::standing))
                .map(standing -> standing.multiply(PERCENT).setScale(0, RoundingMode.HALF_EVEN) + " %")
                .orElse("-");
    }
}
