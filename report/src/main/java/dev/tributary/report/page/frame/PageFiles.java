package dev.tributary.report.page.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet and the script that are part of every page. Read once. */
final class PageFiles {
    /** All rules of the page's looks. */
    static final String STYLE = text("page.css") + text("narrow.css") + text("print.css");

    /** Sorting, the switch of colours, and the unfolding before print; the page is whole without it. */
    static final String SCRIPT = text("page.js");

    private PageFiles() {}

    /**
     * Returns what a browser may do with the page: nothing but show it with its own styles, and run this one script.
     */
    static String policy() {
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String text(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
