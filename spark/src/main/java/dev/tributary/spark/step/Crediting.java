package dev.tributary.spark.step;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.Unattributed;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.kernel.UserStream;
import dev.tributary.spark.river.CreditBytes;
import dev.tributary.spark.river.OutcomeRows;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Makes rows of the outcomes of conversions. Not thread-safe. */
final class Crediting implements UserStream.Sink {
    private final DayZone zone;
    private final boolean typed;
    private final Map<String, Long> types = new HashMap<>();
    private final CreditBytes credits = new CreditBytes();
    private final Consumer<Row> rows;

    Crediting(Question question, Consumer<Row> rows) {
        this.zone = question.selection().window().zone();
        this.typed = !question.selection().types().isNone();
        this.rows = rows;
    }

    @Override
    public void credited(Outcome.Attributed outcome, int origin, String type) {
        Journey journey = outcome.journey();
        Conversion conversion = journey.conversion();
        if (typed) {
            types.merge(type, 1L, Long::sum);
        }
        byte[] id = bytes(conversion);
        for (int position = 0; position < journey.size(); position++) {
            SessionShare share = outcome.shares().get(position);
            int row = journey.row(position);
            credits.add(
                    journey.sessions().ids().bytes(row),
                    journey.sessions().channelDay(row),
                    share.ihc(),
                    CreditedJourney.kept(share.initializer()),
                    CreditedJourney.kept(share.holder()),
                    CreditedJourney.kept(share.closer()));
            if (credits.isFull()) {
                give(id, conversion);
            }
        }
        if (!credits.isEmpty()) {
            give(id, conversion);
        }
    }

    private void give(byte[] id, Conversion conversion) {
        rows.accept(OutcomeRows.credits(id, day(conversion), conversion.revenue(), credits.take()));
    }

    @Override
    public void without(Unattributed one) {
        Conversion conversion = one.conversion();
        rows.accept(OutcomeRows.without(
                bytes(conversion),
                day(conversion),
                conversion.revenue(),
                one.why().reason(),
                one.why().code()));
    }

    /** Returns how many conversions of each type have credit; none if no types are configured. */
    Map<String, Long> types() {
        return types;
    }

    private int day(Conversion conversion) {
        return (int) zone.number(conversion.millis());
    }

    private static byte[] bytes(Conversion conversion) {
        return conversion.id().getBytes(StandardCharsets.UTF_8);
    }
}
