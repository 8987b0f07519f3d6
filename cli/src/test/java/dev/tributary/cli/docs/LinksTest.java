package dev.tributary.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.testing.docs.Document;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the documents are valid. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    static List<Document> documents() {
        return Document.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkPointsToAnExistingFileAndHeading(Document document) {
        List<String> links = LINK.matcher(document.text())
                .results()
                .map((MatchResult link) -> link.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
        assertThat(links).as(document.name()).allSatisfy(link -> assertPointsSomewhere(document, link));
    }

    private static void assertPointsSomewhere(Document document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? document.file()
                : document.file().resolveSibling(parts[0]).normalize();
        assertThat(Files.exists(target)).as(link).isTrue();
        if (parts.length == 2) {
            assertThat(Headings.anchors(Document.of(target.toString())))
                    .as(link)
                    .contains(parts[1]);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDocumentNamesAFolderOfSomebodysMachine(Document document) {
        assertThat(document.text()).doesNotContain("/home/", "/Users/", "/tmp/");
    }
}
