package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Names are text, wherever they stand: in a cell, a drawing, an attribute, a title, a link to data. */
@InABrowser
class HostileNamesTest {
    private Sheet sheet;

    @BeforeEach
    void aPage(Browser browser) {
        sheet = browser.open(MadePages.hostile().page());
    }

    @Test
    void noNameDoesAnything() {
        sheet.script("document.querySelectorAll('body *').forEach(one =>"
                + " ['mouseover', 'click', 'error', 'focus'].forEach(kind => one.dispatchEvent(new Event(kind))))");
        assertThat(sheet.script("return window.pwned")).isNull();
        assertThat(sheet.console()).isEmpty();
        assertThat(sheet.requests()).isEmpty();
    }

    @Test
    void noNameBecomesAnElementOrAnAttribute(Browser browser) {
        String kinds = "return [...new Set([...document.querySelectorAll('*')].map(one => one.localName))].sort()";
        List<String> hostile = sheet.texts(kinds);
        assertThat(hostile).doesNotContain("img", "iframe", "object", "embed", "i onclick");
        assertThat(sheet.number("return document.scripts.length")).isOne();
        assertThat(sheet.number("return document.querySelectorAll('style').length"))
                .isOne();
        assertThat(sheet.texts("return [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
                        + ".filter(name => name.startsWith('on'))"))
                .isEmpty();
        assertThat(sheet.texts("return [...document.querySelectorAll('[href]')].map(one => one.getAttribute('href'))"
                        + ".filter(address => !address.startsWith('#') && !address.startsWith('data:text/csv'))"))
                .isEmpty();
        assertThat(browser.open(MadePages.demo().page()).texts(kinds)).containsAll(hostile);
    }

    @Test
    void everyNameIsThereWholeOnHoverAndStandsApartFromTheTextAroundIt() {
        List<String> titles =
                sheet.texts("return [...document.querySelectorAll('#channels tbody th bdi')].map(one => one.title)");
        assertThat(titles).containsExactlyInAnyOrderElementsOf(HostileNames.CHANNELS);
        assertThat(sheet.texts("return [...document.querySelectorAll('#channels tbody th bdi')]"
                        + ".filter(one => !one.title.startsWith(one.textContent.replace(/…$/, '').trim()))"
                        + ".map(one => one.textContent)"))
                .as("shown otherwise than they begin")
                .isEmpty();
        for (String turned : List.of("\u202e", "\u2066")) {
            assertThat(sheet.texts(
                            "const found = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);"
                                    + " for (let node; (node = walk.nextNode());) if (node.data.includes(arguments[0])"
                                    + " && !node.parentElement.closest('bdi, title, code, svg')) found.push(node.parentElement.outerHTML);"
                                    + " return found",
                            turned))
                    .isEmpty();
        }
    }

    @Test
    void aNameTakesAtMostTwoLines() {
        assertThat(
                        sheet.texts(
                                "return [...document.querySelectorAll('#channels tbody tr:not(.group) th')]"
                                        + ".filter(head => head.getBoundingClientRect().height > 70).map(head => head.textContent.slice(0, 40))"))
                .isEmpty();
    }

    @Test
    void theTitleIsText() {
        assertThat(sheet.text("return document.title")).contains(HostileNames.TITLE);
        assertThat(sheet.text("return document.querySelector('#run').innerText"))
                .contains("shop & <b onclick=");
    }

    @Test
    void noSpreadsheetTakesANameForAFormula() {
        JsonNode files = sheet.ask("downloads.js");
        assertThat(files.size()).isGreaterThan(4);
        boolean found = false;
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            String csv = file.getValue().asString();
            assertThat(csv).as(file.getKey()).doesNotContainPattern("(?m)(^|[,\"])[=@]");
            found |= csv.contains("'" + HostileNames.FORMULA) && csv.contains("'" + HostileNames.AT);
        }
        assertThat(found).isTrue();
        assertThat(files.propertyNames()).allMatch(name -> name.matches("[a-z_]+\\.csv"));
    }
}
