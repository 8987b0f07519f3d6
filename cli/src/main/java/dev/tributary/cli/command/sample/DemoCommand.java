package dev.tributary.cli.command.sample;

import dev.tributary.cli.call.Plans;
import dev.tributary.cli.call.Version;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.output.Browser;
import dev.tributary.cli.output.Complaint;
import dev.tributary.cli.output.ProgressLine;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.Pipeline;
import dev.tributary.pipeline.files.StepFiles;
import dev.tributary.pipeline.settings.Command;
import dev.tributary.pipeline.settings.PageSettings;
import dev.tributary.pipeline.settings.RunCall;
import dev.tributary.pipeline.settings.RunSettings;
import dev.tributary.pipeline.summary.RunSummary;
import dev.tributary.report.run.Forms;
import dev.tributary.report.run.RunText;
import dev.tributary.sample.SampleDatabase;
import dev.tributary.sample.shop.SampleSize;
import dev.tributary.sample.shop.Season;
import dev.tributary.store.connect.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code demo}: the whole program on generated data, offline, whatever the environment contains. */
@CommandLine.Command(
        name = "demo",
        description = "Generate a sample database and run all steps on it, offline.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final String DATABASE = "sample.db";
    private static final SampleSize SIZE = new SampleSize(50_000, 4_000, 1);

    private final Surroundings around;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "folder for the database and the files (default: ${DEFAULT-VALUE})",
            defaultValue = "tributary-demo")
    String dir = "tributary-demo";

    @Option(names = "--no-html", description = "write no page")
    boolean noHtml;

    @Option(names = "--open", description = "show the page in the browser")
    boolean open;

    @Mixin
    Debug debug = new Debug();

    public DemoCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Path folder = around.resolve(dir);
        Path database = folder.resolve(DATABASE);
        prepare(folder);
        if (Files.exists(database)) {
            if (!SampleDatabase.made(database)) {
                throw new TributaryException(
                        ProblemKind.USAGE,
                        database + " already exists and was not created by the demo.",
                        "Name another folder with --dir.");
            }
            around.out().println(Shown.whole(database.toString()) + " already exists and is reused.");
        } else {
            GenerateCommand.generate(database, SIZE, around);
        }
        RunSettings settings = settings(folder, database);
        Plans.check(StepFiles.of(Command.RUN, settings, Forms.ALL), Optional.empty(), around);
        RunSummary summary;
        try (ProgressLine progress = ProgressLine.on(around)) {
            summary = Pipeline.run(Command.RUN, settings, RunCall.by(Version.text()), Forms.ALL, progress);
        }
        RunText.lines(summary, around.screen()).forEach(around.out()::println);
        around.out().flush();
        summary.problem().ifPresent(problem -> Complaint.print(problem, around));
        Optional<PageSettings> made =
                settings.page().filter(page -> summary.files().contains(page.file()));
        next(folder, database, made);
        if (open) {
            made.map(PageSettings::file).ifPresent(page -> Browser.open(page, around));
        }
        return summary.exitCode().code();
    }

    /** All days are attributed; the page is about the last month, so that it has one to compare with. */
    private RunSettings settings(Path folder, Path database) {
        RunSettings usual = RunSettings.usual(Address.of(database), folder);
        return noHtml
                ? usual
                : usual.with(new PageSettings(
                        folder.resolve(PageSettings.FILE), Optional.of(Season.LAST_MONTH), PageSettings.Look.USUAL));
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new TributaryException(
                    ProblemKind.STORAGE,
                    "The folder " + folder + " cannot be made.",
                    "Name another one with --dir.",
                    e);
        }
    }

    private void next(Path folder, Path database, Optional<PageSettings> page) {
        around.out().println();
        page.ifPresent(made -> around.out()
                .println("Open " + Shown.whole(made.file().toString())
                        + " in a browser, or run this with --open: the last 30 days, and the 30 before."));
        around.out().println("What to run next:");
        around.out()
                .println(
                        "  sqlite3 " + Shown.whole(database.toString()) + " 'SELECT * FROM channel_reporting LIMIT 5'");
        String onSample = Shown.whole(" --db " + database + " --out " + folder);
        List<NextCommand> commands = List.of(
                new NextCommand("compare" + onSample, "compare it with other models"),
                new NextCommand("figures" + onSample, "the paths to conversions"),
                new NextCommand("guess --db YOUR.db", "what your own data is, and the settings for it"),
                new NextCommand("presets", "exports that are read without settings, such as those of GA4"),
                new NextCommand("preview --db YOUR.db", "how your own rows are understood"),
                new NextCommand("run --db YOUR.db --out OUT", "the same on your own data"),
                new NextCommand("run --help", "all options"));
        int width =
                commands.stream().mapToInt(next -> next.call().length()).max().orElseThrow();
        commands.forEach(next -> around.out()
                .println("  " + Shown.whole(around.program()) + " " + next.call()
                        + " ".repeat(width - next.call().length()) + "   " + next.does()));
        around.out().flush();
    }

    /** A suggested command, and its description. */
    private record NextCommand(String call, String does) {}
}
