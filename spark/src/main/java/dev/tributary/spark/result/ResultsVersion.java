package dev.tributary.spark.result;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import dev.tributary.report.json.Json;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state of the results: which folders are the tables. Folders are relative to that of the results; none of them is ever
 * changed. Immutable.
 *
 * @param number its number, from 1 on
 * @param run the id of the run that published it
 * @param dates the meaning of the report's days; empty before the first run
 * @param credits the folder of the credits of each day of conversions, {@code YYYY-MM-DD}
 * @param tables the folders of the other tables, by their names
 */
record ResultsVersion(
        long number, String run, Optional<ReportDates> dates, Map<String, String> credits, Map<String, String> tables) {
    /** Before the first run. */
    static final ResultsVersion NONE = new ResultsVersion(0, "", Optional.empty(), Map.of(), Map.of());

    private static final String CREDITS = "credits";
    private static final String BASIS = "date_basis";
    private static final String ZONE = "time_zone";

    ResultsVersion {
        credits = Map.copyOf(credits);
        tables = Map.copyOf(tables);
    }

    /** Returns its document. */
    String json() {
        ObjectNode document = Json.document().put("version", number).put("run_id", run);
        dates.ifPresent(known -> document.put(BASIS, known.basis().label())
                .put(ZONE, known.zone().name()));
        ArrayNode days = document.putArray(CREDITS);
        new TreeMap<>(credits)
                .forEach((day, folder) -> days.addObject().put("conv_date", day).put("folder", folder));
        ObjectNode others = document.putObject("tables");
        new TreeMap<>(tables).forEach(others::put);
        return Json.text(document);
    }

    /**
     * Reads such a document.
     *
     * @throws IllegalArgumentException when it is none
     * @throws DateTimeException when the zone of its days is not known here
     */
    static ResultsVersion of(String json) {
        JsonNode document = Json.read(json);
        Map<String, String> credits = new TreeMap<>();
        document.path(CREDITS)
                .forEach(day -> credits.put(
                        day.path("conv_date").asString(), day.path("folder").asString()));
        Map<String, String> tables = new TreeMap<>();
        document.path("tables")
                .properties()
                .forEach(table -> tables.put(table.getKey(), table.getValue().asString()));
        long number = document.path("version").asLong(0);
        if (number < 1) {
            throw new IllegalArgumentException("it has no number of a version");
        }
        return new ResultsVersion(number, document.path("run_id").asString(""), dates(document), credits, tables);
    }

    private static Optional<ReportDates> dates(JsonNode document) {
        return DateBasis.of(document.path(BASIS).asString(""))
                .map(basis -> new ReportDates(
                        basis, DayZone.of(ZoneId.of(document.path(ZONE).asString("")))));
    }
}
