package dev.tributary.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of accessibility that <a href="https://github.com/dequelabs/axe-core">axe-core</a> checks, all of them. */
final class Axe {
    private static final String RUN = "const done = arguments[arguments.length - 1];"
            + " document.querySelectorAll('details').forEach(one => one.open = true);"
            + " axe.run(document, {resultTypes: ['violations'], rules: {'color-contrast': {enabled: arguments[0]}}})"
            + ".then(found => done(JSON.stringify(found.violations)), fault => done(JSON.stringify([{id: String(fault)}])))";

    private Axe() {}

    /** Returns what it finds in a page, a line for each element: the rule, the element, and what is wrong with it. */
    static List<String> findings(Sheet sheet) {
        return findings(sheet, true);
    }

    /** The same, without the contrast of texts, which takes most of the time and depends on colours alone. */
    static List<String> findingsButColours(Sheet sheet) {
        return findings(sheet, false);
    }

    private static List<String> findings(Sheet sheet, boolean colours) {
        sheet.script(source());
        List<String> found = new ArrayList<>();
        for (JsonNode rule : JsonMapper.builder().build().readTree(String.valueOf(sheet.eventually(RUN, colours)))) {
            for (JsonNode node : rule.path("nodes")) {
                found.add(rule.path("id").asString() + " at " + node.path("target") + ": "
                        + node.path("failureSummary").asString().replace('\n', ' '));
            }
            if (rule.path("nodes").isEmpty()) {
                found.add(rule.toString());
            }
        }
        return found;
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
