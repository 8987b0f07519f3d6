package dev.tributary.browser;

import java.nio.file.Path;

/**
 * A page and what it was made from.
 *
 * @param folder with the program's output
 * @param database the name of the source's file in it
 */
record MadePage(Path folder, String database) {
    Path page() {
        return folder.resolve("report.html");
    }
}
