package dev.tributary.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that try to be markup, script, style or a formula, that change direction, or never end. */
class HostileNamesOnPageTest {
    private static final String LONG = "long ".repeat(2_000);
    private static final List<String> NAMES = List.of(
            "</title></style><script>alert(1)</script>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)",
            "javascript:alert(1)",
            "--><svg/onload=alert(1)>",
            "${7*7} @if(true) $unsafe{x}",
            "=HYPERLINK(\"http://example.org\")",
            "\u202Egnp.exe",
            LONG);

    @TempDir
    Path folder;

    private String html = "";

    @BeforeEach
    void write() throws IOException {
        MadePage made = new MadePage().onEveryDay();
        int number = 1;
        for (String name : NAMES) {
            made.channel(name, number + "00", number + "0", number + "000", 0.9, "1", "2")
                    .before(name, "10", "1", "10", true);
            number++;
        }
        PageSettings settings = PageSettings.in(folder);
        new HtmlPage().write(made.page(), settings);
        html = Files.readString(settings.file());
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void noNameBecomesMarkup() {
        assertThat(found("<script>alert|<svg/onload")).isEmpty();
        assertThat(found("&lt;/title(>|&gt;)&lt;/style(>|&gt;)&lt;script(>|&gt;)alert\\(1\\)"))
                .isNotEmpty();
        assertThat(html.split("<script>", -1)).as("one script, which is ours").hasSize(2);
        assertThat(html.split("</style>", -1)).hasSize(2);
    }

    @Test
    void noNameIsAnAddressOrAnEventOfItsOwn() {
        assertThat(found("(href|src)=\"(?!#|data:text/csv)[^\"]*\"")).isEmpty();
        assertThat(found("<[a-z][^<>]*\\son[a-z]+=[\"'][^<>]*>")).isEmpty();
    }

    @Test
    void everyNameIsIsolatedFromTheDirectionOfTheTextAroundIt() {
        String marked = "\u202Egnp.exe";
        for (int at = html.indexOf(marked); at >= 0; at = html.indexOf(marked, at + 1)) {
            String before = html.substring(Math.max(0, at - 40), at);
            assertThat(before).matches("(?s).*(<bdi[^>]*>|title=\"|aria-label=\")");
        }
    }

    @Test
    void aNameThatNeverEndsIsCutButInTheTableOfChannels() {
        String cut = LONG.substring(0, 59).stripTrailing() + "…";
        assertThat(found(">" + cut + "</bdi>")).isNotEmpty();
        assertThat(html.length()).as("it is not repeated for each of its days").isLessThan(600_000);
    }

    @Test
    void templatesDoNotReadNames() {
        assertThat(html.contains("${7*7} @if(true) $unsafe{x}")).isTrue();
    }
}
