package dev.tributary.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A Chromium without a window, one for all tests, since it takes a second to start. It is cut off from every network.
 * Not thread-safe.
 */
final class Browser implements AutoCloseable {
    /** What keeps the browser quiet and its pictures the same on every machine. */
    private static final List<String> ALWAYS = List.of(
            "--headless=new",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-domain-reliability",
            "--disable-sync",
            "--no-first-run",
            "--no-default-browser-check",
            "--hide-scrollbars",
            "--lang=en-US",
            "--force-color-profile=srgb",
            "--font-render-hinting=none",
            "--host-resolver-rules=MAP * ~NOTFOUND");

    /** Once in a hundred times or so the driver says that a page is there while the end of it is still being read. */
    private static final String LOADED = "const done = arguments[0]; document.readyState === 'complete' ? done()"
            + " : addEventListener('load', () => done())";

    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final Thread atTheEnd = new Thread(this::quit, "browser-quit");

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it. */
    static Browser start(Installed installed) {
        // It warns of a browser that is younger than itself, which makes no difference to what is asked of it here.
        QUIET.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.browser().toFile());
        options.addArguments(ALWAYS);
        if ("root".equals(System.getProperty("user.name"))) {
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setEnableDownloads(false);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed.driver().toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        Runtime.getRuntime().addShutdownHook(browser.atTheEnd);
        return browser;
    }

    /** Opens a file as a reader does, 1280 pixels wide, in light colours. */
    Sheet open(Path file) {
        return open(file, View.WIDE);
    }

    /** Opens a file, seen in a way. */
    Sheet open(Path file, View view) {
        driver.get("about:blank");
        Sheet sheet = new Sheet(driver);
        sheet.see(view);
        sheet.forgetLogs();
        driver.get(file.toUri().toString());
        driver.executeAsyncScript(LOADED);
        return sheet;
    }

    /** Returns the browser's version, such as {@code 156.0.8078.108}. */
    String version() {
        Map<String, Object> version = driver.executeCdpCommand("Browser.getVersion", Map.of());
        return String.valueOf(version.get("product")).replaceFirst(".*/", "");
    }

    private void quit() {
        driver.quit();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        quit();
    }
}
