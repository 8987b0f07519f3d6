package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.facts.DayZone;
import dev.tributary.core.intake.mapping.IntakeRules;
import dev.tributary.core.journey.option.Boundary;
import dev.tributary.core.journey.option.JourneyOptions;
import dev.tributary.core.journey.option.Reach;
import dev.tributary.core.report.DateBasis;
import dev.tributary.core.type.PerType;
import dev.tributary.core.type.TypeRules;
import dev.tributary.store.connect.Address;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings of the commands that are called in a folder, as values: for programs that attribute without a command
 * line. All methods throw a {@link TributaryException}, USAGE, if the text of a setting is invalid; the message
 * contains its location. Immutable and thread-safe.
 */
public final class FolderSettings {
    /** The settings that have a method here; the others concern the service or a command line. */
    static final Set<String> WITH_A_MEANING = Set.of(
            "db",
            "preset",
            "preset-parameters",
            "results",
            "from",
            "to",
            "time-zone",
            "freeze-before",
            "date-basis",
            "campaign-column",
            "conversion-type-column",
            "boundary",
            "lookback-days",
            "cut-at-previous",
            "exclude-channels",
            "transform",
            "touch-limit",
            "attributor",
            "model",
            "allow-partial");

    private final Path folder;
    private final Layers layers;

    private FolderSettings(Path folder, Layers layers) {
        this.folder = folder;
        this.layers = layers;
    }

    /**
     * Reads {@code tributary.yml} and {@code .env} of a folder.
     *
     * @param folder the folder, to which relative paths are resolved
     * @param environment the environment variables, which take precedence over both files
     * @throws TributaryException USAGE when a file cannot be read, or contains an unknown setting
     */
    public static FolderSettings read(Path folder, Map<String, String> environment) {
        Layers layers = Layers.read(folder, environment, Optional.empty());
        layers.requireKnown(SettingNames.ALL);
        return new FolderSettings(folder, layers);
    }

    /** Returns the database with sessions, conversions and costs. */
    public Optional<Address> source() {
        return value("db", this::address);
    }

    /** Returns the database for results, if it is a different one. */
    public Optional<Address> results() {
        return value("results", this::address);
    }

    /** Returns the window: the days of the conversions, in the time zone that is set. */
    public DateWindow window() {
        return SettingGroups.window(value("from", SettingValues::day), value("to", SettingValues::day), timeZone());
    }

    /** Returns where days begin and end, if it is set; if not, in UTC. */
    public Optional<DayZone> timeZone() {
        return value("time-zone", TimeZones::of);
    }

    /** Returns the day before which conversions keep their stored credit. */
    public Optional<LocalDate> freezeBefore() {
        return value("freeze-before", SettingValues::day);
    }

    /** Returns the rules for the types of conversions. */
    public TypeRules types() {
        return layers.file().types().rules(value("conversion-type-column", Function.identity()));
    }

    /** Returns the rules for the sessions of a journey. */
    public JourneyOptions journeys() {
        return SettingGroups.journeys(
                value("boundary", SettingValues::boundary).orElse(Boundary.INCLUSIVE),
                new Reach(value("lookback-days", SettingValues::lookback), flag("cut-at-previous")),
                value("exclude-channels", Function.identity()),
                value("transform", Function.identity()),
                value("touch-limit", SettingValues::count).orElse(JourneyOptions.SERVICE_LIMIT));
    }

    /** Returns the rules about names and users of the source. */
    public IntakeRules intake() {
        return SourceRules.of(
                layers.file().intake(), layers.value("preset"), layers.value("preset-parameters"), this::resolve);
    }

    /** Returns the attributor, if it is set. */
    public Optional<AttributorName> attributor() {
        return layers.value("attributor").map(AttributorName::of);
    }

    /**
     * Returns whether an API key of the IHC service is set; in that case the commands use the service if no attributor
     * is set.
     */
    public boolean hasKey() {
        return KeyFinder.isSet(layers.environment(), layers.dotEnv().entries());
    }

    /** Returns the IHC model files; {@code dev.tributary.store.model.ModelFile} reads one. */
    public PerType<Path> models() {
        return layers.file().types().modelFiles(layers.value("model"), this::resolve);
    }

    /** Returns the redistribution rules. */
    public Redistribution redistribution() {
        return layers.file().redistribution();
    }

    /** Returns the date basis of reports, if it is set. */
    public Optional<DateBasis> dateBasis() {
        return value("date-basis", SettingValues::dateBasis);
    }

    /** Returns the sessions' column that contains their campaign. */
    public Optional<String> campaignColumn() {
        return layers.value("campaign-column");
    }

    /** Returns whether a report is published even if conversions are unanswered. */
    public boolean allowPartial() {
        return flag("allow-partial");
    }

    /**
     * Returns notes on what was ignored in the files, and on settings that have no effect without a command line or the
     * service, a sentence each.
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>(layers.notes(SettingNames.ALL));
        List<String> others = SettingNames.ALL.stream()
                .filter(name -> !WITH_A_MEANING.contains(name))
                .filter(name -> layers.value(name).isPresent())
                .map(SettingNames::key)
                .toList();
        if (!others.isEmpty()) {
            notes.add(
                    "for the command line or the service alone, and without effect here: " + String.join(", ", others));
        }
        return List.copyOf(notes);
    }

    private boolean flag(String name) {
        return value(name, SettingValues::flag).orElse(false);
    }

    private Address address(String text) {
        return Address.parse(text, this::resolve);
    }

    private Path resolve(String path) {
        return Layers.resolve(folder, path);
    }

    private <T> Optional<T> value(String name, Function<String, T> read) {
        return layers.value(name).map(text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        layers.where(name) + " has an invalid value for " + SettingNames.key(name) + ": "
                                + e.getMessage() + ".",
                        "See docs/reference/commands.md for what --" + name + " takes.");
            }
        });
    }
}
