package dev.tributary.settings;

import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.attribution.ihc.Redistribution;
import dev.tributary.core.facts.DateWindow;
import dev.tributary.core.intake.IntakeRules;
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
 * The settings that the commands take which are called in a folder, each as what it means: for who attributes without a command line.
 * All methods throw a {@link TributaryException}, USAGE, where the text of a setting makes no sense; the message says where it stands.
 * Immutable and thread-safe.
 */
public final class FolderSettings {
    /** Those that have a method here; the others are for the service, or for a command line. */
    static final Set<String> WITH_A_MEANING = Set.of(
            "db",
            "results",
            "from",
            "to",
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
     * @param folder against it relative paths are read
     * @param environment what counts before both, by the names that the environment has them
     * @throws TributaryException USAGE when one of them cannot be read, or has a setting that there is not
     */
    public static FolderSettings read(Path folder, Map<String, String> environment) {
        Layers layers = Layers.read(folder, environment, Optional.empty());
        layers.requireKnown(SettingNames.ALL);
        return new FolderSettings(folder, layers);
    }

    /** The database with sessions, conversions and costs. */
    public Optional<Address> source() {
        return value("db", this::address);
    }

    /** The database for results, where it is another one. */
    public Optional<Address> results() {
        return value("results", this::address);
    }

    /** The days of the conversions, UTC. */
    public DateWindow window() {
        return SettingGroups.window(value("from", SettingValues::day), value("to", SettingValues::day));
    }

    /** Conversions before this day, UTC, keep the credit they have. */
    public Optional<LocalDate> freezeBefore() {
        return value("freeze-before", SettingValues::day);
    }

    /** How conversions are told apart. */
    public TypeRules types() {
        return layers.file().types().rules(value("conversion-type-column", Function.identity()));
    }

    /** What belongs to a journey. */
    public JourneyOptions journeys() {
        return SettingGroups.journeys(
                value("boundary", SettingValues::boundary).orElse(Boundary.INCLUSIVE),
                new Reach(value("lookback-days", SettingValues::lookback), flag("cut-at-previous")),
                value("exclude-channels", Function.identity()),
                value("transform", Function.identity()),
                value("touch-limit", SettingValues::count).orElse(JourneyOptions.SERVICE_LIMIT));
    }

    /** What is said about names and users of the source. */
    public IntakeRules intake() {
        return layers.file().intake();
    }

    /** What attributes, where it is said. */
    public Optional<AttributorName> attributor() {
        return layers.value("attributor").map(AttributorName::of);
    }

    /** Whether a key of the IHC service is set; where no attributor is named, the commands then ask the service. */
    public boolean hasKey() {
        return KeyFinder.isSet(layers.environment(), layers.dotEnv().entries());
    }

    /** The IHC model files; {@code dev.tributary.store.model.ModelFile} reads one. */
    public PerType<Path> models() {
        return layers.file().types().modelFiles(layers.value("model"), this::resolve);
    }

    /** The redistribution rules. */
    public Redistribution redistribution() {
        return layers.file().redistribution();
    }

    /** The day on which a report puts credit, where it is said. */
    public Optional<DateBasis> dateBasis() {
        return value("date-basis", SettingValues::dateBasis);
    }

    /** The sessions' column that names their campaign. */
    public Optional<String> campaignColumn() {
        return layers.value("campaign-column");
    }

    /** Whether a report is published although conversions are without an answer. */
    public boolean allowPartial() {
        return flag("allow-partial");
    }

    /** What was passed over in the files, a sentence each, and which settings mean nothing without a command line or the service. */
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
                        layers.where(name) + " has a value for " + SettingNames.key(name) + " that makes no sense: "
                                + e.getMessage() + ".",
                        "See docs/reference/commands.md for what --" + name + " takes.");
            }
        });
    }
}
