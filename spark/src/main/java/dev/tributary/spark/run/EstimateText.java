package dev.tributary.spark.run;

import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import dev.tributary.spark.job.JobEstimate;
import java.util.ArrayList;
import java.util.List;

/** An estimate as text. */
public final class EstimateText {
    private static final long MEBIBYTE = 1L << 20;

    private EstimateText() {}

    /** Returns the lines, without an end of line. */
    public static List<String> lines(JobEstimate estimate) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "Source",
                estimate.source() + ": " + Numbers.counted(estimate.sessions(), "usable row", "usable rows")
                        + " of sessions, " + Numbers.counted(estimate.conversions(), "conversion", "conversions")));
        if (estimate.setAside() > 0) {
            lines.add(new Line(
                    "Set aside",
                    "at least " + Numbers.counted(estimate.setAside(), "row", "rows")
                            + ", for their own cells; a run lists them, and finds ids that are there twice"));
        }
        lines.add(new Line(
                "Journeys",
                Numbers.counted(estimate.converting(), "row", "rows")
                        + " of users who may have a conversion in the window"));
        estimate.largest()
                .ifPresent(user -> lines.add(new Line(
                        "Largest",
                        "user " + Shown.plain(user.id()) + " with " + Numbers.counted(user.sessions(), "row", "rows")
                                + ": no part is done before that user is")));
        lines.add(new Line(
                "Shuffles",
                mebibytes(estimate.bytesBySession()) + " by session and " + mebibytes(estimate.bytesByUser())
                        + " by user, before they are compressed"));
        lines.add(new Line(
                "Parts",
                Numbers.count(estimate.parts()) + ", some " + mebibytes(estimate.bytesBySession() / estimate.parts())
                        + " each; --partitions asks for more or fewer"));
        lines.add(new Line("Nothing", "was attributed or stored"));
        return lines.stream()
                .map(line -> line.padded() + Shown.whole(line.text()))
                .toList();
    }

    private static String mebibytes(long bytes) {
        return Numbers.count((bytes + MEBIBYTE - 1) / MEBIBYTE) + " MiB";
    }
}
