package dev.tributary.report.common;

import dev.tributary.core.intake.FilesRead;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.intake.NameVariants;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The information about a source's names and users, in a JSON document. */
public final class IntakeJson {
    private IntakeJson() {}

    /** Adds {@code intake}. */
    public static void put(ObjectNode document, Intake intake) {
        ObjectNode node = document.putObject("intake");
        ObjectNode unknown = node.putObject("unknown_users")
                .put("sessions", intake.unknownSessions())
                .put("conversions", intake.unknownConversions());
        ArrayNode users = unknown.putArray("users");
        intake.unknown()
                .forEach(user -> users.addObject()
                        .put("user_id", user.id())
                        .put("sessions", user.sessions())
                        .put("conversions", user.conversions()));
        names(node, intake, "sessions");
        UnderstoodJson.put(node, intake.understood());
        ChannelsMadeJson.put(node, intake.understood().channels());
        files(node, intake.understood().files());
    }

    /** A source without files has no such entry. */
    private static void files(ObjectNode node, List<FilesRead> files) {
        if (files.isEmpty()) {
            return;
        }
        ArrayNode entries = node.putArray("files");
        for (FilesRead read : files) {
            ObjectNode entry = entries.addObject().put("table", read.table());
            read.files().forEach(entry.putArray("files")::add);
            CsvFormJson.put(entry, read.form());
        }
    }

    /** Adds {@code intake} for a file of paths, which has no users; its names are counted in touches. */
    public static void putOfPaths(ObjectNode document, Intake intake) {
        names(document.putObject("intake"), intake, "touches");
    }

    private static void names(ObjectNode node, Intake intake, String counted) {
        ObjectNode renamed = node.putObject("channel_names").put(counted, intake.renamedSessions());
        ArrayNode entries = renamed.putArray("renamed");
        intake.renamed()
                .forEach(one -> entries.addObject()
                        .put("from", one.from())
                        .put("to", one.to())
                        .put(counted, one.sessions()));
        ArrayNode variants = node.putArray("name_variants");
        intake.variants().forEach(group -> variants(variants.addObject(), group));
    }

    private static void variants(ObjectNode node, NameVariants group) {
        ArrayNode names = node.put("column", group.column()).putArray("names");
        group.names().forEach(name -> names.addObject().put("name", name.name()).put("rows", name.rows()));
    }
}
