package dev.tributary.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections come and go with what there is to show; links go with them. */
class PageLinksTest {
    @TempDir
    Path folder;

    static Stream<MadePage> pages() {
        return Stream.of(
                full(),
                full().days(400).onEveryDay(),
                new MadePage().channel("Search", "10", "0", "0", 0),
                new MadePage().channel("Email", "0", "4", "40", 0.2),
                new MadePage().channel("Email", "0", "4", "40", 0.2).withoutCosts(),
                new MadePage().channel("Idle", "0", "0", "0", 0));
    }

    private static MadePage full() {
        return new MadePage()
                .channel("Search", "1000", "50", "2000", 0.2, "1", "9")
                .channel("Brand", "300", "90", "3600", 0.2, "1", "9")
                .channel("Email", "0", "90", "3600", 0.2)
                .before("Search", "1000", "40", "1500", true)
                .unattributed(1, "5");
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAPlaceThatIsThereOnce(MadePage made) throws IOException {
        PageSettings settings = PageSettings.in(folder);
        new HtmlPage().write(made.page(), settings);
        String html = Files.readString(settings.file());
        List<String> places = found("\\bid=\"([^\"]+)\"", html);
        Set<String> links = found("href=\"#([^\"]+)\"", html).stream().collect(Collectors.toSet());
        assertThat(places).doesNotHaveDuplicates().containsAll(links);
        assertThat(links).contains("channels", "cost", "over-time", "checks", "def-interval");
    }
}
