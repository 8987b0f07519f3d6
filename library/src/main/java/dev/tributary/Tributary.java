package dev.tributary;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Explanation;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.figures.PathFigures;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.report.Metrics;
import dev.tributary.models.DirectChannels;
import dev.tributary.models.compare.Comparison;
import dev.tributary.models.compare.ModelQuestion;
import dev.tributary.models.spec.ModelNames;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.compare.Compare;
import dev.tributary.pipeline.compare.CompareSettings;
import dev.tributary.pipeline.explain.Explain;
import dev.tributary.pipeline.figures.FigureSettings;
import dev.tributary.pipeline.figures.MakingFigures;
import dev.tributary.pipeline.files.StepFiles;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.Locations;
import dev.tributary.pipeline.settings.ResultsPlace;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.step.RunListener;
import dev.tributary.pipeline.summary.ReportOutcome;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.run.Forms;
import dev.tributary.settings.FolderSettings;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The entry point of the library: attribution of a shop's data from Java, with the results of the commands as values.
 * It computes with the local IHC engine and uses no remote service. Nothing is opened before a method needs it, nothing
 * stays open afterwards, and nothing is printed. Immutable and thread-safe; of concurrent calls of {@link #run} on the
 * same results, one succeeds and the others fail.
 *
 * <p>Times are UTC, and so are days without {@link #inTimeZone}; money is in the source's one currency, days of
 * conversions select.
 */
public final class Tributary {
    private static final String PROGRAM = "tributary library";

    private final Address source;
    private final Optional<Address> results;
    private final AttributionOptions attribution;

    private Tributary(Address source, Optional<Address> results, AttributionOptions attribution) {
        this.source = source;
        this.results = results;
        this.attribution = attribution;
    }

    /**
     * Returns an instance for a database with sessions, conversions and costs.
     *
     * @param address a path, or an address with a scheme, as for {@code --db}
     * @throws TributaryException USAGE when the address is invalid; a missing database is reported later
     */
    public static Tributary open(String address) {
        return new Tributary(read(address), Optional.empty(), AttributionOptions.USUAL);
    }

    /**
     * Returns an instance with the settings of a folder, as the commands use them: {@code tributary.yml} and
     * {@code .env} with the databases, the days, the conversion types, the models and all other settings of the
     * attribution. Relative paths are resolved against the folder. Settings that concern only the service or the
     * command line have no effect; {@link #notes} lists them.
     *
     * @throws TributaryException USAGE when {@code db} is not set, or a setting is invalid; the message contains its
     *     location
     */
    public static Tributary configured(Path folder) {
        return configured(folder, Map.of());
    }

    /**
     * Returns the same with variables that take precedence over the files, such as {@code TRIBUTARY_FROM}.
     *
     * @param environment {@link System#getenv()}, or a replacement
     */
    public static Tributary configured(Path folder, Map<String, String> environment) {
        FolderSettings settings = FolderSettings.read(folder, environment);
        Address source = settings.source()
                .orElseThrow(() -> new TributaryException(
                        ProblemKind.USAGE,
                        "The settings of " + folder.toAbsolutePath() + " name no database.",
                        "Name the one with sessions, conversions and costs as db in its tributary.yml."));
        return new Tributary(source, settings.results(), AttributionOptions.of(settings));
    }

    /** Returns notes on ignored settings, a sentence each; empty without settings. */
    public List<String> notes() {
        return attribution.notes();
    }

    /** Returns the same with results in a separate database; the source is then not changed. */
    public Tributary withResults(String address) {
        return new Tributary(source, Optional.of(read(address)), attribution);
    }

    /** Returns the same for the conversions from one day to another, both inclusive. */
    public Tributary between(LocalDate from, LocalDate to) {
        return new Tributary(source, results, attribution.with(Optional.of(from), Optional.of(to)));
    }

    /**
     * Returns the same with days, those of {@link #between} and of the report, that begin and end at midnight in a time
     * zone instead of UTC.
     */
    public Tributary inTimeZone(ZoneId zone) {
        return new Tributary(source, results, attribution.with(DayZone.of(zone)));
    }

    /** Returns the same with other options for journeys. */
    public Tributary withJourneys(JourneyOptions options) {
        return new Tributary(source, results, attribution.with(options));
    }

    /**
     * Returns the same with an IHC model from a file for all conversions, instead of the built-in one.
     *
     * @param file as for {@code --model}; it is read when a method needs it
     */
    public Tributary withModel(Path file) {
        return new Tributary(source, results, attribution.with(file));
    }

    /** Without a folder for files, results that are not in the source are expected in the working directory. */
    private ResultsPlace resultsPlace() {
        return new ResultsPlace(results, Optional.of(source), Path.of(""));
    }

    private static Address read(String address) {
        return Address.parse(address, Path::of);
    }

    /**
     * Attributes all conversions, stores the credit, creates, checks and publishes the report, and writes the files
     * that {@code tributary run} writes, except for the page.
     *
     * @param folder the folder for files; it is created if it does not exist
     * @throws TributaryException when the run cannot begin: USAGE without the source, or when a file would overwrite a
     *     database, TEMPORARY when another run works on the same results. Later errors are in {@link
     *     Attribution#problem}
     */
    public Attribution run(Path folder) {
        RunSettings settings = new RunSettings(
                new Locations(Optional.of(source), results, folder, Optional.empty()),
                attribution.intake(),
                attribution.conversions(),
                attribution.journeys(),
                Optional.of(attribution.runsWith()),
                attribution.report());
        StepFiles.of(Command.RUN, settings, Forms.ALL)
                .readsModels(attribution.engine().models())
                .check();
        RunSummary run = Pipeline.run(Command.RUN, settings, RunCall.by(PROGRAM), Forms.ALL, RunListener.SILENT);
        Optional<ReportOutcome> report = run.outcomes().report();
        return new Attribution(
                run.head().id(),
                report.map(ReportOutcome::report),
                report.map(ReportOutcome::checks),
                report.flatMap(ReportOutcome::withheld),
                run.setAside(),
                run.files(),
                run.problem());
    }

    /**
     * Compares models on the same journeys. Nothing is stored.
     *
     * @param models names as for {@code --models}: {@code linear}, {@code last}, {@code markov}, {@code ihc} …
     * @return each model's figures by channel, in the order of the models and of the channels' names; a Markov chain
     *     also has an entry {@code markov removal}, its view of all journeys together
     * @throws TributaryException USAGE when there is no such model or database, SOURCE_DATA when there is nothing to
     *     compare
     */
    public Map<String, Map<String, Metrics>> compare(String... models) {
        Comparison comparison = Compare.run(new CompareSettings(
                        new CompareSettings.Databases(
                                source, resultsPlace().address().orElse(source)),
                        attribution.intake(),
                        attribution.selection(),
                        attribution.journeys(),
                        new ModelQuestion(
                                ModelNames.readAll(String.join(",", models)),
                                DirectChannels.USUAL,
                                OptionalLong.empty()),
                        true,
                        attribution.engine()))
                .comparison();
        return byModel(comparison);
    }

    private static Map<String, Map<String, Metrics>> byModel(Comparison comparison) {
        Map<String, Map<String, Metrics>> byModel = new LinkedHashMap<>();
        for (String model : comparison.models()) {
            Map<String, Metrics> byChannel = new LinkedHashMap<>();
            comparison
                    .channels()
                    .forEach(channel ->
                            byChannel.put(channel.channel(), channel.of(model).metrics()));
            byModel.put(model, Collections.unmodifiableMap(byChannel));
        }
        return Collections.unmodifiableMap(byModel);
    }

    /**
     * Explains how the local engine credits one conversion.
     *
     * @return its journey with each step of the engine; empty if it has no journey
     * @throws TributaryException USAGE when the source has no such conversion
     */
    public Optional<Explanation> explain(String conversionId) {
        return Explain.of(
                        conversionId,
                        source,
                        resultsPlace(),
                        attribution.journeys(),
                        attribution.conversions().types(),
                        attribution.engine(),
                        attribution.intake())
                .explanation();
    }

    /**
     * Returns the paths with and without conversions, their lengths and times, and the roles of each channel.
     *
     * @throws TributaryException USAGE when there is no such database
     */
    public PathFigures figures() {
        return MakingFigures.of(new FigureSettings(
                        source, attribution.selection(), attribution.journeys(), attribution.intake()))
                .figures();
    }
}
