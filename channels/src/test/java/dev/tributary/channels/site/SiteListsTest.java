package dev.tributary.channels.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lists of sites, and which of several entries counts. */
class SiteListsTest {
    private final SiteLists lists = new SiteLists();

    private void add(SiteKind kind, String name, String text) {
        lists.add(kind, text.getBytes(StandardCharsets.UTF_8), name);
    }

    private SiteKind kind(String source) {
        return lists.table().ofSource(source).map(SiteMatch::kind).orElse(SiteKind.NONE);
    }

    @Test
    void aHostMeansAllBelowItAndWithASignItselfAlone() {
        add(SiteKind.SOCIAL, "own.txt", "net.example\n=alone.example  # a comment\n*.below.example\n\n# nothing\n");
        assertThat(kind("net.example")).isEqualTo(SiteKind.SOCIAL);
        assertThat(kind("https://m.net.example/x")).isEqualTo(SiteKind.SOCIAL);
        assertThat(kind("www.alone.example")).isEqualTo(SiteKind.SOCIAL);
        assertThat(kind("m.alone.example")).isEqualTo(SiteKind.NONE);
        assertThat(kind("below.example")).isEqualTo(SiteKind.NONE);
        assertThat(kind("de.below.example")).isEqualTo(SiteKind.SOCIAL);
        assertThat(kind("notnet.example")).isEqualTo(SiteKind.NONE);
    }

    @Test
    void aStarStandsForAnySuffixUnderWhichNamesAreRegistered() {
        add(SiteKind.SHOPPING, "own.txt", "emporium.*\n");
        assertThat(kind("emporium.com")).isEqualTo(SiteKind.SHOPPING);
        assertThat(kind("smile.emporium.co.uk")).isEqualTo(SiteKind.SHOPPING);
        assertThat(kind("emporium.evil.com")).isEqualTo(SiteKind.NONE);
        assertThat(kind("emporium")).as("its name alone").isEqualTo(SiteKind.SHOPPING);
    }

    @Test
    void theMoreExactEntryCounts() {
        add(SiteKind.SEARCH, "a.txt", "giant.com\n");
        add(SiteKind.MAIL, "b.txt", "mail.giant.com\n");
        add(SiteKind.AI, "c.txt", "giant.com/assistant\n");
        assertThat(kind("mail.giant.com")).isEqualTo(SiteKind.MAIL);
        assertThat(kind("https://giant.com/assistant/1")).isEqualTo(SiteKind.AI);
        assertThat(kind("https://giant.com/assistants")).isEqualTo(SiteKind.SEARCH);
    }

    @Test
    void anOwnListCountsBeforeABuiltInOneOfTheSameExactness() {
        lists.addBuiltIn(SiteKind.VIDEO, "tube.com\n".getBytes(StandardCharsets.UTF_8));
        add(SiteKind.SOCIAL, "own.txt", "\ufefftube.com\r\n");
        assertThat(kind("tube.com")).isEqualTo(SiteKind.SOCIAL);
    }

    @Test
    void matomosLayoutsHaveHostsBelowNamesOrUnderUrls() {
        add(SiteKind.SEARCH, "engines.yml", """
                Seek:
                  -
                    urls:
                      - www.seek.com
                      - 'seek.{}'
                      - '{}.seekers.com'
                    params:
                      - q
                """);
        add(SiteKind.SOCIAL, "networks.yaml", "Meet:\n  - meet.com\n  - meet.com/people\n");
        assertThat(kind("seek.com")).isEqualTo(SiteKind.SEARCH);
        assertThat(kind("seek.co.uk")).isEqualTo(SiteKind.SEARCH);
        assertThat(kind("de.seekers.com")).isEqualTo(SiteKind.SEARCH);
        assertThat(kind("mail.seek.com")).as("not the engine").isEqualTo(SiteKind.NONE);
        assertThat(kind("m.meet.com")).isEqualTo(SiteKind.SOCIAL);
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(SiteKind.SOCIAL, "own.txt", "net.example\nno host.example\n"))
                .withMessageContaining("line 2")
                .withMessageContaining("no host.example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(SiteKind.SOCIAL, "own.yml", "Meet:\n  - meet.com\n  - {}\n"))
                .withMessageContaining("line 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> add(SiteKind.SOCIAL, "own.yml", "- meet.com\n"))
                .withMessageContaining("line 1");
    }
}
