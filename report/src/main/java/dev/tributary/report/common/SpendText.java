package dev.tributary.report.common;

import dev.tributary.core.intake.NameCount;
import dev.tributary.core.intake.NameVariants;
import dev.tributary.core.intake.mapping.SpendOverlap;
import dev.tributary.core.report.SpendShare;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Line;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spend by day in the cost of a report or a comparison, as text; empty without spend. */
public final class SpendText {
    private static final int MOST_LISTED = 5;

    private SpendText() {}

    /**
     * Returns the lines.
     *
     * @param byCampaign whether campaigns are shown
     */
    public static List<Line> lines(Optional<SpendShare> spend, boolean byCampaign) {
        return spend.map(share -> lines(share, byCampaign)).orElse(List.of());
    }

    private static List<Line> lines(SpendShare spend, boolean byCampaign) {
        List<String> texts = new ArrayList<>();
        texts.add(Numbers.money(spend.total()) + " by day in the source is part of the cost" + both(spend));
        if (!spend.strangers().isEmpty()) {
            texts.add("no session has the "
                    + (spend.strangers().size() == 1 ? "channel " : "channels ")
                    + spend.strangers().stream()
                            .limit(MOST_LISTED)
                            .map(Shown::quoted)
                            .collect(Collectors.joining(", "))
                    + (spend.strangers().size() > MOST_LISTED
                            ? " and " + Numbers.count(spend.strangers().size() - MOST_LISTED) + " more"
                            : "")
                    + ": cost without an order");
        }
        spend.similar().stream().limit(MOST_LISTED).map(SpendText::similar).forEach(texts::add);
        if (byCampaign && !spend.byCampaign()) {
            texts.add("it has no campaigns, so it is in the rows without one");
        }
        List<Line> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(new Line(lines.isEmpty() ? "Spend" : "", text)));
        return lines;
    }

    private static String both(SpendShare spend) {
        return spend.channelDays() == 0
                ? ""
                : "; " + Numbers.counted(spend.channelDays(), "channel and day has", "channels and days have")
                        + " costs of sessions, too, so the " + spend.counted().displaced() + " there, "
                        + Numbers.money(spend.displaced()) + ", "
                        + (spend.counted() == SpendOverlap.SPEND ? "are" : "is")
                        + " not counted (source.spend.overlap: "
                        + spend.counted().label() + ")";
    }

    private static String similar(NameVariants group) {
        return group.names().stream().map(NameCount::name).map(Shown::quoted).collect(Collectors.joining(" and "))
                + " may be the same channel; channel_names in the configuration file can rename one";
    }
}
