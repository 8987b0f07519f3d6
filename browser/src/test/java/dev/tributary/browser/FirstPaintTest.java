package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Something can be read within a second of opening the file. */
@InABrowser
class FirstPaintTest {
    private static final String PAINTED = "const done = arguments[arguments.length - 1];"
            + " new PerformanceObserver(seen => done(seen.getEntriesByName('first-contentful-paint')[0].startTime))"
            + ".observe({type: 'paint', buffered: true})";

    /** Returns the time of the first paint, in milliseconds: the best of three, as a machine may be busy. */
    private static long painted(Browser browser, MadePage page) {
        return LongStream.range(0, 3)
                .map(round -> Math.round(((Number) browser.open(page.page()).eventually(PAINTED)).doubleValue()))
                .min()
                .orElseThrow();
    }

    @Test
    void theDemosPageIsPaintedWithinASecond(Browser browser) {
        assertThat(painted(browser, MadePages.demo())).isLessThan(1_000);
    }

    @Test
    void soIsOneOfFortyChannelsAnd400Days(Browser browser) {
        assertThat(painted(browser, MadePages.large())).isLessThan(1_000);
        assertThat(MadePages.large().page())
                .satisfies(file -> assertThat(file.toFile().length()).isLessThan(1_500_000));
    }
}
