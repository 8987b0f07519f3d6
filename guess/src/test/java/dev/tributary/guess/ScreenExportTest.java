package dev.tributary.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report exported from a screen is named, in any language, and what to export instead is said. */
class ScreenExportTest {
    private static final String RULE = "# ----------------------------------------";

    @TempDir
    private Path folder;

    private static String text(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private void isOfAnalytics(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("report.csv"), bytes);

        assertThat(ScreenExport.of(file)).contains(ScreenExport.OF_ANALYTICS);
        Guess guess = Guessing.of("csv:" + folder, Path::of);
        assertThat(guess.proposal()).isEmpty();
        assertThat(guess.tables().get(0).what().orElse("")).contains("screens of Google Analytics", "BigQuery");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Account: Shop|# Start date: 20260101|# End date: 20260131",
                "Konto: Laden|# Startdatum: 20260101|# Enddatum: 20260131",
                "\u30a2\u30ab\u30a6\u30f3\u30c8: \u5e97|# \u958b\u59cb\u65e5: 20260101",
                "All Web Site Data|# Channels|# 20200101-20200131"
            })
    void inAnyLanguage(String comments) throws IOException {
        String words = comments.replace("|", "\r\n");
        isOfAnalytics(
                text(RULE, "# " + words, RULE, "", "Channel,Users", "Direct,10").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withAByteOrderMarkAndInUtf16() throws IOException {
        String text = text(RULE, "# Konto: L\u00e4den", RULE, "Kanal\tNutzer", "Direct\t10");
        isOfAnalytics(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        isOfAnalytics(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
        isOfAnalytics(text.getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void inQuotesBehindBlankLinesAndPacked() throws IOException {
        isOfAnalytics(text("", "\"" + RULE + "\"", "\"# Account: A\"", "a,b").getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text(RULE, "# Account: A", RULE, "a,b", "1,2").getBytes(StandardCharsets.UTF_8));
        }
        isOfAnalytics(packed.toByteArray());
    }

    @Test
    void besideOtherFilesTheseAreStillRead() throws IOException {
        Files.writeString(folder.resolve("screen.csv"), text(RULE, "# Account: A", RULE, "a,b", "1,2"));
        Files.writeString(
                folder.resolve("visits.csv"), text("session_id,user_id,at,timestamp,channel", "1,a,x,2026-03-01,SEO"));
        Files.writeString(
                folder.resolve("orders.csv"), text("order_id,user_id,timestamp,revenue", "1,a,2026-03-02,10"));
        Guess guess = Guessing.of("csv:" + folder, Path::of);

        assertThat(guess.proposal().orElseThrow().complete()).isTrue();
        assertThat(guess.tables().get(1).what()).contains(ScreenExport.OF_ANALYTICS);
    }

    @Test
    void aCommentOrAHashInAHeaderIsNone() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text("#,name", "1,a"));
        assertThat(ScreenExport.of(file)).isEmpty();
        Files.writeString(file, text("# made by hand", "id,name", "1,a"));
        assertThat(ScreenExport.of(file)).isEmpty();
        Files.writeString(file, text("campaign,source,cost,day", "a,b,1,2026-03-01"));
        assertThat(ScreenExport.of(file)).isEmpty();
    }

    @Test
    void aReportOfAnAdvertisingPlatformHasItsHeaderBehindATitle() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file, text("Kampagnenbericht", "\"1. M\u00e4rz 2026\"", "Tag;Kampagne;Klicks;Kosten", "x;y;1;2"));
        assertThat(ScreenExport.of(file)).contains(ScreenExport.OF_ADS);
    }
}
