package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The switch of colours, the switch of scales, and what is folded. */
@InABrowser
class SwitchesTest {
    private static final String PAPER = "return getComputedStyle(document.body).backgroundColor";

    /** How high the highest bar of every panel is drawn. */
    private static final String BARS = "return [...document.querySelectorAll('#over-time .sm > li')].map(panel =>"
            + " Math.max(...[...panel.querySelectorAll('rect.b-rev')].map(bar => bar.getBoundingClientRect().height))"
            + ".toFixed(1))";

    private Sheet sheet;

    @BeforeEach
    void aPage(Browser browser) {
        sheet = browser.open(MadePages.demo().page());
    }

    @Test
    void coloursFollowTheSystemAndTheSwitchHasTheLastWord() {
        String light = sheet.text(PAPER);
        sheet.see(View.DARK);
        String dark = sheet.text(PAPER);
        assertThat(dark).isNotEqualTo(light);

        String button = "return document.querySelector('#theme').textContent";
        assertThat(sheet.text(button)).contains("auto");
        sheet.click("#theme");
        assertThat(sheet.text(button)).contains("light");
        assertThat(sheet.text(PAPER)).isEqualTo(light);
        sheet.script("document.querySelector('#theme').focus()");
        sheet.press(Keys.ENTER);
        assertThat(sheet.text(button)).contains("dark");
        sheet.see(View.WIDE);
        assertThat(sheet.text(PAPER)).isEqualTo(dark);
        sheet.press(Keys.SPACE);
        assertThat(sheet.text(button)).contains("auto");
        assertThat(sheet.text(PAPER)).isEqualTo(light);
    }

    @Test
    void paperIsLightWhateverTheScreenIs() {
        sheet.see(View.DARK);
        sheet.see(new View(View.PAPER.width(), true, true));
        String printed = sheet.text(PAPER);
        sheet.see(View.PAPER);
        assertThat(printed).isEqualTo(sheet.text(PAPER));
    }

    @Test
    void panelsHaveOneScaleOnDemandAndTheirOwnOtherwise() {
        List<String> own = sheet.texts(BARS);
        assertThat(own).hasSizeGreaterThan(3);
        sheet.click("#sc-common");
        List<String> common = sheet.texts(BARS);
        assertThat(common).hasSameSizeAs(own).isNotEqualTo(own);
        List<Double> heights = common.stream().skip(1).map(Double::valueOf).toList();
        assertThat(heights).as("the smallest channel has smaller bars").anyMatch(height -> height < heights.get(0) / 2);
        sheet.press(Keys.ARROW_LEFT);
        assertThat(sheet.texts(BARS)).isEqualTo(own);
    }

    @Test
    void theFirstJourneyIsOpenAndAnyCanBeFoldedByMouseAndByKey() {
        String open = "return [...document.querySelectorAll('#journeys details')].map(one => one.open)";
        List<String> atFirst = sheet.texts(open);
        assertThat(atFirst).hasSizeGreaterThan(1).startsWith("true").contains("false");
        sheet.click("#journeys details:nth-of-type(2) summary");
        assertThat(sheet.texts(open)).startsWith("true", "true");
        sheet.press(Keys.ENTER);
        assertThat(sheet.texts(open)).isEqualTo(atFirst);
        assertThat(sheet.script(
                        "return document.querySelector('#journeys details:nth-of-type(2) table').checkVisibility()"))
                .isEqualTo(false);
    }

    @Test
    void whatPaperNeedsIsUnfoldedToPrintAndFoldedAgain() {
        String open = "return [...document.querySelectorAll('details')].map(one => one.open)";
        List<String> before = sheet.texts(open);
        sheet.script("window.seen = [];"
                + " addEventListener('beforeprint', () => window.seen = [...document.querySelectorAll('details.print')]"
                + ".map(one => one.open))");
        sheet.pdf();
        assertThat(sheet.texts("return window.seen")).isNotEmpty().containsOnly("true");
        assertThat(sheet.texts(open)).isEqualTo(before);
    }
}
