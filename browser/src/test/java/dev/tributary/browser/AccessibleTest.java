package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The page can be read by weak eyes and by ears. */
@InABrowser
class AccessibleTest {
    static final List<View> COLOURS = List.of(View.WIDE, View.DARK);

    static Stream<MadePage> pages() {
        return MadePages.ofLooks();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextAndEveryMarkStandsOutFromWhatIsBehindIt(MadePage page, Browser browser) {
        for (View view : List.of(View.WIDE, View.DARK, View.PAPER)) {
            JsonNode contrast = browser.open(page.page(), view).ask("contrast.js");
            assertThat(contrast.path("texts").asInt()).isGreaterThan(100);
            assertThat(contrast.path("found")).as("%s, %s", page, view).isEmpty();
        }
    }

    @Test
    void theColoursOfTheSwitchAreThoseOfTheSystem(Browser browser) {
        Sheet sheet = browser.open(MadePages.demo().page());
        sheet.script("document.documentElement.dataset.theme = 'dark'");
        assertThat(sheet.ask("contrast.js").path("found")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("COLOURS")
    void axeFindsNothing(View view, Browser browser) {
        assertThat(Axe.findings(browser.open(MadePages.demo().page(), view))).isEmpty();
    }

    @Test
    void axeFindsNothingOnAPhoneOrWhereNamesDoTheirWorstOrThereIsNextToNothing(Browser browser) {
        assertThat(Axe.findingsButColours(browser.open(MadePages.demo().page(), View.PHONE)))
                .isEmpty();
        assertThat(Axe.findingsButColours(browser.open(MadePages.hostile().page())))
                .isEmpty();
        assertThat(Axe.findingsButColours(browser.open(MadePages.tiny().page())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tablesAreReadInOrder(MadePage page, Browser browser) {
        assertThat(browser.open(page.page()).ask("tables.js")).isEmpty();
    }

    @Test
    void arrowsHaveWords(Browser browser) {
        assertThat(browser.open(MadePages.demo().page())
                        .texts("return [...document.querySelectorAll('body *')]"
                                + ".filter(one => !one.children.length && /^[▲▼△▽✓✗×›]$/.test(one.textContent.trim()))"
                                + ".filter(one => one.getAttribute('aria-hidden') !== 'true' && !one.getAttribute('aria-label'))"
                                + ".map(one => one.outerHTML)"))
                .isEmpty();
    }
}
