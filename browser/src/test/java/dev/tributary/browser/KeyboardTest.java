package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** The page is used without a mouse, and without its script. */
@InABrowser
class KeyboardTest {
    private Sheet sheet;

    @BeforeEach
    void aPage(Browser browser) {
        sheet = browser.open(MadePages.demo().page());
    }

    @Test
    void theTabulatorGoesThroughEverythingInItsOrderAndItsPlaceCanBeSeen() {
        JsonNode stops = sheet.ask("stops.js");
        assertThat(stops.size()).isGreaterThan(40);
        sheet.script(Sheet.read("focused.js"));
        CharSequence[] tabs = new CharSequence[stops.size()];
        java.util.Arrays.fill(tabs, Keys.TAB);
        sheet.press(tabs);
        List<String> visited = sheet.texts("return window.visited.map(one => one.what)");
        List<String> wanted = stops.valueStream().map(JsonNode::asString).toList();
        assertThat(visited).isEqualTo(wanted);
        assertThat(sheet.texts("return window.visited.filter(one => !one.ring).map(one => one.what)"))
                .as("without a ring around it when it has the focus")
                .isEmpty();
        assertThat(sheet.texts("return window.visited.filter(one => !one.inside).map(one => one.what)"))
                .as("out of sight when it has the focus")
                .isEmpty();
    }

    @Test
    void theFirstStopLeadsPastTheListOfSections() {
        sheet.press(Keys.TAB);
        assertThat(sheet.text("return document.activeElement.className")).isEqualTo("skip");
        assertThat(sheet.script("const box = document.activeElement.getBoundingClientRect();"
                        + " return box.left >= 0 && box.top >= 0 && box.width > 20"))
                .isEqualTo(true);
        sheet.press(Keys.ENTER);
        assertThat(sheet.text("return location.hash")).isEqualTo("#main");
        sheet.press(Keys.TAB);
        assertThat(sheet.script("return document.querySelector('main').contains(document.activeElement)"))
                .isEqualTo(true);
    }

    @Test
    void aLinkToASectionBringsItIntoSight() {
        for (String address : sheet.texts("return [...document.querySelectorAll('nav a')].map(link => link.hash)")) {
            sheet.click("nav a[href='" + address + "']");
            assertThat(sheet.text("return location.hash")).isEqualTo(address);
            assertThat(sheet.number(
                            "return document.querySelector(arguments[0] + ' h2').getBoundingClientRect().top", address))
                    .as(address)
                    .isBetween(0L, 890L);
        }
        assertThat(sheet.number("return document.querySelectorAll('nav a').length"))
                .isGreaterThan(10);
    }

    @Test
    void aTermLeadsToItsDefinition() {
        String term = sheet.text("return document.querySelector('#channels .note a, .heads a').hash");
        sheet.click("a[href='" + term + "']");
        assertThat(sheet.number("return document.querySelector(arguments[0]).getBoundingClientRect().top", term))
                .isBetween(0L, 890L);
    }

    @Test
    void withoutItsScriptThePageLacksNothingButSortingAndTheSwitch(Browser browser) {
        List<String> texts =
                sheet.texts("return [...document.querySelectorAll('main > section')].map(one => one.innerText)");
        sheet.cdp("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", true));
        try {
            Sheet still = browser.open(MadePages.demo().page());
            assertThat(still.texts("return [...document.querySelectorAll('main > section')].map(one => one.innerText)"))
                    .isEqualTo(texts);
            assertThat(still.script("return document.querySelector('#theme').checkVisibility()"))
                    .isEqualTo(false);
            still.click("#sc-common");
            still.click("#journeys details:nth-of-type(2) summary");
            assertThat(still.script("return document.querySelector('#journeys details:nth-of-type(2)').open"))
                    .isEqualTo(true);
            assertThat(still.ask("drawn.js").path("unseen")).isEmpty();
        } finally {
            sheet.cdp("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", false));
        }
    }
}
