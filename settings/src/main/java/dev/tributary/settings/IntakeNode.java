package dev.tributary.settings;

import dev.tributary.core.channel.ChannelMaker;
import dev.tributary.core.intake.ChannelNames;
import dev.tributary.core.intake.UnknownUsers;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.intake.mapping.SourceMapping;
import dev.tributary.core.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads the rules about names and users of the source from a configuration file. */
final class IntakeNode {
    static final String CHANNEL_NAMES = "channel_names";
    static final String UNKNOWN_USERS = "unknown_users";
    static final String KNOWN_USERS = "known_users";

    private IntakeNode() {}

    /**
     * Reads the rules.
     *
     * @param mapping the mapping of the source, which has a node of its own
     * @param maker the same for channels by rule
     *
     * @throws IllegalArgumentException when one of them has the wrong form
     */
    static IntakeRules read(JsonNode root, SourceMapping mapping, ChannelMaker maker) {
        return new IntakeRules(
                channels(root.path(CHANNEL_NAMES)),
                UnknownUsers.of(list(root, UNKNOWN_USERS), list(root, KNOWN_USERS)),
                mapping,
                maker);
    }

    private static ChannelNames channels(JsonNode node) {
        if (isAbsent(node)) {
            return ChannelNames.AS_THEY_ARE;
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException(CHANNEL_NAMES + " is not a mapping of channel names to other names");
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                throw new IllegalArgumentException(
                        CHANNEL_NAMES + " has no single name for " + Shown.quoted(entry.getKey()));
            }
            names.put(entry.getKey(), entry.getValue().asString());
        }
        return new ChannelNames(names);
    }

    private static List<String> list(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (isAbsent(node)) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new IllegalArgumentException(key + " is not a list of user ids");
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : node) {
            if (!id.isValueNode()) {
                throw new IllegalArgumentException(key + " contains something that is not a user id");
            }
            // YAML's null is meant as a text here.
            ids.add(id.isNull() ? "null" : id.asString());
        }
        return ids;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
