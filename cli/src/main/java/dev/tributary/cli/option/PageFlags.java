package dev.tributary.cli.option;

import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.report.page.text.PageText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The page of the report. */
public final class PageFlags {
    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "the page of the report (default: report.html in the folder of --out)")
    public Optional<String> html = Optional.empty();

    @Option(names = "--no-html", fallbackValue = Flags.YES, description = "write no page")
    public boolean noHtml;

    @Option(names = "--open", fallbackValue = Flags.YES, description = "show the page in the browser")
    public boolean open;

    @Option(names = "--title", paramLabel = "TEXT", description = "the title of the page (default: the source)")
    public Optional<String> title = Optional.empty();

    @Option(
            names = "--currency",
            paramLabel = "NAME",
            description = "the currency of the amounts, such as EUR, as a label of the page (default: none)")
    public Optional<String> currency = Optional.empty();

    @Option(
            names = "--locale",
            paramLabel = "LANGUAGE",
            description = "the shape of the page's numbers and dates: de, en, es, fr, it, nl (default: en)")
    public Optional<Locale> locale = Optional.empty();

    /**
     * Returns the page's settings; empty if none is wanted.
     *
     * @param folder the folder of the other files
     * @throws dev.tributary.core.TributaryException USAGE for a locale without a shape of numbers
     */
    public Optional<PageSettings> settings(Path folder, Surroundings around) {
        if (noHtml) {
            return Optional.empty();
        }
        PageSettings.Look look = new PageSettings.Look(title, currency, locale.orElse(Locale.ENGLISH));
        // Before anything is read or paid.
        PageText.of(look.locale());
        return Optional.of(new PageSettings(
                html.map(around::resolve).orElseGet(() -> folder.resolve(PageSettings.FILE)), Optional.empty(), look));
    }
}
