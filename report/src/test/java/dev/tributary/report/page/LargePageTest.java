package dev.tributary.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.pipeline.settings.PageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargePageTest {
    private static final int MOST = 1_500_000;

    @TempDir
    Path folder;

    private String html(MadePage made) throws IOException {
        PageSettings settings = PageSettings.in(folder);
        new HtmlPage().write(made.page(), settings);
        return Files.readString(settings.file());
    }

    @ParameterizedTest
    @CsvSource({"40, 400", "40, 92", "40, 150", "14, 640"})
    void manyChannelsAndDaysStaySmall(int channels, int days) throws IOException {
        MadePage made = new MadePage().days(days).onEveryDay();
        for (int i = 1; i <= channels; i++) {
            made.channel("A channel, number " + i, "" + i * 1234.56, "" + i * 78.9, "" + i * 4321.01, 0.3)
                    .before("A channel, number " + i, "" + i * 1000, "" + i * 70, "" + i * 4000, true);
        }
        assertThat(html(made).length()).isLessThan(MOST);
    }

    @Test
    void noFigureIsMissingOrInfinite() throws IOException {
        String html = html(new MadePage()
                .channel("Dead", "10", "0", "0", 0)
                .channel("Free", "0", "3", "30", 0.5)
                .channel("Idle", "0", "0", "0", 0)
                .channel("Refunds", "5", "0.001", "-20", 2)
                .before("Dead", "0", "0", "0", false)
                .before("Free", "10", "0", "0", true));
        String beforeScript = html.substring(0, html.indexOf("<script>"));
        assertThat(Stream.of("NaN", "Infinity", "null", "Optional").filter(beforeScript::contains))
                .isEmpty();
    }
}
