package dev.tributary.cli.command.channels;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.channels.rule.ExplainedChannel;
import dev.tributary.channels.rule.RuleResults;
import dev.tributary.cli.option.Debug;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.ProblemKind;
import dev.tributary.core.TributaryException;
import dev.tributary.core.text.NearestMatch;
import dev.tributary.core.text.Shown;
import dev.tributary.pipeline.summary.ExitCode;
import dev.tributary.report.channels.ExplainedChannelJson;
import dev.tributary.report.channels.ExplainedChannelText;
import dev.tributary.store.file.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code channels}. */
@Command(
        name = "channels",
        description = "Show, copy or test the rules that make channels, or explain one channel.",
        mixinStandardHelpOptions = true)
public final class ChannelsCommand implements Callable<Integer> {
    private final Surroundings around;

    @Mixin
    ChannelsOptions options = new ChannelsOptions();

    @Mixin
    Debug debug = new Debug();

    public ChannelsCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        ExitCode code = switch (options.action) {
            case "show" -> show();
            case "eject" -> eject();
            case "test" -> test();
            case "explain" -> explain();
            default ->
                throw new TributaryException(
                        ProblemKind.USAGE,
                        "'tributary channels' cannot " + Shown.quoted(options.action) + ".",
                        NearestMatch.of(options.action, List.of("show", "eject", "test", "explain"))
                                .map(near -> "Did you mean " + near + "?")
                                .orElse(
                                        "It can show the built-in rules, eject (copy) them, test rules, and explain a channel."));
        };
        around.out().flush();
        return code.code();
    }

    private ExitCode show() {
        String text = builtIn();
        if (options.json.wanted) {
            around.out().println(ExplainedChannelJson.ofFile(ChannelSettings.BUILT_IN_NAME, text));
        } else {
            around.out().print(text);
        }
        return ExitCode.SUCCESS;
    }

    /** An existing file may have been changed, so it stays. */
    private ExitCode eject() {
        Path file = options.target(around);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new TributaryException(
                    ProblemKind.USAGE,
                    "There is a file " + Shown.whole(file.toString()) + " already.",
                    "Name another one with --rules.");
        }
        AtomicFile.write(file, out -> out.write(ChannelSettings.builtInRules()));
        if (options.json.wanted) {
            around.out().println(ExplainedChannelJson.ofFile(file.toString(), builtIn()));
        } else {
            around.out().println(ExplainedChannelText.ejected(file));
        }
        return ExitCode.SUCCESS;
    }

    private static String builtIn() {
        return new String(ChannelSettings.builtInRules(), StandardCharsets.UTF_8);
    }

    private ExitCode test() {
        RuleResults results = options.settings(around).load().test();
        if (options.json.wanted) {
            around.out().println(ExplainedChannelJson.of(results));
        } else {
            ExplainedChannelText.lines(results).forEach(around.out()::println);
        }
        return results.failed().isEmpty() ? ExitCode.SUCCESS : ExitCode.USAGE;
    }

    private ExitCode explain() {
        ExplainedChannel explained = options.settings(around).load().explain(options.from());
        if (options.json.wanted) {
            around.out().println(ExplainedChannelJson.of(explained));
        } else {
            ExplainedChannelText.lines(explained).forEach(around.out()::println);
        }
        return ExitCode.SUCCESS;
    }
}
