package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that is no JSON. DuckDB counts from the next one at some errors, so it is not asked for the number. */
final class DuckJsonLine {
    private static final Pattern MALFORMED =
            Pattern.compile("(?s)Malformed JSON in file \"(.*)\", at byte \\d+ in (?:line|record/value) \\d+: (.*)");

    private DuckJsonLine() {}

    /** Returns the failure with the file and the line; empty if it is another one, or not of a line. */
    static Optional<TributaryException> explain(SQLException failure, DuckSession session, DuckPlace place) {
        Matcher found = MALFORMED.matcher(DuckFailures.words(failure));
        if (!found.find()) {
            return Optional.empty();
        }
        Path file = Path.of(found.group(1));
        try {
            // No line of JSON has the character between the cells.
            List<List<String>> first = session.rows("SELECT number FROM (SELECT row_number() OVER () AS number, line"
                    + " FROM read_csv(" + DuckSql.texts(List.of(file)) + ", columns = {'line': 'VARCHAR'},"
                    + " header = false, delim = chr(1), quote = '', escape = '', auto_detect = false,"
                    + " max_line_size = 16777216)) WHERE line <> '' AND NOT json_valid(line) ORDER BY 1 LIMIT 1");
            return first.stream()
                    .findFirst()
                    .map(row -> new TributaryException(
                            ProblemKind.SOURCE_DATA,
                            "Line " + row.get(0) + " of " + place.shown(file) + " is not JSON: " + found.group(2) + ".",
                            "Correct or remove it.",
                            failure));
        } catch (SQLException notByLines) {
            return Optional.empty();
        }
    }
}
