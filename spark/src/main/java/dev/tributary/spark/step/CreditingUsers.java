package dev.tributary.spark.step;

import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.intake.seen.SeenCounts;
import dev.tributary.models.kernel.Question;
import dev.tributary.models.kernel.UserStream;
import dev.tributary.spark.count.JobCounts;
import dev.tributary.spark.river.RiverRows;
import dev.tributary.spark.ship.Shipped;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Credits the conversions of users. All else that comes with them passes by. */
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

    private static final class Credited extends UserFlow {
        private final ChannelDays channelDays;
        private final Crediting crediting;
        private final UserStream stream;
        private final RowNames names = new RowNames();

        Credited(Iterator<Row> rows, Question question) {
            super(rows);
            this.channelDays = new ChannelDays(question.selection().window().zone());
            this.crediting = new Crediting(question, this::give);
            this.stream = new UserStream(question, channelDays, crediting);
        }

        @Override
        void session(Row row) {
            stream.session(RiverRows.id(row), RiverRows.at(row), names.channelDay(row, channelDays), (byte)
                    RiverRows.bits(row));
        }

        @Override
        void conversion(Row row, int index) {
            stream.conversion(RiverRows.conversion(row, index, 0));
        }

        @Override
        void conversionWithoutUser(Row row) {
            stream.conversion(RiverRows.conversion(row, 0, SessionTable.NO_USER));
        }

        @Override
        void conversionOfUnknown(Row row) {
            stream.conversionOfUnknown(RiverRows.conversion(row, 0, SessionTable.NO_USER));
        }

        @Override
        void endUser() {
            stream.end();
        }

        @Override
        JobCounts counts(SeenCounts withoutConversion) {
            return JobCounts.of(stream.partial(), crediting.types(), withoutConversion);
        }
    }
}
