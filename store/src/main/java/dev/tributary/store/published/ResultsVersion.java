package dev.tributary.store.published;

import dev.tributary.core.facts.DayZone;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.report.ReportDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
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
public record ResultsVersion(
        long number, String run, Optional<ReportDates> dates, Map<String, String> credits, Map<String, String> tables) {
    /** Before the first run. */
    public static final ResultsVersion NONE = new ResultsVersion(0, "", Optional.empty(), Map.of(), Map.of());

    /** The folder of the states, in that of the results. */
    public static final String FOLDER = "_tributary";

    private static final Pattern FILE = Pattern.compile("\\d{10}\\.json");

    private static final String SCHEMA = "published-results/1";

    private static final String CREDITS = "credits";
    private static final String BASIS = "date_basis";
    private static final String ZONE = "time_zone";

    /** A folder below that of the runs: a document from elsewhere must not lead out of the results. */
    private static final Pattern PLACE = Pattern.compile("runs(?:/[A-Za-z0-9_=-][A-Za-z0-9_=.-]*)+");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ResultsVersion {
        credits = Map.copyOf(credits);
        tables = Map.copyOf(tables);
    }

    /** Returns the name of the file of a state. The one with the highest number counts. */
    public static String file(long number) {
        return "%010d.json".formatted(number);
    }

    /** Returns whether a name is that of a state's file; drafts have others. */
    public static boolean isFile(String name) {
        return FILE.matcher(name).matches();
    }

    /** Returns its document. */
    public String json() {
        ObjectNode document = MAPPER.createObjectNode()
                .put("schema", SCHEMA)
                .put("version", number)
                .put("run_id", run);
        dates.ifPresent(known -> document.put(BASIS, known.basis().label())
                .put(ZONE, known.zone().name()));
        ArrayNode days = document.putArray(CREDITS);
        new TreeMap<>(credits)
                .forEach((day, folder) -> days.addObject().put("conv_date", day).put("folder", folder));
        ObjectNode others = document.putObject("tables");
        new TreeMap<>(tables).forEach(others::put);
        return MAPPER.writeValueAsString(document);
    }

    /**
     * Reads such a document.
     *
     * @throws IllegalArgumentException when it is none, or one of a newer program
     */
    public static ResultsVersion of(String json) {
        try {
            return of(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static ResultsVersion of(JsonNode document) {
        String schema = document.path("schema").asString(SCHEMA);
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException(
                    "it has the format " + schema + ", and this program knows " + SCHEMA + ", so a newer one wrote it");
        }
        Map<String, String> credits = new TreeMap<>();
        document.path(CREDITS).forEach(day -> credits.put(day(day), place(day.path("folder"))));
        Map<String, String> tables = new TreeMap<>();
        document.path("tables").properties().forEach(table -> tables.put(table.getKey(), place(table.getValue())));
        long number = document.path("version").asLong(0);
        if (number < 1) {
            throw new IllegalArgumentException("it has no number of a version");
        }
        return new ResultsVersion(number, document.path("run_id").asString(""), dates(document), credits, tables);
    }

    private static String day(JsonNode credits) {
        return LocalDate.parse(credits.path("conv_date").asString("")).toString();
    }

    private static String place(JsonNode folder) {
        String place = folder.asString("");
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("it names a folder that is none of a run, '" + place + "'");
        }
        return place;
    }

    private static Optional<ReportDates> dates(JsonNode document) {
        return DateBasis.of(document.path(BASIS).asString(""))
                .map(basis -> new ReportDates(
                        basis, DayZone.of(ZoneId.of(document.path(ZONE).asString("")))));
    }
}
