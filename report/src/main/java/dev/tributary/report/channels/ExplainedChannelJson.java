package dev.tributary.report.channels;

import dev.tributary.channels.rule.Clues;
import dev.tributary.channels.rule.ExplainedChannel;
import dev.tributary.channels.rule.RuleResults;
import dev.tributary.channels.site.SiteAddress;
import dev.tributary.report.common.ChannelsMadeJson;
import dev.tributary.report.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels by rule as one JSON document. */
public final class ExplainedChannelJson {
    private ExplainedChannelJson() {}

    /** Returns the channel, and the rule that makes it. */
    public static String of(ExplainedChannel explained) {
        ObjectNode document = Json.document();
        put(document, explained);
        return Json.text(document);
    }

    private static void put(ObjectNode document, ExplainedChannel explained) {
        document.put("channel", explained.channel());
        document.put("rules_file", explained.file());
        document.put("rules", explained.rules());
        explained
                .taken()
                .ifPresent(taken -> document.putObject("rule")
                        .put("number", taken.number())
                        .put("line", taken.line())
                        .put("why", taken.why()));
        ChannelsMadeJson.put(document.putObject("given"), explained.given());
        Clues clues = explained.clues();
        ObjectNode seen = document.putObject("seen")
                .put("source", clues.source())
                .put("medium", clues.medium())
                .put("campaign", clues.campaign())
                .put("referrer", clues.referrer().map(SiteAddress::host).orElse(""));
        ArrayNode ids = seen.putArray("click_ids");
        clues.clickIds().forEach(ids::add);
        ArrayNode notes = document.putArray("notes");
        clues.notes().forEach(notes::add);
    }

    /** Returns the result of the tests of a file. */
    public static String of(RuleResults results) {
        ObjectNode document = Json.document();
        document.put("rules_file", results.file());
        document.put("rules", results.rules());
        document.put("tests", results.tests());
        ArrayNode failed = document.putArray("failed");
        results.failed().forEach(one -> {
            ObjectNode entry = failed.addObject()
                    .put("line", one.test().line())
                    .put("expected", one.test().channel());
            put(entry.putObject("got"), one.got());
        });
        return Json.text(document);
    }

    /** Returns the text of a rules file. */
    public static String ofFile(String name, String text) {
        return Json.text(Json.document().put("rules_file", name).put("text", text));
    }
}
