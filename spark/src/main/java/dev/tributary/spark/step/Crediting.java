package dev.tributary.spark.step;

import dev.tributary.core.attribution.CreditedJourney;
import dev.tributary.core.attribution.Outcome;
import dev.tributary.core.attribution.SessionShare;
import dev.tributary.core.facts.ChannelDay;
import dev.tributary.core.facts.Conversion;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.journey.Journey;
import dev.tributary.core.journey.Unattributed;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.kernel.UserStream;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes rows of the outcomes of conversions. Not thread-safe. */
final class Crediting implements UserStream.Sink {
    private final DayZone zone;
    private final boolean typed;
    private final Map<String, Long> types = new HashMap<>();
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
        int day = day(conversion);
        for (int position = 0; position < journey.size(); position++) {
            SessionShare share = outcome.shares().get(position);
            ChannelDay channelDay = journey.sessions().channelDay(journey.row(position));
            rows.accept(RowFactory.create(
                    OutcomeKind.CREDIT.name(),
                    id,
                    journey.sessions().ids().bytes(journey.row(position)),
                    conversion.millis(),
                    day,
                    (int) channelDay.day().toEpochDay(),
                    channelDay.channel(),
                    channelDay.campaign(),
                    share.ihc(),
                    CreditedJourney.kept(share.initializer()),
                    CreditedJourney.kept(share.holder()),
                    CreditedJourney.kept(share.closer()),
                    share.ihc() * conversion.revenue(),
                    conversion.revenue(),
                    null,
                    null,
                    null));
        }
    }

    @Override
    public void without(Unattributed one) {
        Conversion conversion = one.conversion();
        rows.accept(OutcomeRows.without(
                bytes(conversion),
                conversion.millis(),
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
