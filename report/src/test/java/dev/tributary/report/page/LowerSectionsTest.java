package dev.tributary.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.page.Depth;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.frame.Frame;
import dev.tributary.report.page.material.Material;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LowerSectionsTest {
    private static final String HOSTILE =
            "</title></style><script>alert(1)</script>\"' onload=x ${1+1} {{x}} \u202eabc";

    @TempDir
    Path folder;

    private String html(MadePage made) throws IOException {
        PageSettings settings = PageSettings.in(folder);
        new HtmlPage().write(made.page(), settings);
        return Files.readString(settings.file());
    }

    private static List<String> links(MadePage made) {
        return Sections.of(Material.of(made.page(), PageSettings.Look.USUAL)).links().stream()
                .map(Frame.Link::section)
                .toList();
    }

    private static List<String> ids(String html) {
        return Pattern.compile("<section id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static MadePage shop(int channels) {
        return MadeShop.random(
                        1,
                        2_000,
                        IntStream.range(0, channels)
                                .mapToObj(at -> "Channel " + at)
                                .toList())
                .page();
    }

    @Test
    void everySectionIsThereInItsOrderAndTheLinksAreTheSame() throws IOException {
        assertThat(ids(html(shop(4))))
                .containsSubsequence(
                        "roles",
                        "models",
                        "paths",
                        "flow",
                        "times",
                        "customers",
                        "journeys",
                        "checks",
                        "run",
                        "definitions")
                .containsAll(links(shop(4)));
    }

    @Test
    void withoutAnOrderWhatIsLeftIsThereAndNoLinkLeadsNowhere() throws IOException {
        MadePage none = new MadePage().channel("Email", "10", "0", "0", 0).unattributed(3, "5");
        assertThat(ids(html(none)))
                .containsSubsequence("checks", "run", "definitions")
                .containsAll(links(none));
        MadePage open =
                new MadeShop().user(0, 1, List.of("Email"), Double.NaN).order(5).page();
        open.channel("Email", "10", "0", "0", 0);
        assertThat(ids(html(open)))
                .contains("customers")
                .doesNotContain("paths", "times")
                .containsAll(links(open));
    }

    @Test
    void figuresThatWereLeftOutAreOneSectionThatSaysWhyAndHow() throws IOException {
        MadePage made = shop(3).with(new Depth.LeftOut("There are <many> journeys.", "Give --page-depth full."));
        String html = html(made);
        assertThat(ids(html))
                .contains("left-out")
                .doesNotContain("models", "paths", "flow", "times", "customers")
                .containsAll(links(made));
        assertThat(html).contains("There are &lt;many&gt; journeys. Give --page-depth full.");
    }

    @Test
    void hostileNamesAreTextInEverySection() throws IOException {
        String html = html(new MadeShop()
                .user(0, 30, List.of(HOSTILE, "=1+1", "x".repeat(10_000)), 5)
                .user(0, 1, List.of(HOSTILE), Double.NaN)
                .page());
        assertThat(html).doesNotContain("<script>alert").doesNotContain("</style><script");
        assertThat(Pattern.compile("<script").matcher(html).results().count()).isEqualTo(1);
        assertThat(html).as("in files, too, no formula").contains("&#39;=1+1").doesNotContain("%0A=1+1");
    }

    @Test
    void oneChannelAloneHasAllSections() throws IOException {
        assertThat(ids(html(shop(1)))).contains("roles", "models", "paths", "flow", "times", "journeys");
        assertThat(html(shop(1))).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void fortyChannelsAreAllInTheTablesAndThePageStaysSmall() throws IOException {
        MadePage made = shop(40);
        Sections sections = Sections.of(Material.of(made.page(), PageSettings.Look.USUAL));
        assertThat(sections.roles().orElseThrow().channels()).hasSize(40);
        assertThat(sections.deep().models().orElseThrow().channels()).hasSize(40);
        assertThat(html(made).length()).isLessThan(500_000);
    }
}
