package dev.tributary.report.learn;

import dev.tributary.calibrate.Calibrated;
import dev.tributary.calibrate.FitErrors;
import dev.tributary.calibrate.FitReport;
import dev.tributary.core.intake.Intake;
import dev.tributary.core.journey.JourneyCounts;
import dev.tributary.report.common.IntakeJson;
import dev.tributary.report.common.JourneysJson;
import dev.tributary.report.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The result of a calibration as one JSON document. */
public final class CalibrationJson {
    private CalibrationJson() {}

    /**
     * Returns the document's text.
     *
     * @param file the file of the model
     * @param intakes the information about names and users of the source, if there was one
     * @param journeys the journeys of the source that the answers were stored for; empty if answers came from a file
     */
    public static String of(Calibrated calibrated, Path file, List<Intake> intakes, Optional<JourneyCounts> journeys) {
        FitReport fit = calibrated.fit();
        ObjectNode document = Json.document();
        journeys.ifPresent(counts -> JourneysJson.put(document, "source_journeys", counts));
        document.put("model", file.toString());
        document.put("conv_type_id", calibrated.model().conversionType());
        document.putObject("journeys")
                .put("single", fit.single())
                .put("fitted", fit.fitted())
                .put("held_out", fit.heldOut())
                .put("left_out", fit.leftOut());
        errors(document.putObject("held_out_errors"), fit.unseen());
        errors(document.putObject("final_errors"), fit.all());
        ArrayNode unseen = document.putArray("unseen");
        calibrated.unseen().sentences().forEach(unseen::add);
        ArrayNode leftOut = document.putArray("left_out");
        calibrated
                .leftOut()
                .forEach(one -> leftOut.addObject()
                        .put("conversion_id", one.conversionId())
                        .put("reason", one.reason()));
        intakes.forEach(intake -> IntakeJson.put(document, intake));
        return Json.textWithExponents(document);
    }

    private static void errors(ObjectNode node, FitErrors errors) {
        node.put("sessions", errors.sessions());
        error(node.putObject("initializer"), errors.initializer());
        error(node.putObject("holder"), errors.holder());
        error(node.putObject("closer"), errors.closer());
        error(node.putObject("ihc"), errors.ihc());
    }

    private static void error(ObjectNode node, FitErrors.Distance distance) {
        node.put("mean", distance.mean()).put("max", distance.max());
    }
}
