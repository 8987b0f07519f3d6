package dev.tributary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a report is written, looks and is left out as the user says. */
class PageOptionsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void shop() {
        Shop.create(folder.resolve("shop.db"))
                .session("s0", "u0", "2023-08-01", "10:00:00", "Email")
                .session("s1", "u1", "2023-08-20", "10:00:00", "Search")
                .session("s2", "u1", "2023-09-01", "10:00:00", "Email")
                .session("s3", "u2", "2023-09-05", "10:00:00", "Search")
                .cost("s1", 2)
                .cost("s3", 1.5)
                .conversion("c1", "u1", "2023-09-03", "10:00:00", 1234.5)
                .conversion("c2", "u2", "2023-09-06", "10:00:00", 10);
    }

    private Cli.Result well(String... arguments) {
        Cli.Result result = new Cli(folder).run(arguments);
        assertThat(result.exitCode()).as(result.all()).isZero();
        return result;
    }

    private String page(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void aRunLeavesAPageAndNamesIt() throws IOException {
        Cli.Result run = well("run", "--db=shop.db", "--out=out");
        assertThat(run.out()).contains("out/report.html");
        assertThat(page("out/report.html")).contains("1 August – 6 September 2023", "1,244");
    }

    @Test
    void aRunWithoutAPageWritesNone() {
        assertThat(well("run", "--db=shop.db", "--out=out", "--no-html").all()).doesNotContain("html");
        assertThat(folder.resolve("out/report.html")).doesNotExist();
        assertThat(well("run", "--db=shop.db", "--out=out", "--no-html", "--html=page.html")
                        .all())
                .doesNotContain("html");
    }

    @Test
    void anotherPageIsMadeFromStoredCreditForOtherDays() throws IOException {
        well("run", "--db=shop.db", "--no-html");
        well("report", "--db=shop.db", "--html=september.html", "--from=2023-09-01", "--to=2023-09-30");
        assertThat(page("september.html")).contains("1–30 September 2023", "compared with 2–31 August 2023");
        well("report", "--db=shop.db", "--html=day.html", "--from=2023-09-06", "--to=2023-09-06");
        assertThat(page("day.html")).contains("<h1>6 September 2023</h1>");
    }

    @Test
    void titleCurrencyAndTheShapeOfNumbersAreAsGiven() throws IOException {
        well("run", "--db=shop.db", "--title=Summer <2023>", "--currency=EUR", "--locale=de");
        assertThat(page("report.html"))
                .contains("Summer &lt;2023&gt;", "Amounts are in EUR", "1. August – 6. September 2023", "1.244");
    }

    @Test
    void theSettingsAreThoseOfTheFolderToo() throws IOException {
        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\ntitle: Our shop\nhtml: pages/our.html\n");
        well("run");
        assertThat(page("pages/our.html")).contains("Our shop");
        Files.writeString(folder.resolve("tributary.yml"), "db: shop.db\nno_html: true\n");
        Files.delete(folder.resolve("pages/our.html"));
        well("run");
        assertThat(folder.resolve("report.html")).doesNotExist();
    }

    @Test
    void aLanguageWithoutAShapeIsRefusedBeforeAnythingIsRead() {
        Cli.Result run = new Cli(folder).run("run", "--db=shop.db", "--locale=tlh");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'tlh'", "--locale one of en, de, fr");
        assertThat(Shop.open(folder.resolve("shop.db")).rows("SELECT name FROM sqlite_master WHERE type = 'table'"))
                .hasSize(3);
    }

    @Test
    void thePageNeverReplacesTheSource() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("shop.db"));
        Cli.Result run = new Cli(folder).run("run", "--db=shop.db", "--results=r.db", "--html=shop.db");
        assertThat(run.exitCode()).as(run.all()).isEqualTo(2);
        assertThat(run.err()).contains("shop.db", "page");
        assertThat(Files.readAllBytes(folder.resolve("shop.db"))).isEqualTo(before);
    }
}
