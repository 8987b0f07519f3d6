package dev.tributary.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium and its driver, as this machine has them: where the system properties {@code tributary.chromium} and {@code
 * tributary.chromedriver} say, or on the path. Nothing is ever downloaded.
 */
record Installed(Path browser, Path driver) {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");

    /** What is said where one of them is missing. */
    static final String MISSING = "the page is not looked at: there is no chromium or no chromedriver on the path"
            + " (Debian: apt-get install chromium chromium-driver)";

    /** Returns them, if both are there. */
    static Optional<Installed> find() {
        return find("tributary.chromium", BROWSERS)
                .flatMap(browser ->
                        find("tributary.chromedriver", DRIVERS).map(driver -> new Installed(browser, driver)));
    }

    private static Optional<Path> find(String property, List<String> names) {
        String said = System.getProperty(property, "");
        if (!said.isEmpty()) {
            return Optional.of(Path.of(said)).filter(Files::isExecutable);
        }
        return names.stream().flatMap(Installed::onThePath).findFirst();
    }

    private static Stream<Path> onThePath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
