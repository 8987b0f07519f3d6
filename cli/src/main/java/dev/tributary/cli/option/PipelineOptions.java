package dev.tributary.cli.option;

import dev.tributary.core.report.DateBasis;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that all steps share. picocli sets the fields; each may also be set in the environment, in {@code .env}
 * or in the configuration file.
 */
public final class PipelineOptions {
    @Mixin
    public SourceFlag source = new SourceFlag();

    @Mixin
    public PresetFlags preset = new PresetFlags();

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "SQLite file for the results, if --db must not be changed")
    public Optional<String> results = Optional.empty();

    @Mixin
    public FolderFlag out = new FolderFlag();

    @Mixin
    public WindowFlags window = new WindowFlags();

    @Option(
            names = "--freeze-before",
            paramLabel = "DATE",
            description = "conversions before this day keep the credit they have; journeys that would change are "
                    + "counted")
    public Optional<LocalDate> freezeBefore = Optional.empty();

    @Option(
            names = "--date-basis",
            paramLabel = "accrual|cash",
            description = {
                "the day of credit in the report: accrual, the day of the session (default), or cash,",
                "the day of the conversion"
            })
    public Optional<DateBasis> dateBasis = Optional.empty();

    @Option(
            names = "--campaign-column",
            paramLabel = "NAME",
            description =
                    "the sessions' column that names their campaign, for a report by campaign, too (default: none)")
    public Optional<String> campaignColumn = Optional.empty();

    @Mixin
    public TypeFlags types = new TypeFlags();

    @Mixin
    public JourneyFlags journeys = new JourneyFlags();

    @Option(
            names = "--attributor",
            paramLabel = "ihc-api|ihc-local",
            description = "what computes the credit (default: ihc-api with an IHC_API_KEY, ihc-local without)")
    public Optional<String> attributor = Optional.empty();

    @Mixin
    public ApiOptions api = new ApiOptions();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = {
                "IHC model file for ihc-local (default: built in);",
                "with ihc-api, a calibrated model to compare the answers with"
            })
    public Optional<String> model = Optional.empty();

    @Option(
            names = "--allow-partial",
            fallbackValue = Flags.YES,
            description = "publish the report even if conversions have no answer")
    public boolean allowPartial;

    @Mixin
    public PageFlags page = new PageFlags();

    @Option(names = "--run-id", paramLabel = "ID", description = "the run's id (default: a new one)")
    public Optional<String> runId = Optional.empty();

    @Mixin
    public JsonFlag json = new JsonFlag();

    @Mixin
    public ConfigFlag config = new ConfigFlag();
}
