package dev.tributary.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.core.TributaryException;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.CostTable;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SpendTable;
import dev.tributary.core.intake.Finding;
import dev.tributary.core.intake.SetAsideSums;
import dev.tributary.core.intake.mapping.SpendOverlap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a report needs of a source is the same, however its rows were divided. */
class SourceSumsTest {
    private static final CreditTotals NO_CREDIT = CreditTotals.none(DateBasis.ACCRUAL, DateWindow.ALL);

    private static SourceSums empty() {
        return new SourceSums(new CostTable(), new TreeSet<>(), new SetAsideSums());
    }

    /** Returns a row, as what it adds. */
    private static Consumer<Parts> row(Random random) {
        ChannelDay channelDay = channelDay(random);
        double amount = amount(random);
        return switch (random.nextInt(6)) {
            case 0 -> part -> part.days.add(channelDay);
            case 1 -> part -> part.costs.addSetAside(Finding.COST_TWICE, amount);
            case 2 -> part -> part.costs.addSetAside(Finding.COST_WITHOUT_SESSION, amount);
            case 3 -> part -> part.revenue.add(Finding.REVENUE_NEGATIVE, -Math.abs(amount));
            case 4 -> part -> part.revenue.add(Finding.CONVERSION_TWICE, amount);
            default -> part -> part.costs.add(channelDay, amount);
        };
    }

    private record Parts(CostTable costs, TreeSet<ChannelDay> days, SetAsideSums revenue) {
        static SourceSums of(List<Consumer<Parts>> rows, int from, int step) {
            Parts part = new Parts(new CostTable(), new TreeSet<>(), new SetAsideSums());
            for (int row = from; row < rows.size(); row += step) {
                rows.get(row).accept(part);
            }
            return new SourceSums(part.costs, part.days, part.revenue);
        }
    }

    private static ChannelDay channelDay(Random random) {
        return new ChannelDay(
                "channel " + random.nextInt(4),
                random.nextBoolean() ? "" : "campaign " + random.nextInt(2),
                LocalDate.ofEpochDay(19_000 + random.nextInt(5)));
    }

    private static double amount(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> -random.nextDouble();
            case 1 -> random.nextDouble() * 1e12;
            case 2 -> random.nextDouble() * 1e-9;
            default -> random.nextInt(10_000) / 100.0;
        };
    }

    private static String report(SourceSums source) {
        ChannelReport report = ReportBuilder.build(source, NO_CREDIT, day -> true);
        return report + "\n" + ReportBuilder.campaigns(source, NO_CREDIT, day -> true) + "\n"
                + new Reconciler(source, NO_CREDIT).reconcile(report) + "\n" + SpendShare.of(source);
    }

    @Test
    void theSumsOfPartsAreThoseOfTheWholeAndSoIsTheReport() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<Consumer<Parts>> rows = new ArrayList<>();
            for (int row = 0; row < 200; row++) {
                rows.add(row(random));
            }
            SpendTable spend = new SpendTable(true);
            for (int row = 0; row < 20; row++) {
                spend.add(channelDay(random), amount(random));
            }
            SourceSums whole = Parts.of(rows, 0, 1);
            byte[] expected = whole.toBytes();
            whole.costs().join(spend, SpendOverlap.SPEND);
            for (int parts : new int[] {1, 7, 64}) {
                Collections.shuffle(rows, random);
                List<byte[]> sums = new ArrayList<>();
                for (int part = 0; part < parts; part++) {
                    sums.add(Parts.of(rows, part, parts).toBytes());
                }
                Collections.shuffle(sums, random);
                SourceSums all = sums.stream().map(SourceSums::of).reduce(empty(), SourceSums::plus);

                assertThat(all.toBytes()).as("seed %d", seed).isEqualTo(expected);
                all.costs().join(spend, SpendOverlap.SPEND);
                assertThat(report(all)).as("seed %d", seed).isEqualTo(report(whole));
            }
        }
    }

    @Test
    void spendIsAddedOnceAndAtTheEnd() {
        SourceSums joined = empty();
        joined.costs().join(new SpendTable(false), SpendOverlap.SPEND);

        assertThatThrownBy(joined::toBytes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> empty().plus(joined)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> joined.plus(empty())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytesThatAreDamagedAreRefused() {
        byte[] bytes = empty().toBytes();
        bytes[1]++;
        assertThatThrownBy(() -> SourceSums.of(bytes))
                .isInstanceOf(TributaryException.class)
                .hasMessageContaining("the sums of a part of the source");
        assertThatThrownBy(() -> SourceSums.of(Arrays.copyOf(bytes, 3))).isInstanceOf(TributaryException.class);
    }
}
