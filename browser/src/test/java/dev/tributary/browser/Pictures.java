package dev.tributary.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Not a test of its own accord, and run by {@code browser/pictures} alone: takes pictures of the page {@code
 * tributary.page}, or of the demo's, into the folder {@code tributary.pictures}.
 *
 * <ul>
 *   <li>{@code top-light.png}, {@code top-dark.png}: the first screen of 1280 by 900 pixels
 *   <li>{@code page-light.png}, {@code page-dark.png}, {@code page-phone.png}: the whole page
 *   <li>{@code print-1.png}, {@code print.pdf}: the first printed page, and all of them
 *   <li>{@code ID-light.png}, {@code ID-dark.png}: the section of that id
 * </ul>
 */
@InABrowser
class Pictures {
    private static final String IDS =
            "return [...document.querySelectorAll('main section[id]')].map(section => section.id)";

    @Test
    void aPageFromAllSides(Browser browser) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("tributary.pictures", "target/pictures")));
        String said = System.getProperty("tributary.page", "");
        Path page = said.isEmpty() ? MadePages.demo().page() : Path.of(said);

        Sheet sheet = browser.open(page, View.WIDE);
        shots(new Camera(sheet, folder), sheet, "light");
        sheet.see(View.DARK);
        shots(new Camera(sheet, folder), sheet, "dark");
        sheet.see(View.PHONE);
        new Camera(sheet, folder).whole("page-phone");
        sheet.see(View.PAPER);
        new Camera(sheet, folder).paper("print-1");
        sheet.see(View.WIDE);
        Files.write(folder.resolve("print.pdf"), sheet.pdf());
        assertThat(sheet.console()).isEmpty();
    }

    private static void shots(Camera camera, Sheet sheet, String colours) {
        camera.top("top-" + colours, 900);
        camera.whole("page-" + colours);
        for (String id : sheet.texts(IDS)) {
            camera.part(id + "-" + colours, "#" + id);
        }
    }
}
