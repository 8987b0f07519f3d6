package dev.tributary.spark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a report, as far as pages are compared. */
record ShownPage(String html) {
    private static final Pattern FIGURE = Pattern.compile("<th scope=\"row\">(.*?)</th>|data-v=\"([^\"]*)\"");
    private static final Pattern HEAD = Pattern.compile("<div class=\"v\"[^>]*>(.*?)</div>", Pattern.DOTALL);

    static ShownPage in(Path file) {
        try {
            return new ShownPage(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a section as it is; fails if there is none, since two pages without it are not the same in it. */
    String section(String id) {
        Matcher found = Pattern.compile("<section[^>]*id=\"" + id + "\".*?</section>", Pattern.DOTALL)
                .matcher(html);
        if (!found.find()) {
            throw new AssertionError("the page has no section " + id);
        }
        return found.group();
    }

    /** Returns the names and exact figures of the table of channels, row by row. */
    List<String> channels() {
        return FIGURE.matcher(section("channels"))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** Returns the five figures at the top. */
    List<String> heads() {
        // The bars beside them have the same figures; an interval is narrower or not there.
        return HEAD.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /** Returns the sums of the checks, without the rows that could not be used: Spark does not number them. */
    String sums() {
        String checks = section("checks");
        int rows = checks.indexOf("<h3");
        return checks.substring(0, rows < 0 ? checks.length() : rows);
    }

    /** Returns what was decided about the source. */
    String decided() {
        String checks = section("checks");
        int from = checks.indexOf("What was decided about the source");
        return from < 0 ? "" : checks.substring(from);
    }
}
