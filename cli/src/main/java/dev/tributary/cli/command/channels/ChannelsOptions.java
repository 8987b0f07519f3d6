package dev.tributary.cli.command.channels;

import dev.tributary.channels.ChannelSettings;
import dev.tributary.cli.option.ConfigFlag;
import dev.tributary.cli.option.JsonFlag;
import dev.tributary.cli.surroundings.Surroundings;
import dev.tributary.core.channel.TrafficSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code channels}. */
final class ChannelsOptions {
    @Parameters(index = "0", paramLabel = "show|eject|test|explain", description = "what to do")
    String action = "";

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "the rules (default: as configured; eject: channels.yml)")
    Optional<String> rules = Optional.empty();

    @Option(names = "--source", paramLabel = "TEXT", description = "explain: source, also known as utm_source")
    String source = "";

    @Option(names = "--medium", paramLabel = "TEXT", description = "explain: medium, also known as utm_medium")
    String medium = "";

    @Option(names = "--campaign", paramLabel = "TEXT", description = "explain: campaign, also known as utm_campaign")
    String campaign = "";

    @Option(names = "--referrer", paramLabel = "URL", description = "explain: the page or app before the session")
    String referrer = "";

    @Option(names = "--click-id", paramLabel = "NAME", description = "explain: a click id, such as gclid; repeatable")
    List<String> clickIds = new ArrayList<>();

    @Mixin
    ConfigFlag config = new ConfigFlag();

    @Mixin
    JsonFlag json = new JsonFlag();

    /** Returns the file that the built-in rules are copied to. */
    Path target(Surroundings around) {
        return around.resolve(rules.orElse("channels.yml"));
    }

    /** Returns which rules are meant. */
    ChannelSettings settings(Surroundings around) {
        ChannelSettings configured = config.layers(around).file().channels();
        return rules.map(file -> configured.withRules(around.resolve(file))).orElse(configured);
    }

    /** Returns what is known of a session; of a click id with a value, its name. */
    TrafficSource from() {
        List<String> names = clickIds.stream()
                .flatMap(text -> Arrays.stream(text.split("[,;&\\s]+")))
                .map(text -> text.replaceFirst("=.*", ""))
                .filter(name -> !name.isEmpty())
                .toList();
        return new TrafficSource(source, medium, campaign, referrer, names);
    }
}
