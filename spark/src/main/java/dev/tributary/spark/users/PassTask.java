package dev.tributary.spark.users;

import dev.tributary.core.column.IdColumn;
import dev.tributary.core.facts.ChannelDays;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.facts.SessionTable;
import dev.tributary.core.facts.SessionTableBuilder;
import dev.tributary.core.facts.UserGroup;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Asks the users of a partition, and adds the answers, so that a partition has one.
 *
 * @param <T> the form of an answer
 */
public final class PassTask<T> implements MapPartitionsFunction<Row, byte[]> {
    private static final long serialVersionUID = 1;

    /** How many rows a group has: enough that what each group costs does not count. */
    private static final int ROWS = 1 << 16;

    private final UserPass<T> pass;
    private final String zone;

    private PassTask(UserPass<T> pass, String zone) {
        this.pass = pass;
        this.zone = zone;
    }

    /**
     * Asks all users. Answers are added by tasks until few are left, since those to some questions are large.
     *
     * @param users the rows of users, user by user in each partition
     * @param zone where days begin and end
     */
    public static <T> T ask(Dataset<Row> users, DayZone zone, UserPass<T> pass) {
        PassTask<T> task = new PassTask<>(pass, zone.zone().getId());
        JavaRDD<byte[]> answers = users.mapPartitions(task, Encoders.BINARY()).javaRDD();
        return answers.getNumPartitions() == 0
                ? task.ofNobody()
                : pass.read(
                        answers.treeReduce((one, other) -> pass.toBytes(pass.plus(pass.read(one), pass.read(other)))));
    }

    @Override
    public Iterator<byte[]> call(Iterator<Row> rows) {
        T all = ofNobody();
        UserGroups groups = new UserGroups(rows, ROWS, zone());
        while (groups.hasNext()) {
            all = pass.plus(all, pass.of(groups.next()));
        }
        return List.of(pass.toBytes(all)).iterator();
    }

    private T ofNobody() {
        SessionTable none = new SessionTableBuilder(new IdColumn(), new ChannelDays(zone()), 0).build(0);
        return pass.of(new UserGroup(none, List.of()));
    }

    private DayZone zone() {
        return DayZone.of(ZoneId.of(zone));
    }
}
