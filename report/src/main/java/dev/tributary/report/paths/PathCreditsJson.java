package dev.tributary.report.paths;

import dev.tributary.core.intake.Intake;
import dev.tributary.models.DirectMatch;
import dev.tributary.models.grouped.ChannelCredit;
import dev.tributary.report.common.CsvFormJson;
import dev.tributary.report.common.DirectJson;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.json.Json;
import dev.tributary.store.paths.PathFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The credit of channels from grouped paths as one JSON document, and how their file was read. */
public final class PathCreditsJson {
    /** Further digits are rounding errors. */
    private static final MathContext DIGITS = new MathContext(12);

    private PathCreditsJson() {}

    /**
     * Returns the document's text.
     *
     * @param file the file
     * @param intake information about its names
     * @param direct which channels count as direct; empty if the model does not use them
     * @param positions whether each channel's credit is shown by position, too
     */
    public static String of(
            List<ChannelCredit> credits,
            PathFile file,
            Intake intake,
            Optional<DirectMatch> direct,
            boolean positions) {
        ObjectNode document = Json.document();
        CsvFormJson.put(document.putObject("file"), file.form())
                .put("paths", file.groups().size());
        file.notes().forEach(document.putArray("notes")::add);
        IntakeJson.putOfPaths(document, intake);
        direct.ifPresent(match -> DirectJson.put(document, match));
        ArrayNode channels = document.putArray("channels");
        for (ChannelCredit credit : credits) {
            ObjectNode node = channels.addObject();
            node.put("channel", credit.channel());
            node.put("conversions", rounded(credit.conversions()));
            node.put("value", rounded(credit.value()));
            credit.removal().ifPresentOrElse(removal -> removal(node, removal), () -> node.putNull("removal_effect"));
            if (positions) {
                ArrayNode byPlace = node.putArray("places");
                credit.positions().forEach(position -> byPlace.add(rounded(position)));
            }
        }
        return Json.textWithExponents(document);
    }

    private static void removal(ObjectNode node, ChannelCredit.Removal removal) {
        node.put("removal_effect", rounded(removal.ofConversions()));
        node.put("removal_effect_value", rounded(removal.ofValue()));
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(DIGITS).doubleValue();
    }
}
