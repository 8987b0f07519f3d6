package dev.tributary.report.common;

import dev.tributary.core.channel.ChannelsMade;
import dev.tributary.core.channel.TrafficSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The channels that were made by rule, and what no rule took, in a JSON document. */
public final class ChannelsMadeJson {
    private ChannelsMadeJson() {}

    /** A source whose sessions have their channels has no such entry. */
    static void put(ObjectNode node, ChannelsMade made) {
        if (made.sessions() == 0) {
            return;
        }
        ObjectNode entry = node.putObject("channels_by_rule")
                .put("sessions", made.sessions())
                .put("tuples", made.tuples())
                .put("sessions_not_in_tuples", made.beyond());
        ObjectNode unassigned =
                entry.putObject("unassigned").put("sessions", made.unassigned()).put("tuples", made.unassignedTuples());
        ArrayNode most = unassigned.putArray("most_frequent");
        made.most().forEach(one -> put(most.addObject(), one.from()).put("sessions", one.sessions()));
    }

    /** Adds what is known of where a session came from; texts are empty where nothing is. */
    public static ObjectNode put(ObjectNode node, TrafficSource from) {
        node.put("source", from.source())
                .put("medium", from.medium())
                .put("campaign", from.campaign())
                .put("referrer", from.referrer());
        ArrayNode ids = node.putArray("click_ids");
        from.clickIds().forEach(ids::add);
        return node;
    }
}
