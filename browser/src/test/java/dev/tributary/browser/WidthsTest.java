package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A page fits a phone, a window, a wide screen and paper, with names of any length; nobody scrolls sideways. */
@InABrowser
class WidthsTest {
    private static final List<View> VIEWS = List.of(View.PHONE, View.WIDE, View.HUGE, View.PAPER);

    static Stream<MadePage> pages() {
        return MadePages.ofLooks();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingSticksOutAtAnyWidth(MadePage page, Browser browser) {
        Sheet sheet = browser.open(page.page());
        for (View view : VIEWS) {
            sheet.see(view);
            assertFits(sheet, view);
        }
        sheet.script("document.querySelectorAll('details').forEach(one => one.open = true)");
        for (View view : VIEWS) {
            if (!view.print()) {
                sheet.see(view);
                assertFits(sheet, view);
            }
        }
    }

    private static void assertFits(Sheet sheet, View view) {
        if (view.print()) {
            sheet.script("dispatchEvent(new Event('beforeprint'))");
        }
        JsonNode overflow = sheet.ask("overflow.js");
        assertThat(overflow.path("out")).as("%s", view).isEmpty();
        assertThat(overflow.path("wider").asInt()).as("%s", view).isZero();
        if (view.print()) {
            sheet.script("dispatchEvent(new Event('afterprint'))");
        }
    }

    @Test
    void twiceTheSizeOfTextLooksAsOnAPhoneAndFits(Browser browser) {
        Sheet sheet = browser.open(MadePages.demo().page(), new View(640, false, false));
        assertFits(sheet, new View(640, false, false));
    }

    @Test
    void itPrintsOnSomePagesOfA4(Browser browser) {
        String pdf = new String(browser.open(MadePages.demo().page()).pdf(), StandardCharsets.ISO_8859_1);
        long pages = Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
        assertThat(pages).isBetween(3L, 20L);
        assertThat(pdf).containsPattern("/MediaBox\\s*\\[\\s*0 0 59[456][.\\d]* 84[12]");
    }
}
