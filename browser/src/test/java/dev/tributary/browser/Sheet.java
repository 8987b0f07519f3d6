package dev.tributary.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open page: what it is asked, and what is done to it. Valid until the next is opened. */
final class Sheet {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Requests that fetch nothing. */
    private static final Set<String> LOCAL = Set.of("data", "blob", "about");

    private final ChromeDriver driver;

    Sheet(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Looks at it in another way, as when a window is resized. */
    void see(View view) {
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", view.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        view.print() ? "print" : "",
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", view.dark() ? "dark" : "light"))));
    }

    /**
     * Evaluates the body of a function in the page.
     *
     * @return what it returns: a {@code Boolean}, {@code Long}, {@code Double}, {@code String}, {@code List} or {@code
     *     Map}, or null
     */
    @Nullable
    Object script(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** Returns the whole number that the body of a function returns. */
    long number(String body, Object... arguments) {
        return ((Number) Objects.requireNonNull(script(body, arguments))).longValue();
    }

    /** Returns the text that the body of a function returns. */
    String text(String body, Object... arguments) {
        return String.valueOf(script(body, arguments));
    }

    /** Returns the texts that the body of a function returns as an array. */
    List<String> texts(String body, Object... arguments) {
        return ((List<?>) Objects.requireNonNull(script(body, arguments)))
                .stream().map(String::valueOf).toList();
    }

    /** Evaluates a file of this package's resources, which is the body of a function. */
    JsonNode ask(String resource, Object... arguments) {
        return JSON.valueToTree(script(read(resource), arguments));
    }

    /** Evaluates the body of a function that gets one more argument, to be called with the result. */
    @Nullable
    Object eventually(String body, Object... arguments) {
        return driver.executeAsyncScript(body, arguments);
    }

    /** Clicks with the mouse on the first element that a selector finds. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Presses keys, where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Returns what the browser's console says since the page was opened, or since it was last asked. */
    List<String> console() {
        return logged(LogType.BROWSER)
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Returns the addresses that were asked for since the page was opened, without the page itself. */
    List<String> requests() {
        String self = driver.getCurrentUrl();
        return logged(LogType.PERFORMANCE)
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message ->
                        message.path("params").path("request").path("url").asString())
                .filter(address -> !LOCAL.contains(address.split(":", 2)[0]))
                .filter(address -> !address.split("#", 2)[0].equals(self.split("#", 2)[0]))
                .toList();
    }

    /** Forgets what was logged up to now. */
    void forgetLogs() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    /** Sends a command of the browser's developer tools. */
    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** Returns it as a PDF, on paper of the size that the page itself asks for. */
    byte[] pdf() {
        Map<String, Object> answer = cdp("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    private Stream<LogEntry> logged(String log) {
        return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false);
    }

    /** Returns the text of a resource of this package. */
    static String read(String resource) {
        try (InputStream in = Sheet.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
