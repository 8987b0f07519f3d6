package dev.tributary.report.common;

import dev.tributary.core.channel.ChannelsMade;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.text.Shown;
import dev.tributary.report.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** The channels that were made by rule, and what no rule took, as text; empty if there are none. */
public final class ChannelsMadeText {
    private static final String LABELLED = "%-11s%s";

    private ChannelsMadeText() {}

    static List<String> lines(ChannelsMade made) {
        List<String> lines = new ArrayList<>();
        if (made.sessions() == 0) {
            return lines;
        }
        lines.add(LABELLED.formatted(
                "Channels",
                Numbers.counted(made.sessions(), "session has its channel", "sessions have their channel")
                        + " by rule, from "
                        + Numbers.counted(made.tuples(), "tuple", "tuples")
                        + " of source, medium, campaign, referrer and click ids"));
        if (made.beyond() > 0) {
            lines.add(LABELLED.formatted(
                    "", "the tuples of " + Numbers.count(made.beyond()) + " of them are too many to be counted"));
        }
        if (made.unassigned() > 0) {
            lines.add(LABELLED.formatted(
                    "Unassigned",
                    Numbers.counted(made.unassigned(), "session", "sessions") + " with "
                            + Numbers.counted(made.unassignedTuples(), "tuple", "tuples")
                            + " that no rule takes ('tributary channels explain'); most frequent:"));
            made.most()
                    .forEach(one -> lines.add(LABELLED.formatted(
                            "", "%6s  %s".formatted(Numbers.count(one.sessions()), of(one.from())))));
        }
        return lines;
    }

    /** Returns what is known of where a session came from, on one line. */
    public static String of(TrafficSource from) {
        List<String> parts = new ArrayList<>();
        add(parts, "source", from.source());
        add(parts, "medium", from.medium());
        add(parts, "campaign", from.campaign());
        add(parts, "referrer", from.referrer());
        add(parts, "click ids", String.join(", ", from.clickIds()));
        return parts.isEmpty() ? "nothing is known" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, String text) {
        if (!text.isEmpty()) {
            parts.add(name + " " + Shown.quoted(text));
        }
    }
}
