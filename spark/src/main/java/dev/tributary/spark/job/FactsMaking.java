package dev.tributary.spark.job;

import dev.tributary.core.facts.Facts;
import dev.tributary.core.facts.SetAside;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.SourceTable;
import dev.tributary.core.intake.row.SpendIntake;
import dev.tributary.core.intake.seen.SeenSource;
import dev.tributary.core.report.SourceSums;
import dev.tributary.pipeline.summary.SourceRead;
import dev.tributary.spark.count.JobCounts;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes the facts of a source of what all tasks counted, and reads what is small enough for the driver. */
final class FactsMaking {
    private final JobSource source;
    private final List<SetAside> ofDriver;

    /** @param ofDriver receives the rows that are set aside here */
    FactsMaking(JobSource source, List<SetAside> ofDriver) {
        this.source = source;
        this.ofDriver = ofDriver;
    }

    /**
     * Reads spend by day, and adds it to the costs of sessions.
     *
     * @param sums of the tasks; becomes those with spend
     * @return how many rows there are; empty if there is no such table
     */
    OptionalLong readSpend(SourceSums sums) {
        if (!source.has(SourceTable.SPEND)) {
            return OptionalLong.empty();
        }
        SpendIntake intake = new SpendIntake(
                source.layout().required(SourceTable.SPEND).reading(),
                source.scope().rules().channels(),
                sums.costs(),
                ofDriver);
        source.readHere(SourceTable.SPEND, intake);
        intake.end();
        sums.costs().join(intake.spend(), source.scope().rules().mapping().overlap());
        return OptionalLong.of(intake.rows());
    }

    /**
     * Returns the facts.
     *
     * @param name of the source
     * @param counts of all tasks, with spend
     * @param spend how many rows of spend there are
     * @param setAside the first rows that were set aside
     * @param setAsideRows how many there are
     */
    JobFacts facts(
            String name,
            JobCounts counts,
            OptionalLong spend,
            Dataset<Row> conversions,
            List<SetAside> setAside,
            long setAsideRows) {
        Facts.RowCounts rows = new Facts.RowCounts(
                counts.rowsOf(SourceTable.SESSIONS),
                counts.rowsOf(SourceTable.CONVERSIONS),
                source.has(SourceTable.COSTS)
                        ? OptionalLong.of(counts.rowsOf(SourceTable.COSTS))
                        : OptionalLong.empty(),
                spend);
        Intake intake =
                intake(counts, conversions).withCounts(source.leftOutByPresets(counts.rowsOf(SourceTable.CONVERSIONS)));
        return new JobFacts(counts.sums(), new SourceRead(name, rows, setAside, setAsideRows, intake));
    }

    private Intake intake(JobCounts counts, Dataset<Row> conversions) {
        SeenSource seen = new SeenSource(
                source.scope().rules(),
                source.people(),
                source.names(SourceTable.SESSIONS),
                source.names(SourceTable.CONVERSIONS),
                source.layout().assumptions());
        BitSet none = new BitSet();
        Predicate<String> converted =
                new ConvertedUsers(conversions).askedBy(users -> seen.intake(counts.seen(), users, none));
        return seen.intake(counts.seen(), converted, none);
    }
}
