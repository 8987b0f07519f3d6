package dev.tributary.report.channels;

import dev.tributary.channels.rule.Clues;
import dev.tributary.channels.rule.ExplainedChannel;
import dev.tributary.channels.rule.RuleResults;
import dev.tributary.channels.site.SiteAddress;
import dev.tributary.core.channel.TrafficSource;
import dev.tributary.core.text.Shown;
import dev.tributary.report.common.ChannelsMadeText;
import dev.tributary.report.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Channels by rule as text. */
public final class ExplainedChannelText {
    private static final String LABELLED = "%-11s%s";

    private ExplainedChannelText() {}

    /** Returns the channel, and the rule that makes it. */
    public static List<String> lines(ExplainedChannel explained) {
        List<String> lines = new ArrayList<>();
        lines.add(LABELLED.formatted("Channel", Shown.plain(explained.channel())));
        lines.add(LABELLED.formatted("Rule", rule(explained)));
        explained.taken().ifPresent(taken -> lines.add(LABELLED.formatted("Because", taken.why())));
        lines.add(LABELLED.formatted("Given", ChannelsMadeText.of(explained.given())));
        explained.clues().notes().forEach(note -> lines.add(LABELLED.formatted("Read", note)));
        lines.add(LABELLED.formatted("Seen", ChannelsMadeText.of(seen(explained.clues()))));
        return lines;
    }

    private static String rule(ExplainedChannel explained) {
        return explained
                .taken()
                .map(taken -> taken.number() + " of " + explained.rules() + " in " + Shown.plain(explained.file())
                        + ", line " + taken.line())
                .orElseGet(() -> "none of the " + Numbers.counted(explained.rules(), "rule", "rules") + " in "
                        + Shown.plain(explained.file()) + " takes it");
    }

    private static TrafficSource seen(Clues clues) {
        return new TrafficSource(
                clues.source(),
                clues.medium(),
                clues.campaign(),
                clues.referrer().map(SiteAddress::host).orElse(""),
                clues.clickIds());
    }

    /** Returns what to do with a copy of the built-in rules. */
    public static String ejected(Path file) {
        return "The built-in rules are in " + Shown.whole(file.toString())
                + "; name it in tributary.yml: channels: {rules: " + Shown.plain(String.valueOf(file.getFileName()))
                + "}.";
    }

    /** Returns the result of the tests of a file. */
    public static List<String> lines(RuleResults results) {
        List<String> lines = new ArrayList<>();
        results.failed().forEach(failed -> {
            lines.add("Line " + failed.test().line() + ": "
                    + ChannelsMadeText.of(failed.test().from()) + " should be "
                    + Shown.plain(failed.test().channel()) + ", and is "
                    + Shown.plain(failed.got().channel()) + ":");
            lines.add("    rule " + rule(failed.got())
                    + failed.got().taken().map(taken -> ": " + taken.why()).orElse(""));
        });
        long good = (long) results.tests() - results.failed().size();
        lines.add(Numbers.counted(results.rules(), "rule", "rules") + " in " + Shown.plain(results.file()) + "; "
                + (results.tests() == 0
                        ? "they have no tests."
                        : Numbers.counted(results.tests(), "test", "tests") + ", of which " + Numbers.count(good)
                                + " hold."));
        return lines;
    }
}
