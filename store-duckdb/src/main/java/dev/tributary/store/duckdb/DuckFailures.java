package dev.tributary.store.duckdb;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Turns DuckDB's errors into messages that users can act on. DuckDB has no codes: its words are looked at. */
final class DuckFailures {
    /** What the driver puts before an error that comes late. */
    private static final Pattern WRAPPED =
            Pattern.compile("(?s)^.*(?:closed pending query result\\s+Error: |Query failed: )");

    /** The place in a query that the user has not written, and advice that does not apply. */
    private static final Pattern PLACE = Pattern.compile("(?s)\\s*\\n+(?:LINE \\d+:|Possible solutions:).*$");

    private DuckFailures() {}

    static String words(SQLException failure) {
        String words = String.valueOf(failure.getMessage());
        words = WRAPPED.matcher(words).replaceFirst("");
        words = PLACE.matcher(words).replaceFirst("").strip().replaceAll("\\s*\\n\\s*", "; ");
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /** Returns why a query of the user cannot be run. */
    static TributaryException ofQuery(SQLException failure, String query, DuckPlace place, DuckLimits limits) {
        String words = words(failure);
        if (has(words, "file system operations are disabled")) {
            return new TributaryException(
                    ProblemKind.USAGE,
                    "The " + query + " reads what " + place.name() + " does not name: " + Shown.whole(words) + ".",
                    "Name the files in the address; a query reads them by the names of their tables: "
                            + String.join(", ", place.tables().keySet()) + ".",
                    failure);
        }
        if (has(words, "Parser Error", "Binder Error", "Catalog Error")) {
            return new TributaryException(
                    ProblemKind.USAGE,
                    "The " + query + " cannot be run on " + place.name() + ": " + Shown.whole(words) + ".",
                    "Give one SELECT of DuckDB under query: in tributary.yml.",
                    failure);
        }
        return explain(failure, place, limits);
    }

    static TributaryException explain(SQLException failure, DuckPlace place, DuckLimits limits) {
        String words = words(failure);
        String what = "DuckDB failed while reading " + place.name() + ": " + Shown.whole(words) + ".";
        if (has(words, "No space left", "max_temp_directory_size", "Disk quota")) {
            return of(
                    ProblemKind.STORAGE,
                    what,
                    "Its temporary files have filled the disk: make room, keep the results on another disk with"
                            + " --results, or give DuckDB more memory, such as " + DuckLimits.MEMORY + "=4GB.",
                    failure);
        }
        if (has(words, "Out of Memory Error", "could not allocate", "std::bad_alloc")) {
            return of(
                    ProblemKind.MEMORY,
                    what,
                    "DuckDB may use " + limits.memory() + ": set " + DuckLimits.MEMORY
                            + " in the environment to more, such as 2GB.",
                    failure);
        }
        if (has(words, "Could not set lock", "Conflicting lock")) {
            return of(
                    ProblemKind.TEMPORARY,
                    what,
                    "Another program has the file open for writing; try again when it has finished.",
                    failure);
        }
        if (has(words, "Permission denied")) {
            return of(ProblemKind.STORAGE, what, "Let this user read the file.", failure);
        }
        if (has(words, "newer version", "version number", "newer DuckDB")) {
            return of(
                    ProblemKind.SOURCE_DATA,
                    what,
                    "The file was written by another version of DuckDB; with that one, run: EXPORT DATABASE 'folder'"
                            + " (FORMAT parquet); and name the folder: parquet:folder.",
                    failure);
        }
        if (has(words, "Malformed JSON", "Invalid Input Error: Invalid JSON")) {
            return of(ProblemKind.SOURCE_DATA, what, "Correct or remove that line.", failure);
        }
        if (has(words, "INTERNAL Error", "FATAL Error")) {
            return of(ProblemKind.INTERNAL, what, "Please report it.", failure);
        }
        return of(
                ProblemKind.SOURCE_DATA,
                what,
                "If a file is damaged or cut short, write it again; if it is of another kind, name it by that one.",
                failure);
    }

    private static boolean has(String words, String... any) {
        for (String one : any) {
            if (words.contains(one)) {
                return true;
            }
        }
        return false;
    }

    private static TributaryException of(ProblemKind kind, String what, String mend, SQLException cause) {
        return new TributaryException(kind, what, mend, cause);
    }
}
