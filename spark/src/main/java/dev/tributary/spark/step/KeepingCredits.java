package dev.tributary.spark.step;

import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.core.report.GroupCredits;
import dev.tributary.models.kernel.Partial;
import dev.tributary.models.kernel.Question;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.river.RowKind;
import dev.tributary.spark.ship.Shipped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sums the stored credits of conversions that are still outside the window, of rows that come conversion by conversion: the
 * conversion as it is now, then its credits. The credits of all others are given back: their conversion is gone, or in the
 * window now.
 */
public final class KeepingCredits implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<Question> question;

    /** @param question of the run that keeps them */
    public KeepingCredits(Shipped<Question> question) {
        this.question = question;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Kept(rows, question.value());
    }

    private static final class Kept extends RowFlow {
        private final Question question;
        private final DateWindow window;
        private final Map<ChannelDay, Integer> numbers = new HashMap<>();
        private final List<ChannelDay> channelDays = new ArrayList<>();
        private final GroupCredits totals;
        private byte @Nullable [] id;
        private @Nullable Row conversion;
        private final List<Row> credits = new ArrayList<>();

        Kept(Iterator<Row> rows, Question question) {
            super(rows);
            this.question = question;
            this.window = question.selection().window();
            this.totals = GroupCredits.ofOthers(question.credits().orElseThrow().basis(), window, channelDays);
        }

        @Override
        void take(Row row) {
            if (!Arrays.equals(id, RiverRows.id(row))) {
                endConversion();
                id = RiverRows.id(row);
            }
            if (RiverRows.kind(row) == RowKind.STORED_CREDIT) {
                credits.add(row);
            } else if (!window.contains(RiverRows.at(row))) {
                conversion = row;
            }
        }

        private void endConversion() {
            if (conversion == null) {
                credits.forEach(this::give);
            } else if (!credits.isEmpty()) {
                totals.add(
                        new Conversion(
                                0,
                                new String(RiverRows.id(conversion), StandardCharsets.UTF_8),
                                SessionTable.NO_USER,
                                RiverRows.at(conversion),
                                RiverRows.amount(conversion),
                                Conversion.NO_LABEL),
                        credits.size(),
                        credits.stream().mapToInt(this::channelDay).toArray(),
                        credits.stream().mapToDouble(RiverRows::amount).toArray());
            }
            conversion = null;
            credits.clear();
        }

        private int channelDay(Row credit) {
            byte[] campaign = RiverRows.campaign(credit);
            ChannelDay channelDay = new ChannelDay(
                    new String(RiverRows.name(credit), StandardCharsets.UTF_8),
                    campaign == null ? ChannelDay.NO_CAMPAIGN : new String(campaign, StandardCharsets.UTF_8),
                    LocalDate.ofEpochDay(RiverRows.at(credit)));
            return numbers.computeIfAbsent(channelDay, next -> {
                channelDays.add(next);
                return channelDays.size() - 1;
            });
        }

        @Override
        void end() {
            endConversion();
            Partial kept = Partial.ofCredits(totals.totals(), question);
            give(RiverRows.counted(
                    JobCounts.of(kept, Map.of(), new SeenCounts()).toBytes()));
        }
    }
}
