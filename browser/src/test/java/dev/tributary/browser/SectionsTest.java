package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every part of the page is there and drawn, from the file alone. */
@InABrowser
class SectionsTest {
    private static final List<String> SECTIONS = List.of(
            "look",
            "channels",
            "cost",
            "over-time",
            "roles",
            "models",
            "paths",
            "flow",
            "times",
            "customers",
            "journeys",
            "checks",
            "run",
            "definitions");

    /** Sections that consist of marks; the others are of words and numbers. */
    private static final Set<String> DRAWN =
            Set.of("channels", "cost", "over-time", "roles", "models", "paths", "times", "customers", "journeys");

    static Stream<MadePage> pages() {
        return MadePages.ofLooks();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySectionIsThereInItsOrderAndCanBeSeen(MadePage page, Browser browser) {
        JsonNode drawn = browser.open(page.page()).ask("drawn.js");
        JsonNode sections = drawn.path("sections");
        assertThat(drawn.path("order").valueStream().map(JsonNode::asString)).containsExactlyElementsOf(SECTIONS);
        for (String id : SECTIONS) {
            assertThat(sections.path(id).path("title").asString()).as(id).isNotEmpty();
            assertThat(sections.path(id).path("text").asInt()).as(id).isGreaterThan(60);
            assertThat(sections.path(id).path("width").asDouble()).as(id).isGreaterThan(600);
            assertThat(sections.path(id).path("height").asDouble()).as(id).isGreaterThan(60);
        }
        assertThat(drawn.path("unseen")).isEmpty();
    }

    @Test
    void theMarksOfEveryChartHaveASize(Browser browser) {
        JsonNode sections =
                browser.open(MadePages.demo().page()).ask("drawn.js").path("sections");
        for (String id : SECTIONS) {
            int marks = sections.path(id).path("marks").asInt();
            if (DRAWN.contains(id)) {
                assertThat(marks).as(id).isGreaterThan(3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theConsoleSaysNothingAndNothingIsAskedForBesideTheFile(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        sheet.pdf();
        sheet.script("document.querySelectorAll('details').forEach(one => one.open = !one.open);"
                + " document.querySelectorAll('button, input, summary').forEach(one => one.click())");
        assertThat(sheet.console()).isEmpty();
        assertThat(sheet.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAPlaceOnThePageOrToItsOwnData(MadePage page, Browser browser) {
        assertThat(browser.open(page.page()).ask("anchors.js")).isEmpty();
    }

    @Test
    void nothingButTheScriptAndTheStyleOfThePageItselfIsAllowed(Browser browser) {
        Sheet sheet = browser.open(MadePages.demo().page());
        String policy = sheet.text("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
        assertThat(policy).contains("default-src 'none'").contains("script-src 'sha256-");
        sheet.script("const script = document.createElement('script'); script.textContent = 'window.pwned = 1';"
                + " document.body.append(script);"
                + " const image = new Image(); image.src = 'https://example.com/x.png'; document.body.append(image);"
                + " fetch('https://example.com/').catch(refused => 0)");
        assertThat(sheet.script("return window.pwned")).isNull();
        assertThat(sheet.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }
}
