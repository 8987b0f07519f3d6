package dev.tributary.cli.docs;

import dev.tributary.testing.ReferenceData;
import dev.tributary.testing.docs.Document;
import dev.tributary.testing.servers.MariaServer;
import dev.tributary.testing.servers.PostgresServer;
import dev.tributary.testing.servers.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document takes for granted: a sample of an export in a file, or in a database. It stands in a comment of the document,
 * {@code <!-- given: SAMPLE as FILE -->} or {@code <!-- given: SAMPLE in ADDRESS -->}.
 *
 * @param sample the sample's name among those of the reference data
 * @param place the file, or the address that the document shows
 */
record Given(String sample, String place) {
    private static final Pattern COMMENT = Pattern.compile("(?m)^<!-- given: (\\S+) (?:as|in) (\\S+) -->$");

    static List<Given> of(Document document) {
        Matcher comment = COMMENT.matcher(document.text());
        return comment.results()
                .map(found -> new Given(found.group(1), found.group(2)))
                .toList();
    }

    /** Puts it where the commands of a shell find it. Skips the test, with a message, where there are no samples. */
    void in(Path folder, Shell shell) throws IOException {
        Path file = ReferenceData.require().format(sample);
        if (place.contains("://")) {
            shell.say(place, database().load(file).address());
        } else {
            Path target = folder.resolve(place);
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(file, target);
        }
    }

    private TestDatabase database() {
        String name = "docs_" + place.substring(place.lastIndexOf('/') + 1);
        return place.startsWith("postgresql:")
                ? PostgresServer.shared().database(name)
                : MariaServer.shared().database(name);
    }
}
