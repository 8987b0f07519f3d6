package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the other tests ask of a page would be noticed, if it were not so: on small pages, each with one fault. */
@InABrowser
class ChecksFindTest {
    private static final String GOOD = """
            <section id="good"><h2>Good</h2><table><caption>Orders</caption>
            <thead><tr><th scope="col">Channel</th><th scope="col" class="plot">bar</th><th scope="col">Orders</th></tr></thead>
            <tbody><tr><th scope="row">Search</th>
            <td class="plot"><svg aria-hidden="true" width="50" height="9"><rect fill="#1f5fa8" width="40" height="9"/></svg></td>
            <td>4</td></tr></tbody></table><p><a href="#good">here</a></p></section>
            """;

    @TempDir
    private Path folder;

    private Sheet page(Browser browser, String body) throws IOException {
        Path file = folder.resolve("page.html");
        Files.writeString(
                file,
                "<!doctype html><html lang='en'><meta charset='utf-8'><title>A page</title>"
                        + "<style>:root{color-scheme:light}body{background:#fcfbf8;color:#1c1b19}</style>"
                        + "<main><h1>A page</h1>" + body + "</main></html>");
        return browser.open(file);
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong(Browser browser) throws IOException {
        Sheet sheet = page(browser, GOOD);
        assertThat(sheet.ask("contrast.js").path("found")).isEmpty();
        assertThat(sheet.ask("contrast.js").path("texts").asInt()).isGreaterThan(5);
        assertThat(sheet.ask("contrast.js").path("marks").asInt()).isOne();
        assertThat(sheet.ask("overflow.js").path("out")).isEmpty();
        assertThat(sheet.ask("overflow.js").path("wider").asInt()).isZero();
        assertThat(sheet.ask("tables.js")).isEmpty();
        assertThat(sheet.ask("anchors.js")).isEmpty();
        assertThat(sheet.ask("drawn.js").path("unseen")).isEmpty();
        assertThat(sheet.ask("drawn.js")
                        .path("sections")
                        .path("good")
                        .path("marks")
                        .asInt())
                .isOne();
        assertThat(Axe.findings(sheet)).isEmpty();
        assertThat(sheet.console()).isEmpty();
        assertThat(sheet.requests()).isEmpty();
    }

    @Test
    void aPaleTextIsFoundAlsoThroughTransparencyAndOnABar(Browser browser) throws IOException {
        String pale = "<p style='color:#999'>pale</p>";
        String through = "<p style='opacity:.4'>through</p>";
        String onABar = "<svg width='90' height='20'><rect fill='#1f5fa8' width='90' height='20'/>"
                + "<text y='15'>on a bar</text></svg>";
        JsonNode found =
                page(browser, pale + through + onABar).ask("contrast.js").path("found");
        assertThat(found).hasSize(3);
        assertThat(found.toString()).contains("pale", "through", "on a bar");
    }

    @Test
    void aPaleMarkIsFoundByItsFillAndByItsLine(Browser browser) throws IOException {
        String marks = "<svg width='90' height='20'><rect class='one' fill='#cde' width='9' height='9'/>"
                + "<circle class='two' fill='#fcfbf8' stroke='#ddd' r='4' cx='20' cy='9'/>"
                + "<circle class='three' fill='#fcfbf8' stroke='#333' r='4' cx='40' cy='9'/></svg>";
        JsonNode found = page(browser, marks).ask("contrast.js").path("found");
        assertThat(found.toString()).contains("rect.one", "circle.two").doesNotContain("three");
    }

    @Test
    void whatSticksOutIsFoundUnlessItScrollsInItsOwnBox(Browser browser) throws IOException {
        JsonNode out = page(browser, "<p style='width:2000px'>wide</p>").ask("overflow.js");
        assertThat(out.path("wider").asInt()).isPositive();
        assertThat(out.path("out").path(0).asString()).contains("wide");
        String box = "<div class='scroll' style='overflow-x:auto'><p style='width:2000px'>wide</p></div>";
        assertThat(page(browser, box).ask("overflow.js").path("out")).isEmpty();
    }

    @Test
    void aTableThatIsNotReadInOrderIsFound(Browser browser) throws IOException {
        assertThat(page(browser, GOOD.replace("<caption>Orders</caption>", "")).ask("tables.js"))
                .hasSize(1);
        assertThat(page(browser, GOOD.replace(" scope=\"row\"", "")).ask("tables.js"))
                .hasSize(1);
        assertThat(page(browser, GOOD.replace(" aria-hidden=\"true\"", "")).ask("tables.js"))
                .hasSize(1);
        assertThat(page(browser, GOOD.replace("<td>4</td>", "<td></td>")).ask("tables.js"))
                .hasSize(1);
    }

    @Test
    void whatIsNotDrawnAndWhatLeadsNowhereIsFound(Browser browser) throws IOException {
        Sheet sheet = page(
                browser,
                GOOD.replace("height=\"9\"><rect", "height=\"0\"><rect").replace("#good", "#elsewhere")
                        + "<a href='https://example.com/'>out</a><p id='good'></p>");
        assertThat(sheet.ask("drawn.js").path("unseen")).hasSize(1);
        assertThat(sheet.ask("drawn.js")
                        .path("sections")
                        .path("good")
                        .path("marks")
                        .asInt())
                .isZero();
        assertThat(sheet.ask("anchors.js").toString()).contains("twice: good", "#elsewhere", "https://example.com/");
    }

    @Test
    void aWordOnTheConsoleAndARequestAreFound(Browser browser) throws IOException {
        Sheet sheet = page(browser, "<img alt='' src='other.png'><script>console.info('hello')</script>");
        assertThat(sheet.console()).anyMatch(line -> line.contains("hello"));
        assertThat(sheet.requests()).hasSize(1).allMatch(address -> address.endsWith("/other.png"));
        assertThat(page(browser, "<script src='https://example.com/x.js'></script>")
                        .requests())
                .hasSize(1);
    }

    @Test
    void axeFindsAButtonWithoutAName(Browser browser) throws IOException {
        assertThat(Axe.findings(page(browser, "<button></button>")))
                .hasSize(1)
                .allMatch(line -> line.contains("button-name"));
    }
}
