package dev.tributary.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
    @TempDir
    Path folder;

    private String html(MadePage made) throws IOException {
        PageSettings settings = PageSettings.in(folder);
        new HtmlPage().write(made.page(), settings);
        return Files.readString(settings.file());
    }

    @Test
    void theSamePageHasTheSameBytes() throws IOException {
        MadePage made = new MadePage()
                .channel("Email", "0", "40", "4000", 0.2)
                .channel("Search", "1000", "60", "6000.255", 0.2)
                .before("Email", "0", "20", "2000", true);
        String once = html(made);
        assertThat(html(made)).isEqualTo(once).contains("1–30 June 2025", "compared with 2–31 May 2025");
    }

    @Test
    void aNameFromTheSourceIsNeverMarkup() throws IOException {
        String html = html(new MadePage().channel("</style><script>alert(1)</script>\"'", "10", "1", "100", 0.2));
        assertThat(html).doesNotContain("<script>alert").contains("default-src &#39;none&#39;");
    }
}
