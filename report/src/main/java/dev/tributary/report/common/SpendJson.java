package dev.tributary.report.common;

import dev.tributary.core.report.SpendShare;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Spend by day in the cost of a report or a comparison, as JSON. */
public final class SpendJson {
    private SpendJson() {}

    /** Writes it to a node of its own. */
    public static void write(ObjectNode node, SpendShare spend) {
        node.put("total", spend.total());
        node.put("counted", spend.counted().label());
        node.put("channel_days", spend.channelDays());
        node.put("not_counted", spend.displaced());
        node.put("by_campaign", spend.byCampaign());
        ArrayNode strangers = node.putArray("channels_without_sessions");
        spend.strangers().forEach(strangers::add);
        ArrayNode similar = node.putArray("similar_names");
        spend.similar().forEach(group -> {
            ArrayNode names = similar.addArray();
            group.names().forEach(name -> names.add(name.name()));
        });
    }
}
