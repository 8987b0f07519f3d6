package dev.tributary.spark.step;

import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.kernel.UserStream;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.OutcomeKind;
import dev.tributary.spark.river.OutcomeRows;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.ship.Shipped;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Credits the conversions of the users of a partition, whose rows come user by user and in the order of time. All else that
 * comes with them passes by.
 */
public final class CreditingUsers implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Shipped<Question> question;

    public CreditingUsers(Shipped<Question> question) {
        this.question = question;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Credited(rows, question.value());
    }

    private static final class Credited extends RowFlow {
        private final ChannelDays channelDays;
        private final Crediting crediting;
        private final UserStream stream;
        private final RowNames names = new RowNames();
        private final SeenCounts seen = new SeenCounts();
        private byte @Nullable [] user;
        private int conversions;

        Credited(Iterator<Row> rows, Question question) {
            super(rows);
            this.channelDays = new ChannelDays(question.selection().window().zone());
            this.crediting = new Crediting(question, this::give);
            this.stream = new UserStream(question, channelDays, crediting);
        }

        @Override
        void take(Row row) {
            switch (RiverRows.kind(row)) {
                case SESSION -> {
                    belongsTo(RiverRows.user(row));
                    stream.session(RiverRows.id(row), RiverRows.at(row), names.channelDay(row, channelDays), (byte)
                            RiverRows.bits(row));
                }
                case CONVERSION -> {
                    belongsTo(RiverRows.user(row));
                    stream.conversion(RiverRows.conversion(row, conversions++, 0));
                }
                case CONVERSION_WITHOUT_USER -> stream.conversion(RiverRows.conversion(row, 0, SessionTable.NO_USER));
                case CONVERSION_OF_UNKNOWN ->
                    stream.conversionOfUnknown(RiverRows.conversion(row, 0, SessionTable.NO_USER));
                case SET_ASIDE -> give(OutcomeRows.bytes(OutcomeKind.SET_ASIDE, RiverRows.more(row)));
                case COUNTED -> give(OutcomeRows.bytes(OutcomeKind.COUNTED, RiverRows.more(row)));
                case COST, STORED_CREDIT ->
                    throw new IllegalStateException(RiverRows.kind(row) + " has come to the users");
            }
        }

        private void belongsTo(byte @Nullable [] next) {
            if (!Arrays.equals(user, next)) {
                endUser();
                user = next;
                conversions = 0;
            }
        }

        /** Some users without a conversion pass the filter; they are among those who are counted by it. */
        private void endUser() {
            stream.end();
            if (user != null && conversions == 0) {
                seen.others().offer(user, 0, user.length);
            }
        }

        @Override
        void end() {
            endUser();
            give(OutcomeRows.bytes(
                    OutcomeKind.COUNTED,
                    JobCounts.of(stream.partial(), crediting.types(), seen).toBytes()));
        }
    }
}
